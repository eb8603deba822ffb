import type { furniture as english } from "../en/furniture.ts";
import type { Translation } from "../template.ts";

export const furniture: Translation<typeof english> = {
  chinaDigitalTimes:
    "cuadro de suscripción, anuncios y petición de donativos de China Digital Times",
  protocol: "avances de otras noticias, un patrocinador y biografías de la redacción de Protocol",
  signUp: "suscripción a un boletín",
  sponsor: "un párrafo de un patrocinador, separado y cerrado por un enlace",
  otherIssues: "enlace a otros números de un boletín",
  broker: "descargo de responsabilidad de un bróker",
  ranking: "una clasificación de debates cuyas entradas faltan",
  aside: "una nota al margen del texto (HTML aside)",
  dialog: "una ventana emergente (HTML dialog)",
  footer: "el pie de la página (HTML footer)",
  form: "un formulario (HTML form)",
  nav: "navegación (HTML nav)",
  runningHeads: "encabezados, pies y números de página, que se repiten en cada página",
};
