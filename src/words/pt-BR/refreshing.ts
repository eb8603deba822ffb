import type { refreshing as english } from "../en/refreshing.ts";
import type { Translation } from "../template.ts";

export const refreshing: Translation<typeof english> = {
  folderIsNone: "A pasta dos artigos, {folder}, não é uma pasta.",
  folderIsMissing: "A pasta dos artigos, {folder}, não existe.",
  folderIsUnreadable: "A pasta dos artigos, {folder}, não pode ser lida.",
  folderIsOurs: "A pasta dos artigos, {folder}, é uma das que o bot grava, dentro de DATA_DIR.",
  folderIsEmpty: "A pasta dos artigos, {folder}, não contém artigos.",
  noneUsable: "Nenhum dos seus arquivos pôde ser usado ({failed}).",
  failedFile: "{file}: {reason}",
  otherFormats: "Estes arquivos estão em outros formatos: {files}.",
  tooManyLost: "{lost, number} de {of, number} artigos sumiram da pasta, mais do que o permitido.",
  articlesKept: "Continuo com os artigos que eu tinha.",
  pullFailed: "O git não conseguiu atualizar a pasta dos artigos.",
  pullEnded: "Demorou demais, ou foi interrompido.",
  pullSaid: "Ele disse: {said}",
  pullSaidNothing: "Ele não disse por quê.",
  noGit: "Não foi possível iniciar o git. Instale-o, ou defina CORPUS_PULL como off.",
};
