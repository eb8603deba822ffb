import type { frontMatter as english } from "../en/front-matter.ts";
import type { Translation } from "../template.ts";

export const frontMatter: Translation<typeof english> = {
  issue: "{at}{expected}, y hay {got}",
  text: "se esperaba texto",
  list: "se esperaba una lista, o palabras separadas por comas",
  names: "se esperaba un nombre o una lista de nombres",
  notes: "se esperaba en cada línea el título de una sección y su aviso",
  support: "se esperaban como máximo {most} caracteres, porque nunca se recorta, y tiene {length}",
  url: "se esperaba una dirección con http o https",
  date: "se esperaba YYYY, YYYY-MM o YYYY-MM-DD",
  boolean: "se esperaba true o false",
  language: "se esperaba un código de idioma como es",
  keys: "se esperaba una clave y un valor en cada línea",
};
