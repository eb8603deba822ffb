import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "Otras personas también quieren preguntar. Vuelve a preguntar dentro de {seconds, plural, one {un segundo} many {# de segundos} other {# segundos}}.",
  questionLength:
    "Una pregunta tiene entre {shortest, number} y {longest, number} caracteres, y la tuya tiene {length, number}.",
  onlyExclusions:
    "Eso solo dice qué dejar fuera. Di también qué buscar, por ejemplo: ferri -horarios",
  unclearPublisher:
    "No conozco ninguna publicación así, o hay más de una. Elige una de la lista mientras escribes.",
  unclearTag:
    "No conozco ninguna etiqueta así, o hay más de una. Elige una de la lista mientras escribes.",
  unclearArticle: "Eso coincide con varios artículos. Elige uno de la lista mientras escribes.",
  unknownArticle: "No conozco ningún artículo así. Puedes verlos todos con {articles}.",
  movedArticle: "Ese artículo ya no está aquí con ese nombre. Vuelve a usar el comando.",
  noDate: "«{option}» admite un año, un mes o un día, por ejemplo 2021, 2021-08 o 2021-08-15.",
  datesSwapped:
    "Nada puede ser a la vez desde {since} y hasta {until}. Intercambia las dos fechas.",
  nobodyToTell: "Aquí no hay nadie más a quien avisar. Deja «{option}» en blanco.",
  noPerson: "A un bot no se le puede avisar. Elige a una persona para «{option}».",
  mentionedEnough:
    "De momento ya has hecho mencionar a suficientes personas. Pregunta sin «{option}» o inténtalo de nuevo dentro de {minutes, plural, =1 {un minuto} many {# de minutos} other {# minutos}}.",
};
