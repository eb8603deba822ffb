import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../template.ts";

export const forms: Translation<typeof english> = {
  unknown: "Dieses Formular kenne ich nicht mehr. Bitte ruf den Befehl noch einmal auf.",
  empty: "Ein Feld, das ich brauche, ist leer geblieben.",
  tooLong:
    "Ein Feld fasst höchstens {max, plural, one {ein Zeichen} other {# Zeichen}}, und deines hat {length, number}.",
};
