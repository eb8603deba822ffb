import type { keeping as english } from "../en/keeping.ts";
import type { Translation } from "../template.ts";

export const keeping: Translation<typeof english> = {
  unwritable:
    "No puedo guardar eso: no se puede escribir en mi carpeta, o el disco está lleno. Mi registro dice por qué.",
  full: "Hay demasiados archivos por confirmar. Inténtalo de nuevo dentro de {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}.",
  gone: "Ese artículo ya no está.",
  emptied: "Ese artículo ya no se conserva.",
  editedMeanwhile: "Entretanto alguien ha editado ese artículo, así que no he cambiado nada.",
};
