import type { frontMatter as english } from "../en/front-matter.ts";
import type { Translation } from "../template.ts";

export const frontMatter: Translation<typeof english> = {
  issue: "{at}{expected}, mas há {got}",
  text: "esperava-se texto",
  list: "esperava-se uma lista, ou palavras separadas por vírgulas",
  names: "esperava-se um nome ou uma lista de nomes",
  notes: "esperava-se em cada linha o título de uma seção e o aviso dela",
  support: "esperavam-se no máximo {most} caracteres, porque nunca é cortado, e há {length}",
  url: "esperava-se um endereço com http ou https",
  date: "esperava-se YYYY, YYYY-MM ou YYYY-MM-DD",
  boolean: "esperava-se true ou false",
  language: "esperava-se um código de idioma como pt",
  keys: "esperava-se uma chave e um valor em cada linha",
};
