import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "Outras pessoas também querem perguntar. Pergunte de novo em {seconds, plural, one {um segundo} many {# de segundos} other {# segundos}}.",
  questionLength:
    "Uma pergunta tem de {shortest, number} a {longest, number} caracteres, e a sua tem {length, number}.",
  onlyExclusions:
    "Isso só diz o que deixar de fora. Diga também o que procurar, por exemplo: balsa -horários",
  unclearPublisher:
    "Não conheço nenhuma publicação assim, ou há mais de uma. Escolha uma da lista enquanto digita.",
  unclearTag:
    "Não conheço nenhuma tag assim, ou há mais de uma. Escolha uma da lista enquanto digita.",
  unclearArticle: "Vários artigos correspondem a isso. Escolha um da lista enquanto digita.",
  unknownArticle: "Não conheço nenhum artigo assim. Veja todos com {articles}.",
  movedArticle: "Esse artigo não está mais aqui com esse nome. Use o comando de novo.",
  noDate: "“{option}” aceita um ano, um mês ou um dia, por exemplo 2021, 2021-08 ou 2021-08-15.",
  datesSwapped: "Nada pode ser ao mesmo tempo desde {since} e até {until}. Troque as duas datas.",
  nobodyToTell: "Não há mais ninguém aqui para avisar. Deixe “{option}” em branco.",
  noPerson: "Não dá para avisar um bot. Escolha uma pessoa para “{option}”.",
  mentionedEnough:
    "Por enquanto, você já fez mencionar gente suficiente. Pergunte sem “{option}” ou tente de novo em {minutes, plural, =1 {um minuto} many {# de minutos} other {# minutos}}.",
};
