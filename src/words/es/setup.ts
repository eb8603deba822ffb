import type { setup as english } from "../en/setup.ts";
import type { Translation } from "../template.ts";

export const setup: Translation<typeof english> = {
  title: "Configuración de este servidor",
  intro:
    "Lo que elijas se aplica al momento. Solo quien puede gestionar este servidor lo ve y lo cambia.",
  roles:
    "**Roles que cuidan de los artículos** de este servidor, además de quien puede gestionarlo. También eliminan aquí respuestas ajenas y no tienen que esperar entre preguntas. Los artículos que comparten todos los servidores no los pueden cambiar.",
  chooseRoles: "Elegir roles",
  log: "**Canal de registro.** Allí se anuncian los cambios en los artículos.",
  chooseChannel: "Elegir un canal",
  language: "**Idioma** de lo que ve todo el mundo. Lo que ve una sola persona está en el suyo.",
  chooseLanguage: "Elegir un idioma",
  ownLanguage: "El del servidor, según Discord ({language})",
  cooldown: "**Espera entre dos preguntas** de un mismo miembro.",
  chooseCooldown: "Elegir cuánto",
  usualCooldown: "Como está configurado el bot ({cooldown})",
  noWait: "Sin espera",
  seconds: "{seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}",
  minutes: "{minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}",
  answersShown: "**Las respuestas** las ve todo el mundo, salvo que quien pregunta no quiera.",
  answersPrivate:
    "**Las respuestas** las ve solo quien pregunta, salvo que elija `{private}: False`.",
  makePrivate: "Hacerlas privadas",
  makePublic: "Mostrar a todos",
  mentionsOn:
    "**Las menciones** están permitidas: con `{for}`, un miembro hace que se mencione a otro debajo de una respuesta, una sola vez.",
  mentionsOff:
    "**Las menciones** están desactivadas: `{for}` no nombra a nadie debajo de una respuesta.",
  gapsOff:
    "**Las lagunas** no se guardan. Si las activas, las preguntas que los artículos no responden se guardan {days, plural, one {un día} many {# de días} other {# días}}, para que la moderación vea qué falta. Nunca se muestra quién preguntó, `{ask}` y `{privacy}` avisan de ello a los miembros, y lo que se pregunta en privado no se guarda.",
  gapsOn:
    "**Las lagunas** se guardan: preguntas que los artículos no responden, durante {days, plural, one {un día} many {# de días} other {# días}}. Nunca se muestra quién preguntó, `{ask}` y `{privacy}` avisan de ello a los miembros, y lo que se pregunta en privado no se guarda.",
  votesOn: "**Los votos** se piden: los miembros pueden decir si una respuesta les sirvió.",
  votesOff: "**Los votos** no se piden.",
  switchOn: "Activar",
  switchOff: "Desactivar",
  reset: "Restablecer todo",
  resetQuestion:
    "¿Quieres que todo lo de arriba quede como estaba antes de que alguien eligiera nada?",
  resetYes: "Sí, restablecer todo",
  resetNo: "No, dejarlo así",
  serverOnly: "Esto solo funciona en un servidor.",
  managersOnly: "Solo pueden hacer esto los miembros que pueden gestionar este servidor.",
  cannotBeKept:
    "Aquí no se puede elegir nada: no se puede abrir la base de datos de {setting}. El registro dice por qué. Hasta que quien me gestiona lo arregle, todo queda como viene de serie.",
  notStored: "No se ha podido guardar, y no ha cambiado nada. Inténtalo de nuevo más tarde.",
  cannotPost:
    "No puedo ver {channel}, o no puedo enviar mensajes allí. Permíteme ambas cosas o elige otro canal.",
  forSwitchedOff: "En este servidor no se puede mencionar a nadie. Deja «{for}» en blanco.",
  privacy:
    "Lo que eligen con `{setup}` quienes gestionan un servidor lo guardo con el identificador del servidor, y no quién lo eligió. Se borra 30 días después de que yo haya dejado el servidor.",
};
