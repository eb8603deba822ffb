import type { report as english } from "../en/report.ts";
import type { Translation } from "../template.ts";

export const report: Translation<typeof english> = {
  title:
    "Preguntas de {weeks, plural, one {la última semana} many {las últimas # de semanas} other {las últimas # semanas}}",
  none: "Nadie ha preguntado en este servidor en {weeks, plural, one {la última semana} many {las últimas # de semanas} other {las últimas # semanas}}.",
  asked:
    "{count, plural, one {pregunta hecha} many {de preguntas hechas} other {preguntas hechas}}",
  helpfulVotes:
    "{count, plural, =0 {sin votos} one {de un voto, útil} many {de # de votos, útiles} other {de # votos, útiles}}",
  openGaps:
    "{count, plural, one {laguna abierta} many {de lagunas abiertas} other {lagunas abiertas}}",
  answered: "respondidas",
  near: "solo algo cercano",
  nothing: "sin resultados",
  from: "desde el {day}",
  helpful: "{share} útil",
  articles: "Artículos que más respondieron",
  gaps: "Preguntas sin respuesta",
  unnamed: "(abajo)",
  week: "{days}: {count, plural, =0 {ninguna pregunta} one {una pregunta} many {# de preguntas} other {# preguntas}}",
  grades:
    "{answers, number} respondidas, {near, number} solo con algo cercano, {nothing, number} sin resultados",
  votes:
    "{helpful, number} de {count, plural, one {un voto} many {# de votos} other {# votos}}: útil",
  article: "{title}: {count, number}",
  gap: "{question}: {count, plural, one {una persona} many {# de personas} other {# personas}}",
  gapCount:
    "{count, plural, =0 {No hay ninguna laguna abierta.} one {Hay una laguna abierta: mira `{gaps}`.} many {Hay # de lagunas abiertas: mira `{gaps}`.} other {Hay # lagunas abiertas: mira `{gaps}`.}}",
  counted:
    "Contado por días en UTC, con las preguntas privadas y sin los mensajes directos: solo números, y nada sobre quién preguntó.",
  noPicture: "Ahora no se puede dibujar la imagen. Estos son todos sus números.",
  notKept:
    "Las preguntas no se cuentan porque no se puede escribir en mi base de datos. Mi registro dice por qué.",
};
