import type { corpus as english } from "../en/corpus.ts";
import type { Translation } from "../template.ts";

export const corpus: Translation<typeof english> = {
  refreshed: "Los artículos se han leído de nuevo",
  unchanged: "No ha cambiado nada.",
  added: "Añadidos",
  changed: "Modificados",
  removed: "Eliminados",
  article: "{title} ({file})",
  leftOut: "Omitidos",
  problem: "{file}: {reason}. {remedy}",
  otherFormats: "**En otros formatos, y por tanto sin leer.** {remedy}",
  more: "y {count, number} más",
  status: "Los artículos con los que respondo",
  sizes:
    "{articles, plural, one {# artículo} many {# de artículos} other {# artículos}} con {passages, plural, one {# pasaje} many {# de pasajes} other {# pasajes}}",
  sizesIn: "{sizes}, en {duration}",
  sizesReadAt: "{sizes}; lectura {when}, en {duration}.",
  milliseconds: "{ms, number} ms",
  seconds: "{seconds, number, ::.0} s",
  progress: "Leyendo los artículos\n{bar} {done, number} de {total, number}",
  held: "**Hay un cambio que espera tu decisión.** {lost, number} de {of, number} artículos ya no están en la carpeta, así que sigo respondiendo con lo que leí antes. `{refresh}` adopta lo que hay ahora en la carpeta.",
};
