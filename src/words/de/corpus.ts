import type { corpus as english } from "../en/corpus.ts";
import type { Translation } from "../template.ts";

export const corpus: Translation<typeof english> = {
  refreshed: "Die Artikel wurden neu eingelesen",
  unchanged: "Es hat sich nichts geändert.",
  added: "Neu",
  changed: "Geändert",
  removed: "Entfernt",
  article: "{title} ({file})",
  leftOut: "Weggelassen",
  problem: "{file}: {reason}. {remedy}",
  otherFormats: "**In anderen Formaten und darum nicht gelesen.** {remedy}",
  more: "und {count, number} weitere",
  status: "Die Artikel, aus denen ich antworte",
  sizes:
    "{articles, plural, one {# Artikel} other {# Artikel}} mit {passages, plural, one {# Stelle} other {# Stellen}}",
  sizesIn: "{sizes}, in {duration}",
  sizesReadAt: "{sizes}, gelesen {when} in {duration}.",
  milliseconds: "{ms, number} ms",
  seconds: "{seconds, number, ::.0} s",
  progress: "Ich lese die Artikel\n{bar} {done, number} von {total, number}",
  held: "**Eine Änderung wartet auf dich.** {lost, number} von {of, number} Artikeln sind aus dem Ordner verschwunden, darum antworte ich weiter aus dem, was ich vorher gelesen habe. `{refresh}` übernimmt, was jetzt im Ordner liegt.",
};
