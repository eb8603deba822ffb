import type { adding as english } from "../en/adding.ts";
import type { Translation } from "../template.ts";

export const adding: Translation<typeof english> = {
  formTitle: "Añadir artículos",
  formFiles: "Archivos",
  formHelp:
    ".txt, .md, .html, .pdf o .docx, de {mebibytes, number} MiB como máximo. Primero ves qué he entendido.",
  reading:
    "{count, plural, one {Estoy leyendo el archivo…} many {Estoy leyendo los # archivos…} other {Estoy leyendo los # archivos…}}",
  busy: "Todavía estoy leyendo los archivos que enviaste antes. Espera a verlos, por favor.",
  adding: "Estoy añadiendo el artículo…",
  again: "Ese archivo no se ha añadido. Puedes volver a intentarlo mientras espera.",
  question: "¿Añadir este artículo?",
  title: "**Título:** {title}",
  publisher: "**Publicación:** {publisher}",
  date: "**Fecha:** {date}",
  language: "**Idioma:** {language}",
  none: "sin indicar",
  noLanguage: "sin indicar, así que las palabras se comparan como en inglés",
  text: "**Texto:** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {archivo de Word} other {texto sin formato}}, {passages, plural, one {# pasaje} many {# de pasajes} other {# pasajes}}",
  folded: "**Omitido por no ser texto del artículo:**",
  nothingFolded: "**Omitido:** nada",
  namesake: "**Ya hay un artículo con este título:** {article}",
  waits:
    "No se añade nada hasta que lo confirmes, y puedes hacerlo hasta {when}. Su archivo se llamará {file}.",
  problem: "{reason}. {remedy}",
  refused: "Este archivo no se ha añadido",
  twin: "Ya está entre los artículos, con el mismo texto: {article}",
  notDownloaded: "No he podido descargarlo de Discord. Inténtalo de nuevo.",
  added: "Artículo añadido",
  addedNow:
    "{article} ya es uno de los artículos, con {passages, plural, one {# pasaje} many {# de pasajes} other {# pasajes}}. A partir de ahora también respondo con él.",
  storedOnly: "Está guardado como {file}, pero todavía no respondo con él.",
  cancelled: "El archivo no se ha añadido, y lo he olvidado.",
  over: "Ese archivo ya no espera: ya se añadió o se canceló, o ha pasado un cuarto de hora. Puedes usar {add} de nuevo.",
  notYours: "Solo puede hacer esto quien subió ese archivo, en el servidor en el que lo subió.",
  privacy:
    "Un archivo que alguien de la moderación envía con `{add}` espera la confirmación como máximo {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}, con los identificadores de ese miembro y del servidor. Cuando ya es un artículo, se guarda como tal, sin ellos.",
  deleted:
    "{files, plural, one {Se ha eliminado un archivo que esperaba confirmación.} many {Se han eliminado # de archivos que esperaban confirmación.} other {Se han eliminado # archivos que esperaban confirmación.}}",
  serverOnly: "Esto solo funciona en un servidor.",
};
