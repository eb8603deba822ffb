import type { help as english } from "../en/help.ts";
import type { Translation } from "../template.ts";

export const help: Translation<typeof english> = {
  title: "Qué hago",
  purpose:
    "Hazme una pregunta con `{ask}`. La busco en una colección de artículos y te muestro los pasajes que la responden, palabra por palabra, cada uno con el archivo y el lugar donde está. Yo no escribo nada: si los artículos no lo dicen, te lo digo.",
  commands: "Comandos",
  askingWell:
    '**Preguntar bien:** las `"palabras exactas"` entre comillas tienen que aparecer tal cual en un pasaje, y lo que lleva un `-menos` delante no puede aparecer. Las opciones de `{ask}` eligen entre los artículos.',
  report: "¿Hay algo mal, o un artículo que no debería estar aquí? Dínoslo: <{url}>",
  reportToModerator:
    "¿Hay algo mal, o un artículo que no debería estar aquí? Díselo a la moderación de este servidor.",
  privacy: "Privacidad: <{url}>",
};
