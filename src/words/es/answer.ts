import type { answer as english } from "../en/answer.ts";
import type { Translation } from "../template.ts";

export const answer: Translation<typeof english> = {
  nothing:
    "No he encontrado nada {where, select, article {en este artículo} some {en estos artículos} other {en los artículos}} que responda a esto.",
  onlyPhrases: "Solo he buscado donde las palabras entre comillas aparecen exactamente así.",
  withoutExcluded: "He dejado fuera lo que lleva un signo menos delante.",
  suggestion: "¿Querías decir {suggestion}?",
  nearest: "Los artículos más cercanos",
  smallTalk:
    "Encuentro pasajes en {count, plural, =1 {un artículo} many {# de artículos} other {# artículos}}, palabra por palabra, pero no sé conversar. Pregunta con tus palabras por algo que puedan decir, o abre uno:",
  gone: "Un artículo ha cambiado desde que se respondió esto, así que ya no puedo mostrar ese pasaje.",
};
