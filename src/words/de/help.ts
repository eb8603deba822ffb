import type { help as english } from "../en/help.ts";
import type { Translation } from "../template.ts";

export const help: Translation<typeof english> = {
  title: "Was ich kann",
  purpose:
    "Stell mir mit `{ask}` eine Frage. Ich schlage sie in einer Sammlung von Artikeln nach und zeige dir die Stellen, die sie beantworten, Wort für Wort, jede mit der Datei und dem Ort, wo sie steht. Selbst schreibe ich nichts: Wenn die Artikel nichts dazu sagen, sage ich dir das.",
  commands: "Befehle",
  askingWell:
    "**Gut fragen:** `„Genaue Wörter“` in Anführungszeichen müssen in einer Stelle genau so stehen, und was ein `-Minus` vor sich hat, darf nicht darin stehen. Mit den Optionen von `{ask}` wählst du Artikel aus.",
  report: "Stimmt etwas nicht, oder gehört ein Artikel nicht hierher? Sag es uns: <{url}>",
  reportToModerator:
    "Stimmt etwas nicht, oder gehört ein Artikel nicht hierher? Sag es der Moderation dieses Servers.",
  privacy: "Datenschutz: <{url}>",
};
