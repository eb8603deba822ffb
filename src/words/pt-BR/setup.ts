import type { setup as english } from "../en/setup.ts";
import type { Translation } from "../template.ts";

export const setup: Translation<typeof english> = {
  title: "Configuração deste servidor",
  intro: "O que você escolher vale na hora. Só quem pode gerenciar este servidor vê e muda isto.",
  roles:
    "**Cargos que cuidam dos artigos** deste servidor, além de quem pode gerenciá-lo. Eles também excluem aqui respostas de outras pessoas e não precisam esperar entre perguntas. Os artigos que todos os servidores compartilham não podem ser mudados por eles.",
  chooseRoles: "Escolher cargos",
  log: "**Canal de registro.** As mudanças nos artigos são avisadas lá.",
  chooseChannel: "Escolher um canal",
  language: "**Idioma** do que todo mundo vê. O que só uma pessoa vê fica no idioma dela.",
  chooseLanguage: "Escolher um idioma",
  ownLanguage: "O do servidor, conforme o Discord ({language})",
  cooldown: "**Espera entre duas perguntas** de um mesmo membro.",
  chooseCooldown: "Escolher quanto tempo",
  usualCooldown: "Como o bot está configurado ({cooldown})",
  noWait: "Sem espera",
  seconds: "{seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}",
  minutes: "{minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}",
  answersShown:
    "**As respostas** são mostradas a todo mundo, a menos que quem pergunta não queira.",
  answersPrivate:
    "**As respostas** são mostradas só a quem perguntou, a menos que escolha `{private}: False`.",
  makePrivate: "Tornar privadas",
  makePublic: "Mostrar a todos",
  mentionsOn:
    "**As menções** são permitidas: com `{for}`, um membro faz outro ser mencionado abaixo de uma resposta, uma vez.",
  mentionsOff: "**As menções** estão desativadas: `{for}` não cita ninguém abaixo de uma resposta.",
  gapsOff:
    "**As lacunas** não são guardadas. Se você ativar, as perguntas que os artigos não respondem são guardadas por {days, plural, one {um dia} many {# de dias} other {# dias}}, para que a moderação veja o que falta. Quem perguntou nunca é mostrado, `{ask}` e `{privacy}` avisam os membros, e o que é perguntado em particular não é guardado.",
  gapsOn:
    "**As lacunas** são guardadas: perguntas que os artigos não respondem, por {days, plural, one {um dia} many {# de dias} other {# dias}}. Quem perguntou nunca é mostrado, `{ask}` e `{privacy}` avisam os membros, e o que é perguntado em particular não é guardado.",
  votesOn: "**Os votos** são pedidos: os membros podem dizer se uma resposta ajudou.",
  votesOff: "**Os votos** não são pedidos.",
  switchOn: "Ativar",
  switchOff: "Desativar",
  reset: "Redefinir tudo",
  resetQuestion: "Quer que tudo acima fique como era antes de alguém escolher?",
  resetYes: "Sim, redefinir tudo",
  resetNo: "Não, deixar assim",
  serverOnly: "Isso só funciona em um servidor.",
  managersOnly: "Só membros que podem gerenciar este servidor podem fazer isso.",
  cannotBeKept:
    "Nada pode ser escolhido aqui: o banco de dados em {setting} não pode ser aberto. O log diz por quê. Até que quem me mantém o conserte, tudo fica como no padrão.",
  notStored: "Isso não pôde ser guardado, e nada mudou. Tente de novo mais tarde.",
  cannotPost:
    "Não posso ver {channel}, ou não posso enviar mensagens lá. Permita as duas coisas ou escolha outro canal.",
  forSwitchedOff: "Ninguém pode ser mencionado neste servidor. Deixe “{for}” em branco.",
  privacy:
    "O que quem gerencia um servidor escolhe com `{setup}` eu guardo com o ID do servidor, e não quem escolheu. É removido 30 dias depois que eu saio do servidor.",
};
