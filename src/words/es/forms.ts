import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../template.ts";

export const forms: Translation<typeof english> = {
  unknown: "Ya no reconozco este formulario. Vuelve a usar el comando.",
  empty: "Ha quedado vacío un campo que necesito.",
  tooLong:
    "Un campo admite como máximo {max, plural, one {un carácter} many {# de caracteres} other {# caracteres}}, y el tuyo tiene {length, number}.",
};
