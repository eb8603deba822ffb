import type { answer as english } from "../en/answer.ts";
import type { Translation } from "../template.ts";

export const answer: Translation<typeof english> = {
  nothing:
    "Não encontrei nada {where, select, article {neste artigo} some {nestes artigos} other {nos artigos}} que responda a isso.",
  onlyPhrases: "Procurei só onde as palavras entre aspas aparecem exatamente assim.",
  withoutExcluded: "Deixei de fora o que tem um sinal de menos na frente.",
  suggestion: "Você quis dizer {suggestion}?",
  nearest: "Os artigos mais próximos",
  smallTalk:
    "Eu encontro trechos em {count, plural, =1 {um artigo} many {# de artigos} other {# artigos}}, palavra por palavra, mas não sei conversar. Pergunte, com suas palavras, algo que eles possam dizer, ou abra um:",
  gone: "Um artigo mudou desde esta resposta, então não posso mais mostrar esse trecho.",
};
