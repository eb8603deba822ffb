import type { problems as english } from "../en/problems.ts";
import type { Translation } from "../template.ts";

export const problems: Translation<typeof english> = {
  isOfAddedFolder:
    "Caminhos que começam com “{folder}” são os dos artigos que a moderação adicionou",
  hasNoArticle:
    "Ele deveria dizer algo de um artigo, e nenhum arquivo com o nome dele está ao lado",
  isOfOtherFormat: "Está em um formato que não leio",
  leadsOut: "É um link que leva para fora da pasta dos artigos",
  hasOtherNames: "É um hard link, e o mesmo arquivo tem um nome fora da pasta dos artigos",
  holdsNoText: "Não contém texto",
  isStillWritten: "Ainda está sendo gravado",
  takesTooMuch:
    "Sua leitura exige {what, select, time {tempo demais} other {memória demais}}, por causa de como suas marcações se aninham ou se repetem",
  hasIdOf: "Seu id “{id}” é o de {other}",
  nestedTooDeeply: "Suas marcações estão aninhadas demais",
  cannotBeRead: "Não pode ser lido ({code})",
  readerFailed: "Não pode ser lido (um erro do leitor)",
  tooLarge: "Tem {size, number, ::.0} MiB, e um artigo pode ter {most} MiB",
  holdsNul: "Contém bytes NUL, então não é um arquivo de texto",
  wrongEncoding: "Seus bytes não são {encoding} válido",
  aliasOfNothing:
    "{what, select, sidecar {O arquivo auxiliar (sidecar)} other {O cabeçalho (front matter)}} não é YAML válido, porque um alias nele, que começa com *, não se refere a nada",
  lineIsNoYaml:
    "{what, select, sidecar {O arquivo auxiliar (sidecar)} other {O cabeçalho (front matter)}} não é YAML válido na linha {line}, “{written}”",
  frontMatterIsWrong:
    "{what, select, sidecar {O arquivo auxiliar (sidecar)} other {O cabeçalho (front matter)}} não pode ser usado ({issues})",
  noSuchSection: "Tem um aviso de conteúdo para a seção “{heading}”, e nenhum título com esse nome",
  longSynonyms: "Sua linha {line} tem mais de {most} caracteres",
  isProtected: "Está protegido por senha",
  isProtectedOrOld: "Está protegido por senha, ou foi salvo por um Word anterior a 2007",
  isNoWordFile: "Está danificado, ou não é um arquivo do Word (.docx)",
  tooManyParts: "Contém mais de {most} partes",
  tooMuchMarkup: "Contém mais de {most} MiB de texto e marcações",
  isNoPdf: "Está danificado, ou não é um PDF",
  pageIsDamaged: "Sua página {page} está danificada, ou não é um PDF",
  tooManyPages: "Tem {pages} páginas, e um artigo pode ter {most}",
  holdsOnlyPictures: "Não contém texto, talvez só imagens de texto, como uma digitalização",
};
