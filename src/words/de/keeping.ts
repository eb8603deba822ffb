import type { keeping as english } from "../en/keeping.ts";
import type { Translation } from "../template.ts";

export const keeping: Translation<typeof english> = {
  unwritable:
    "Das kann ich nicht speichern: In meinen Ordner kann nicht geschrieben werden, oder die Festplatte ist voll. Mehr steht in meinem Protokoll.",
  full: "Zu viele Dateien warten auf Bestätigung. Bitte versuch es in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal.",
  gone: "Diesen Artikel gibt es nicht mehr.",
  emptied: "Dieser Artikel wird nicht mehr aufbewahrt.",
  editedMeanwhile:
    "Jemand hat diesen Artikel inzwischen bearbeitet; darum habe ich nichts geändert.",
};
