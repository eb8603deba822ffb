import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "Aquí no se valoran las respuestas.",
  unkept: "No se ha podido guardar tu voto. Inténtalo de nuevo más tarde.",
  privacy:
    "Si dices con 👍 o 👎 si una respuesta te sirvió, guardo ese voto con el identificador del servidor. Qué respuesta era y que fuiste tú se guardan como hashes con clave: no le dicen a nadie quién eres, y dos votos tuyos no tienen nada en común. Un voto se borra {days, plural, one {un día} many {# de días} other {# días}} después de que lo cambiaras por última vez, o ahora con el botón de abajo.",
  deleted:
    "{votes, plural, one {Se ha eliminado un voto tuyo.} many {Se han eliminado # de votos tuyos.} other {Se han eliminado # votos tuyos.}}",
};
