import type { tending as english } from "../en/tending.ts";
import type { Translation } from "../template.ts";

export const tending: Translation<typeof english> = {
  askRemoval: "¿Quieres eliminar **{title}**?",
  toBin:
    "Ya nadie lo encontrará. Se puede restaurar durante {days, plural, one {un día} many {# de días} other {# días}}.",
  hides:
    "Es uno de los artículos de quien me gestiona: su archivo se queda, y nadie lo encontrará hasta que se restaure.",
  remove: "Eliminar",
  keep: "Conservar",
  kept: "«{title}» se queda.",
  removed: "Se ha eliminado «{title}». {restore} lo recupera.",
  removedOn: "{title} (eliminado el {date})",
  notRemoved: "Ningún artículo eliminado se llama así. Elige uno de la lista mientras escribes.",
  restored: "«{title}» vuelve a estar aquí.",
  restoredAs: "«{title}» vuelve a estar aquí, como {file}, porque su nombre estaba ocupado.",
  undone: "«{title}» está como antes.",
  cannotUndo: "Eso ya no se puede deshacer: el artículo ha cambiado desde entonces, o ya no está.",
  onlyOne: "Es el único artículo, y no puedo quedarme sin ninguno.",
  notInHistory: "No se ha podido anotar en el historial. Mi registro dice por qué.",
  notRead: "Se aplicará en cuanto se puedan leer de nuevo los artículos: {reason}",
};
