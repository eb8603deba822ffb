import type { history as english } from "../en/history.ts";
import type { Translation } from "../template.ts";

export const history: Translation<typeof english> = {
  title: "Qué ha pasado con los artículos",
  empty: "Todavía no hay nada registrado.",
  page: "Página {page, number} de {pages, number}",
  newer: "Más recientes",
  older: "Más antiguos",
  undo: "Deshacer",
  atStart: "{when}, al iniciarme",
  atWatch: "{when}, porque cambió la carpeta",
  atSchedule: "{when}, según el horario previsto",
  elsewhere: "{when}, a petición de la moderación de otro servidor",
  forMember: "{when}, a petición de {who}",
  forMemberAt: "{when}, a petición de {who}, [aquí]({link})",
  somebody: "alguien",
  byElsewhere: "{when}, por la moderación de otro servidor",
  byMember: "{when}, por {who}",
  byMemberAt: "{when}, por {who}, [aquí]({link})",
  bySomebody: "alguien",
  failed: "No se leyó nada: {reason}",
  bug: "Un fallo mío; mi registro dice más.",
  unchanged: "No había cambiado nada.",
  added: "Añadido: {titles}",
  changed: "Modificado: {titles}",
  removed: "Eliminado: {titles}",
  edited: "Editado: {titles}",
  restored: "Restaurado: {titles}",
  undone:
    "Deshecho ({what, select, added {se había añadido} edited {se había editado} removed {se había eliminado} other {se había restaurado}}): {title}",
  titlesAndMore: "{titles} y {count, number} más",
  counts:
    "{articles, plural, one {# artículo} many {# de artículos} other {# artículos}}{problems, plural, =0 {} one {, # archivo omitido} many {, # de archivos omitidos} other {, # archivos omitidos}}",
  switchedOff: "Aquí no se guarda ningún historial: {setting}=0 lo desactiva.",
  cannotBeKept:
    "No se guarda ningún historial porque no se puede escribir en {setting}. Mi registro dice por qué.",
};
