import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../template.ts";

export const errors: Translation<typeof english> = {
  ourFault: "Algo deu errado do nosso lado, e está no nosso log. Tente de novo.",
  busy: "Tenho mais a fazer do que consigo. Tente de novo daqui a pouco.",
  ending: "Estou sendo reiniciado. Tente de novo em um minuto.",
  unknownButton: "Não reconheço mais este botão. Use o comando de novo.",
  unknownCommand: "Não reconheço mais este comando. Tente de novo em um minuto.",
  otherServer: "Eu respondo em um único servidor, e não é este.",
  mayNotSend: "Você não pode enviar mensagens aqui.",
  mayNotDelete: "Só quem perguntou, ou a moderação, pode excluir isto.",
  textRange:
    "“{option}” aceita de {min, number} a {max, number} caracteres, e seu texto tem {length, number}.",
  textLimit:
    "“{option}” aceita no máximo {max, number} caracteres, e seu texto tem {length, number}.",
  numberRange: "“{option}” aceita um número inteiro de {min, number} a {max, number}.",
  messageWithoutWords: "Essa mensagem não tem palavras para procurar.",
  noSources: "Não encontrei nada nos artigos que fale dessa mensagem.",
  noArticleLikeThat: "Não conheço nenhum artigo assim.",
  noSuchListPage:
    "A lista tem agora {pages, plural, one {uma página} many {# de páginas} other {# páginas}}.",
  noSuchPage:
    "“{title}” tem {pages, plural, one {uma página} many {# de páginas} other {# páginas}}, e essa não é uma delas.",
  articleIsGone: "Esse artigo não está mais aqui. Veja todos os que há com {articles}.",
  fileIsGone: "O arquivo desse artigo não está mais lá.",
  fileHasChanged: "O arquivo desse artigo mudou. Ele será lido de novo na próxima atualização.",
  serverOnly: "Isso só funciona em um servidor.",
  moderatorsByRole: "Só membros com um dos cargos de moderação do bot podem fazer isso.",
  moderatorsByPermission: "Só membros que podem gerenciar este servidor podem fazer isso.",
  notFromHere:
    "Ainda não dá para cuidar dos artigos a partir deste servidor. Quem mantém o bot pode permitir: é preciso pôr {others, select, none {esta linha} other {esta linha, com os IDs que já estão nela,}} no arquivo .env, na pasta em que o bot é iniciado, e iniciá-lo de novo.\n{line}\nO dono e a equipe do aplicativo do bot não precisam de nenhuma configuração.",
};
