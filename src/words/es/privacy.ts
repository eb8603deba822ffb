import type { privacy as english } from "../en/privacy.ts";
import type { Translation } from "../template.ts";

export const privacy: Translation<typeof english> = {
  title: "Privacidad",
  nothing: "No guardo nada sobre ti: ni preguntas, ni nombres, ni identificadores.",
  nothingOfQuestions:
    "No guardo nada sobre quién pregunta: ni preguntas, ni nombres, ni identificadores.",
  history:
    "De quien modera y hace que los artículos se lean de nuevo con `{refresh}`, o cambia uno, guardo el identificador, cuándo fue y dónde está mi respuesta o mi mensaje, para que quienes cuidan de los artículos lo vean en `{history}`. Eso se borra al cabo de {days, plural, one {un día} many {# de días} other {# días}}, o ahora: con el botón de abajo se elimina tu identificador y en su lugar queda «alguien». Lo que publiqué en un canal se queda hasta que se elimine allí.",
  questions:
    "Una pregunta sirve para encontrar pasajes y después se olvida; solo queda en el mensaje que ves aquí, que puedes eliminar con su botón. Mi registro contiene errores y nombres de comandos, y preguntas solo mientras quien me gestiona busca un fallo. Que has preguntado, y cuándo, lo recuerdo como mucho una hora, para que a todo el mundo le llegue el turno. No incluyas en tus preguntas temas de salud, dinero ni otros asuntos privados.",
  fullNotice: "El aviso completo: <{url}>",
  delete: "Eliminar lo que guardas sobre mí",
  deleted:
    "Tu identificador estaba en {entries, plural, one {una entrada} many {# de entradas} other {# entradas}} del historial, y se ha eliminado.",
  nothingToDelete: "No he guardado nada sobre ti.",
  cannotDelete:
    "No puedo abrir mi base de datos, así que ahora no se puede eliminar nada de ella. Avisa a quien me gestiona.",
};
