import type { privacy as english } from "../en/privacy.ts";
import type { Translation } from "../template.ts";

export const privacy: Translation<typeof english> = {
  title: "Privacidade",
  nothing: "Não guardo nada sobre você: nem perguntas, nem nomes, nem IDs.",
  nothingOfQuestions: "Não guardo nada sobre quem pergunta: nem perguntas, nem nomes, nem IDs.",
  history:
    "De quem modera e manda ler os artigos de novo com `{refresh}`, ou muda um deles, eu guardo o ID, quando foi e onde está a minha resposta ou publicação, para que quem cuida dos artigos veja isso em `{history}`. Isso é removido depois de {days, plural, one {um dia} many {# de dias} other {# dias}}, ou agora: com o botão abaixo, seu ID é excluído e no lugar dele fica “alguém”. O que publiquei em um canal fica até ser excluído lá.",
  questions:
    "Uma pergunta serve para encontrar trechos e depois é esquecida; ela fica só na mensagem que você vê aqui, que pode ser excluída com o botão dela. Meu log contém erros e nomes de comandos, e perguntas só enquanto quem me mantém procura uma falha. Que você perguntou, e quando, eu lembro por no máximo uma hora, para que todo mundo tenha a sua vez. Por favor, deixe saúde, dinheiro e outros assuntos particulares fora das suas perguntas.",
  fullNotice: "O aviso completo: <{url}>",
  delete: "Excluir o que você guarda sobre mim",
  deleted:
    "Seu ID estava em {entries, plural, one {uma entrada} many {# de entradas} other {# entradas}} do histórico e foi excluído.",
  nothingToDelete: "Não guardei nada sobre você.",
  cannotDelete:
    "Não consigo abrir meu banco de dados, então nada pode ser excluído dele agora. Avise quem me mantém.",
};
