import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../template.ts";

export const forms: Translation<typeof english> = {
  unknown: "Je ne reconnais plus ce formulaire. Utilise à nouveau la commande.",
  empty: "Un champ dont j’ai besoin est resté vide.",
  tooLong:
    "Un champ accepte au plus {max, plural, one {un caractère} many {# de caractères} other {# caractères}}, et le tien en compte {length, number}.",
};
