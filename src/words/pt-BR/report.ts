import type { report as english } from "../en/report.ts";
import type { Translation } from "../template.ts";

export const report: Translation<typeof english> = {
  title:
    "Perguntas {weeks, plural, one {da última semana} many {das últimas # de semanas} other {das últimas # semanas}}",
  none: "Ninguém perguntou neste servidor {weeks, plural, one {na última semana} many {nas últimas # de semanas} other {nas últimas # semanas}}.",
  asked:
    "{count, plural, one {pergunta feita} many {de perguntas feitas} other {perguntas feitas}}",
  helpfulVotes:
    "{count, plural, =0 {sem votos} one {de um voto, útil} many {de # de votos, úteis} other {de # votos, úteis}}",
  openGaps:
    "{count, plural, one {lacuna aberta} many {de lacunas abertas} other {lacunas abertas}}",
  answered: "respondidas",
  near: "só algo próximo",
  nothing: "nada encontrado",
  from: "desde {day}",
  helpful: "{share} útil",
  articles: "Artigos que mais responderam",
  gaps: "Perguntas sem resposta",
  unnamed: "(abaixo)",
  week: "{days}: {count, plural, =0 {nenhuma pergunta} one {uma pergunta} many {# de perguntas} other {# perguntas}}",
  grades:
    "{answers, number} respondidas, {near, number} só com algo próximo, {nothing, number} sem nada encontrado",
  votes:
    "{helpful, number} de {count, plural, one {um voto} many {# de votos} other {# votos}}: útil",
  article: "{title}: {count, number}",
  gap: "{question}: {count, plural, one {uma pessoa} many {# de pessoas} other {# pessoas}}",
  gapCount:
    "{count, plural, =0 {Nenhuma lacuna está aberta.} one {Há uma lacuna aberta: veja `{gaps}`.} many {Há # de lacunas abertas: veja `{gaps}`.} other {Há # lacunas abertas: veja `{gaps}`.}}",
  counted:
    "Contado por dias em UTC, com as perguntas privadas e sem as mensagens diretas: só números, e nada sobre quem perguntou.",
  noPicture: "A imagem não pode ser desenhada agora. Estes são todos os números dela.",
  notKept:
    "As perguntas não são contadas, porque não é possível gravar no meu banco de dados. Meu log diz por quê.",
};
