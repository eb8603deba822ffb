import type { problems as english } from "../en/problems.ts";
import type { Translation } from "../template.ts";

export const problems: Translation<typeof english> = {
  isOfAddedFolder:
    "Las rutas que empiezan por «{folder}» son las de los artículos que añadió la moderación",
  hasNoArticle:
    "Tiene que decir algo de un artículo, y a su lado no hay ningún archivo con su nombre",
  isOfOtherFormat: "Está en un formato que no leo",
  leadsOut: "Es un enlace que lleva fuera de la carpeta de los artículos",
  hasOtherNames:
    "Es un enlace duro, y el mismo archivo tiene un nombre fuera de la carpeta de los artículos",
  holdsNoText: "No contiene texto",
  isStillWritten: "Todavía se está escribiendo",
  takesTooMuch:
    "Leerlo cuesta {what, select, time {demasiado tiempo} other {demasiada memoria}}, por lo anidadas o repetidas que están sus marcas",
  hasIdOf: "Su id «{id}» es el de {other}",
  nestedTooDeeply: "Sus marcas están anidadas a demasiada profundidad",
  cannotBeRead: "No se puede leer ({code})",
  readerFailed: "No se puede leer (un error del lector)",
  tooLarge: "Ocupa {size, number, ::.0} MiB, y un artículo puede ocupar {most} MiB",
  holdsNul: "Contiene bytes NUL, así que no es un archivo de texto",
  wrongEncoding: "Sus bytes no son {encoding} válido",
  aliasOfNothing:
    "{what, select, sidecar {El archivo complementario (sidecar)} other {La cabecera (front matter)}} no es YAML válido, porque un alias que contiene, que empieza por *, no representa nada",
  lineIsNoYaml:
    "{what, select, sidecar {El archivo complementario (sidecar)} other {La cabecera (front matter)}} no es YAML válido en la línea {line}, «{written}»",
  frontMatterIsWrong:
    "{what, select, sidecar {El archivo complementario (sidecar)} other {La cabecera (front matter)}} no se puede usar ({issues})",
  noSuchSection:
    "Tiene un aviso de contenido para la sección «{heading}», y ningún título con ese nombre",
  longSynonyms: "Su línea {line} tiene más de {most} caracteres",
  isProtected: "Está protegido con una contraseña",
  isProtectedOrOld: "Está protegido con una contraseña, o lo guardó un Word anterior a 2007",
  isNoWordFile: "Está dañado, o no es un archivo de Word (.docx)",
  tooManyParts: "Contiene más de {most} partes",
  tooMuchMarkup: "Contiene más de {most} MiB de texto y marcas",
  isNoPdf: "Está dañado, o no es un PDF",
  pageIsDamaged: "Su página {page} está dañada, o no es un PDF",
  tooManyPages: "Tiene {pages} páginas, y un artículo puede tener {most}",
  holdsOnlyPictures: "No contiene texto, quizá solo imágenes de él, como un escaneo",
};
