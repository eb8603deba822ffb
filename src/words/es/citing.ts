import type { citing as english } from "../en/citing.ts";
import type { Translation } from "../template.ts";

export const citing: Translation<typeof english> = {
  plain: "Texto",
  names:
    "Los nombres están como los tiene el artículo. Comprueba la cita con las normas que sigues.",
};
