import type { model as english } from "../en/model.ts";
import type { Translation } from "../template.ts";

export const model: Translation<typeof english> = {
  byMeaning:
    "Busco las palabras de una pregunta, y pasajes que digan lo mismo con otras palabras. Para eso me ayuda un modelo de frases ({name}), y de la máquina en la que funciono no sale nada más que mis respuestas.",
  byWords:
    "Busco las palabras de una pregunta, y palabras que se sabe que significan lo mismo; no se usa ningún modelo de frases. En cualquier caso, de la máquina en la que funciono no sale nada más que mis respuestas.",
  off: "Modelo de frases: desactivado; de la máquina en la que funciono no sale nada más que mis respuestas.",
  starting: "Modelo de frases: {name} se está iniciando; hasta entonces respondo por palabras.",
  reading:
    "Modelo de frases: {name} lee los artículos, {done, number} de {total, number} frases y pasajes; hasta entonces respondo por palabras.",
  ready:
    "Modelo de frases: activado, {name}; de la máquina en la que funciono no sale nada más que mis respuestas.",
  failed:
    "Modelo de frases: {name} no se puede usar, así que respondo por palabras; el registro dice por qué.",
};
