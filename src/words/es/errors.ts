import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../template.ts";

export const errors: Translation<typeof english> = {
  ourFault: "Algo ha fallado por nuestra parte, y está en nuestro registro. Inténtalo de nuevo.",
  busy: "Tengo más que hacer de lo que puedo. Inténtalo de nuevo en un momento.",
  ending: "Me están reiniciando. Inténtalo de nuevo dentro de un minuto.",
  unknownButton: "Ya no reconozco este botón. Vuelve a usar el comando.",
  unknownCommand: "Ya no reconozco este comando. Inténtalo de nuevo dentro de un minuto.",
  otherServer: "Solo respondo en un servidor, y no es este.",
  mayNotSend: "Aquí no puedes enviar mensajes.",
  mayNotDelete: "Solo puede eliminar esto quien preguntó, o la moderación.",
  textRange:
    "«{option}» admite de {min, number} a {max, number} caracteres, y tu texto tiene {length, number}.",
  textLimit:
    "«{option}» admite como máximo {max, number} caracteres, y tu texto tiene {length, number}.",
  numberRange: "«{option}» admite un número entero de {min, number} a {max, number}.",
  messageWithoutWords: "Ese mensaje no tiene palabras que buscar.",
  noSources: "No he encontrado nada en los artículos que tenga que ver con ese mensaje.",
  noArticleLikeThat: "No conozco ningún artículo así.",
  noSuchListPage:
    "La lista tiene ahora {pages, plural, one {una página} many {# de páginas} other {# páginas}}.",
  noSuchPage:
    "«{title}» tiene {pages, plural, one {una página} many {# de páginas} other {# páginas}}, y esa no es una de ellas.",
  articleIsGone: "Ese artículo ya no está aquí. Puedes ver todos los que hay con {articles}.",
  fileIsGone: "El archivo de ese artículo ya no está.",
  fileHasChanged:
    "El archivo de ese artículo ha cambiado. Se leerá de nuevo en la próxima actualización.",
  serverOnly: "Esto solo funciona en un servidor.",
  moderatorsByRole:
    "Solo pueden hacer esto los miembros con uno de los roles de moderación del bot.",
  moderatorsByPermission: "Solo pueden hacer esto los miembros que pueden gestionar este servidor.",
  notFromHere:
    "Todavía no se puede cuidar de los artículos desde este servidor. Quien gestiona el bot puede permitirlo: debe poner {others, select, none {esta línea} other {esta línea, con los identificadores que ya tiene,}} en el archivo .env, en la carpeta desde la que se inicia el bot, e iniciarlo de nuevo.\n{line}\nEl propietario y el equipo de la aplicación del bot no necesitan ningún ajuste.",
};
