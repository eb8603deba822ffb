import type { buttons as english } from "../en/buttons.ts";
import type { Translation } from "../template.ts";

export const buttons: Translation<typeof english> = {
  article: "Artículo",
  askAgain: "Repetir pregunta",
  askThat: "Preguntar eso",
  back: "Volver",
  cancel: "Cancelar",
  cite: "Citar",
  confirm: "Confirmar",
  context: "Contexto",
  delete: "Eliminar",
  download: "Descargar",
  find: "Buscar",
  next: "Siguiente",
  openArticle: "Abrir artículo",
  previous: "Anterior",
  share: "Compartir",
};
