import type { cluster as english } from "../en/cluster.ts";
import type { Translation } from "../template.ts";

export const cluster: Translation<typeof english> = {
  unreachable:
    "Ahora mismo no se puede llegar a los artículos. No se ha perdido nada: inténtalo de nuevo en un minuto.",
  gone: "Ese artículo ya no está.",
  empty:
    "El clúster de OPENSEARCH_URL aún no tiene artículos. Carga algunos con: footnote push CARPETA",
  otherVersion:
    "Los artículos del clúster los cargó otra versión del bot. Cárgalos de nuevo con esta: footnote push CARPETA",
  busy: "Otro proceso está cargando artículos en el clúster ahora mismo. Inténtalo de nuevo cuando termine.",
  lost: "Entretanto otro proceso ha empezado a cargar artículos. Este ya no cambia nada más.",
  changed: "{file} cambió mientras se leía la carpeta. Cárgala de nuevo.",
  noCertificates: "OPENSEARCH_CA: no se puede leer el archivo {file}.",
  outside: "{file} no estaría en la carpeta, y no se escribe nada más.",
  unwritable: "No se puede escribir {path}.",
};
