import type { refreshing as english } from "../en/refreshing.ts";
import type { Translation } from "../template.ts";

export const refreshing: Translation<typeof english> = {
  folderIsNone: "La carpeta de los artículos, {folder}, no es una carpeta.",
  folderIsMissing: "La carpeta de los artículos, {folder}, no existe.",
  folderIsUnreadable: "La carpeta de los artículos, {folder}, no se puede leer.",
  folderIsOurs:
    "La carpeta de los artículos, {folder}, es una de las que escribe el bot, dentro de DATA_DIR.",
  folderIsEmpty: "La carpeta de los artículos, {folder}, no contiene artículos.",
  noneUsable: "No se ha podido usar ninguno de sus archivos ({failed}).",
  failedFile: "{file}: {reason}",
  otherFormats: "Estos archivos están en otros formatos: {files}.",
  tooManyLost:
    "{lost, number} de {of, number} artículos ya no están en la carpeta, y son más de los permitidos.",
  articlesKept: "Sigo con los artículos que tenía.",
  pullFailed: "git no ha podido poner al día la carpeta de los artículos.",
  pullEnded: "Tardó demasiado, o se detuvo.",
  pullSaid: "Dijo: {said}",
  pullSaidNothing: "No dijo por qué.",
  noGit: "No se ha podido iniciar git. Instálalo, o pon CORPUS_PULL en off.",
};
