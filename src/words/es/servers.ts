import type { servers as english } from "../en/servers.ts";
import type { Translation } from "../template.ts";

export const servers: Translation<typeof english> = {
  passedOver:
    "{folders, plural, one {Se pasa por alto una carpeta de un solo servidor} many {Se pasan por alto # de carpetas de servidores concretos} other {Se pasan por alto # carpetas de servidores concretos}}, porque `SERVER_ARTICLES` está desactivado.",
  notYours:
    "Ese artículo lo comparten todos los servidores. De él cuidan quienes gestionan el bot.",
  tooMany:
    "Este servidor ya tiene {most, plural, one {un artículo propio} many {# de artículos propios} other {# artículos propios}}, y no puede tener más. Elimina antes alguno.",
  tooLarge:
    "Con ese, los artículos propios de este servidor ocuparían más de {most} MiB en total. Elimina antes algunos.",
  tooOften:
    "En un día {most, plural, one {se ha añadido un artículo} many {se han añadido # de artículos} other {se han añadido # artículos}} a los propios de este servidor. Sigue mañana.",
};
