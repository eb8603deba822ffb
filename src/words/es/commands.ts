import type { CommandWords } from "../command-words.ts";

export const SPANISH_COMMANDS: CommandWords = {
  ask: {
    name: "preguntar",
    description: "Encuentra los pasajes que responden a una pregunta, palabra por palabra",
  },
  "ask/question": {
    name: "pregunta",
    description: 'Lo que quieres saber. "Palabras exactas" entre comillas, -excluidas con un menos',
  },
  "ask/article": { name: "artículo", description: "Buscar solo en este artículo" },
  "ask/publisher": {
    name: "publicación",
    description: "Buscar solo en artículos de esta publicación",
  },
  "ask/tag": { name: "etiqueta", description: "Buscar solo en artículos con esta etiqueta" },
  "ask/since": {
    name: "desde",
    description: "Buscar en artículos de este día o posteriores: 2021, 2021-08 o 2021-08-15",
  },
  "ask/until": {
    name: "hasta",
    description: "Buscar en artículos de este día o anteriores: 2021, 2021-08 o 2021-08-15",
  },
  "ask/for": {
    name: "para",
    description: "Mencionar a un miembro, una vez, si los artículos tienen la respuesta",
  },
  "ask/private": { name: "privado", description: "Mostrarte la respuesta solo a ti" },
  "Find sources": {
    name: "Buscar fuentes",
    description: "En un mensaje, en «Aplicaciones»: te muestra los pasajes que dicen algo sobre él",
  },
  article: { name: "artículo", description: "Leer un artículo" },
  "article/title": { name: "título", description: "Palabras de su título" },
  "article/page": { name: "página", description: "Empezar por esta página" },
  articles: {
    name: "artículos",
    description: "Mostrar la lista de artículos, los más recientes primero",
  },
  "articles/query": {
    name: "búsqueda",
    description: "Solo los que tienen estas palabras en el título, la publicación o las etiquetas",
  },
  corpus: { name: "colección", description: "Cuidar de los artículos" },
  "corpus/refresh": {
    name: "releer",
    description: "Volver a leer la carpeta de los artículos (para la moderación)",
  },
  "corpus/status": {
    name: "estado",
    description: "Cuántos artículos hay y qué se ha omitido (para la moderación)",
  },
  "corpus/history": {
    name: "historial",
    description:
      "Quién cambió artículos o los hizo leer, y cuándo, con Deshacer (para la moderación)",
  },
  setup: {
    name: "configurar",
    description: "Elegir cómo funciono en este servidor (para quien puede gestionarlo)",
  },
  help: { name: "ayuda", description: "Qué hago y qué comandos hay" },
  privacy: { name: "privacidad", description: "Qué guardo sobre ti" },
  "corpus/edit": {
    name: "editar",
    description:
      "Cambiar lo que se dice de un artículo: título, fecha, avisos, preguntas… (para la moderación)",
  },
  "corpus/edit/article": { name: "artículo", description: "Palabras de su título" },
  "corpus/remove": {
    name: "eliminar",
    description: "Eliminar un artículo, que se puede restaurar (para la moderación)",
  },
  "corpus/remove/article": { name: "artículo", description: "Palabras de su título" },
  "corpus/restore": {
    name: "restaurar",
    description: "Recuperar un artículo eliminado (para la moderación)",
  },
  "corpus/restore/article": { name: "artículo", description: "Palabras de su título" },
  "corpus/report": {
    name: "informe",
    description:
      "Qué se preguntó en este servidor en las últimas semanas y qué respondió (para la moderación)",
  },
  "corpus/gaps": {
    name: "lagunas",
    description:
      "Preguntas que los artículos no responden, para responderlas o descartarlas (para la moderación)",
  },
  "corpus/log": {
    name: "registro",
    description:
      "Publicar cada cambio en los artículos en un canal, o dejar de hacerlo (para la moderación)",
  },
  "corpus/log/channel": {
    name: "canal",
    description: "Déjalo en blanco para que no se publique nada más",
  },
  "corpus/add": {
    name: "añadir",
    description: "Añadir artículos a partir de archivos (para la moderación)",
  },
  "corpus/add/file": {
    name: "archivo",
    description: "Un archivo .txt, .md, .html, .pdf o .docx; sin él, un formulario admite varios",
  },
};
