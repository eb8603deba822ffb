import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "La moderación de este servidor ve esta pregunta durante {days, plural, one {un día} many {# de días} other {# días}}, pero no quién preguntó. Más: `{privacy}`",
  title: "Lo que los artículos no responden",
  intro:
    "Preguntado aquí por al menos dos personas en {days, plural, one {el último día} many {los últimos # de días} other {los últimos # días}}, primero lo que más gente preguntó. Nunca se muestra quién preguntó.",
  empty: "Nada que hayan preguntado dos personas de forma parecida.",
  askedBy: "{askers, plural, one {# persona} many {# de personas} other {# personas}}",
  nothing: "{count, number} sin encontrar nada",
  near: "{count, number} con solo algo cercano",
  unhelpful: "{count, number} sin que les sirviera",
  wordings:
    "{count, plural, one {# formulación más} many {# de formulaciones más} other {# formulaciones más}}",
  others: "Lo mismo con otras palabras:",
  choose: "Elegir una pregunta para responderla o descartarla",
  page: "Página {page, number} de {pages, number}",
  more: "Más preguntadas",
  less: "Menos preguntadas",
  advice:
    "¿Responde a esto algún artículo? Elígelo, y la pregunta se añadirá a las que responde. Si no lo hace ninguno, es una laguna para uno nuevo.",
  noArticle: "No he encontrado ningún artículo así. Busca otro o añade uno.",
  noCaretaker:
    "Solo cambian los artículos quienes cuidan de ellos para todos los servidores. Tú puedes hacer que esto no se muestre.",
  chooseArticle: "Elegir el artículo que la responde",
  find: "Otro artículo",
  dismiss: "Descartar",
  back: "Volver",
  answerForm: "Responder una pregunta",
  question: "Pregunta",
  questionHint: "Cámbiala como quieras. Después lleva a «{title}».",
  searchForm: "Buscar un artículo",
  titleWords: "Palabras de su título",
  answered: "«{question}» lleva ahora a «{title}».",
  dismissed:
    "Descartada. Lo que se pregunte de forma parecida tampoco se mostrará mientras se guarden preguntas.",
  gone: "Esta pregunta ya no se guarda. Vuelve a usar el comando.",
  privacyOpening:
    "No guardo nombres ni identificadores de quienes preguntan, pero sí algunas de las preguntas.",
  privacyHere:
    "En este servidor se guardan las preguntas que los artículos no responden, o cuya respuesta alguien marca como no útil: durante {days, plural, one {un día} many {# de días} other {# días}}, para que la moderación vea en `{gaps}` qué falta, en cuanto dos personas hayan preguntado de forma parecida. Quién preguntó se guarda como un hash con clave que no le dice a nadie quién eres. Lo que preguntas en privado o en mensajes directos, y los mensajes cuyas fuentes buscas, no se guardan nunca. El botón de abajo elimina tus preguntas en todos los servidores.",
  privacyElsewhere:
    "Los servidores pueden elegir que se guarden las preguntas que los artículos no responden, sin quién preguntó; `{privacy}` lo dice entonces allí. Aquí no se guarda ninguna.",
  deleted:
    "{gaps, plural, one {Se ha eliminado una pregunta tuya.} many {Se han eliminado # de preguntas tuyas.} other {Se han eliminado # preguntas tuyas.}}",
  off: "En este servidor no se guardan preguntas. Quien puede gestionarlo puede activar las lagunas con {setup}.",
  switchedOff:
    "No se guardan preguntas en ningún sitio: quien me gestiona ha puesto {setting} a 0.",
  cannotBeKept:
    "No se pueden guardar preguntas: no se puede abrir la base de datos de {setting}. El registro dice por qué.",
};
