import type { cluster as english } from "../en/cluster.ts";
import type { Translation } from "../template.ts";

export const cluster: Translation<typeof english> = {
  unreachable:
    "Die Artikel sind gerade nicht zu erreichen. Verloren ist nichts: bitte versuch es in einer Minute noch einmal.",
  gone: "Den Artikel gibt es nicht mehr.",
  empty:
    "Der Cluster von OPENSEARCH_URL hat noch keine Artikel. Lade welche mit: footnote push ORDNER",
  otherVersion:
    "Die Artikel im Cluster hat eine andere Version des Bots geladen. Lade sie mit dieser noch einmal: footnote push ORDNER",
  busy: "Ein anderer Prozess lädt gerade Artikel in den Cluster. Versuch es wieder, wenn er fertig ist.",
  lost: "Ein anderer Prozess hat inzwischen begonnen, Artikel zu laden. Dieser ändert nichts mehr.",
  changed: "{file} wurde geändert, während der Ordner gelesen wurde. Lade ihn noch einmal.",
  noCertificates: "OPENSEARCH_CA: Die Datei {file} lässt sich nicht lesen.",
  outside: "{file} läge nicht im Ordner; mehr wird nicht geschrieben.",
  unwritable: "{path} lässt sich nicht schreiben.",
};
