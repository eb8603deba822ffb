import type { editing as english } from "../en/editing.ts";
import type { Translation } from "../template.ts";

export const editing: Translation<typeof english> = {
  about: "Título, fecha, etiquetas",
  notes: "Avisos, preguntas",
  form: "Qué se dice del artículo",
  title: "Título",
  titleHint: "Vacío para usar el que tiene el propio archivo.",
  publisher: "Publicación",
  published: "Fecha",
  publishedHint: "2025, 2025-12 o 2025-12-16.",
  tags: "Etiquetas",
  tagsHint: "Separadas por comas.",
  contentNote: "Aviso de contenido",
  contentNoteHint:
    "Qué conviene saber antes de leer. Aparece antes de todo lo que sea del artículo.",
  support: "Línea de ayuda",
  supportHint: "Dónde encontrar ayuda. Aparece debajo del aviso y nunca se recorta.",
  aliases: "Otros nombres",
  aliasesHint: "De aquello de lo que trata, uno por línea: se buscan, pero no se muestran.",
  questions: "Preguntas que responde",
  questionsHint: "Una por línea: se buscan y se ofrecen a quien empieza a preguntar algo parecido.",
  saved: "Guardado. A partir de ahora, las respuestas lo tienen en cuenta.",
  unchanged: "No ha cambiado nada.",
  meanwhile:
    "El artículo ha cambiado desde que abriste el formulario, así que no he guardado nada. Ábrelo de nuevo para ver lo que vale ahora.",
  noDate: "Una fecha se escribe 2025, 2025-12 o 2025-12-16. No he guardado nada.",
  unusable: "Eso no se puede guardar: {reason}.",
  typed: "Lo que escribiste, para que lo copies:",
};
