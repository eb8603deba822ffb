import type { model as english } from "../en/model.ts";
import type { Translation } from "../template.ts";

export const model: Translation<typeof english> = {
  byMeaning:
    "Procuro as palavras de uma pergunta e trechos que dizem o mesmo com outras palavras. Um modelo de frases ({name}) ajuda nisso, e nada além das minhas respostas sai da máquina em que eu rodo.",
  byWords:
    "Procuro as palavras de uma pergunta e palavras que se sabe que significam o mesmo; nenhum modelo de frases está em uso. Em todo caso, nada além das minhas respostas sai da máquina em que eu rodo.",
  off: "Modelo de frases: desativado; nada além das minhas respostas sai da máquina em que eu rodo.",
  starting: "Modelo de frases: {name} está iniciando; até lá, respondo pelas palavras.",
  reading:
    "Modelo de frases: {name} está lendo os artigos, {done, number} de {total, number} frases e trechos; até lá, respondo pelas palavras.",
  ready:
    "Modelo de frases: ativado, {name}; nada além das minhas respostas sai da máquina em que eu rodo.",
  failed:
    "Modelo de frases: {name} não pode ser usado, então respondo pelas palavras; o log diz por quê.",
};
