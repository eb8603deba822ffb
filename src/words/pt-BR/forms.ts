import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../template.ts";

export const forms: Translation<typeof english> = {
  unknown: "Não reconheço mais este formulário. Use o comando de novo.",
  empty: "Um campo de que preciso ficou vazio.",
  tooLong:
    "Um campo aceita no máximo {max, plural, one {um caractere} many {# de caracteres} other {# caracteres}}, e o seu tem {length, number}.",
};
