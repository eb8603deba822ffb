import type { hits as english } from "../en/hits.ts";
import type { Translation } from "../template.ts";

export const hits: Translation<typeof english> = {
  near: "Direkt beantwortet das hier nichts. Am nächsten kommt:",
  foundByMeaning: "über die Bedeutung gefunden",
  more: "{count, plural, one {# weitere Stelle} other {# weitere Stellen}}: {next}",
  message: "Was die Artikel zu {message} sagen",
  forMember: "Für {member}",
  sharedBy: "Geteilt von {member}",
  answeredMessage: "die Nachricht dazu",
};
