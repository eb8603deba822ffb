import type { citing as english } from "../en/citing.ts";
import type { Translation } from "../template.ts";

export const citing: Translation<typeof english> = {
  plain: "Texto",
  names: "Os nomes estão como o artigo os traz. Confira a citação com as normas que você segue.",
};
