import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "A moderação deste servidor vê esta pergunta por {days, plural, one {um dia} many {# de dias} other {# dias}}, mas não quem perguntou. Mais: `{privacy}`",
  title: "O que os artigos não respondem",
  intro:
    "Perguntado aqui por pelo menos duas pessoas {days, plural, one {no último dia} many {nos últimos # de dias} other {nos últimos # dias}}, primeiro o que mais gente perguntou. Quem perguntou nunca é mostrado.",
  empty: "Nada que duas pessoas tenham perguntado de forma parecida.",
  askedBy: "{askers, plural, one {# pessoa} many {# de pessoas} other {# pessoas}}",
  nothing: "{count, number} sem encontrar nada",
  near: "{count, number} só com algo próximo",
  unhelpful: "{count, number} sem que ajudasse",
  wordings:
    "{count, plural, one {mais # formulação} many {mais # de formulações} other {mais # formulações}}",
  others: "O mesmo em outras palavras:",
  choose: "Escolher uma pergunta para responder ou descartar",
  page: "Página {page, number} de {pages, number}",
  more: "Mais perguntadas",
  less: "Menos perguntadas",
  advice:
    "Algum artigo responde a isso? Escolha-o, e a pergunta é somada às que ele responde. Se nenhum responde, é uma lacuna para um artigo novo.",
  noArticle: "Não encontrei nenhum artigo assim. Procure outro ou adicione um.",
  noCaretaker:
    "Só quem cuida dos artigos para todos os servidores pode mudá-los. Você pode fazer com que isto não seja mais mostrado.",
  chooseArticle: "Escolher o artigo que a responde",
  find: "Outro artigo",
  dismiss: "Descartar",
  back: "Voltar",
  answerForm: "Responder a uma pergunta",
  question: "Pergunta",
  questionHint: "Mude como quiser. Depois ela leva a “{title}”.",
  searchForm: "Encontrar um artigo",
  titleWords: "Palavras do título",
  answered: "“{question}” agora leva a “{title}”.",
  dismissed:
    "Descartada. O que for perguntado de forma parecida também não aparece, enquanto perguntas forem guardadas.",
  gone: "Esta pergunta não é mais guardada. Use o comando de novo.",
  privacyOpening: "Não guardo nomes nem IDs de quem pergunta, mas guardo algumas das perguntas.",
  privacyHere:
    "Neste servidor são guardadas as perguntas que os artigos não respondem, ou cuja resposta alguém marca como não útil: por {days, plural, one {um dia} many {# de dias} other {# dias}}, para que a moderação veja em `{gaps}` o que falta, assim que duas pessoas tenham perguntado de forma parecida. Quem perguntou é guardado como um hash com chave, que não diz a ninguém quem você é. O que você pergunta em particular ou em mensagens diretas, e as mensagens cujas fontes você procura, nunca são guardados. O botão abaixo exclui suas perguntas em todos os servidores.",
  privacyElsewhere:
    "Servidores podem escolher guardar as perguntas que os artigos não respondem, sem quem perguntou; `{privacy}` então diz isso lá. Aqui nenhuma é guardada.",
  deleted:
    "{gaps, plural, one {Uma pergunta sua foi excluída.} many {# de perguntas suas foram excluídas.} other {# perguntas suas foram excluídas.}}",
  off: "Neste servidor, perguntas não são guardadas. Quem pode gerenciá-lo pode ativar as lacunas com {setup}.",
  switchedOff:
    "Perguntas não são guardadas em lugar nenhum: quem me mantém definiu {setting} como 0.",
  cannotBeKept:
    "Perguntas não podem ser guardadas: o banco de dados em {setting} não pode ser aberto. O log diz por quê.",
};
