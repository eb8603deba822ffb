import type { corpus as english } from "../en/corpus.ts";
import type { Translation } from "../template.ts";

export const corpus: Translation<typeof english> = {
  refreshed: "Les articles ont été relus",
  unchanged: "Rien n’a changé.",
  added: "Ajoutés",
  changed: "Modifiés",
  removed: "Retirés",
  article: "{title} ({file})",
  leftOut: "Laissés de côté",
  problem: "{file} : {reason}. {remedy}",
  otherFormats: "**Dans d’autres formats, et donc pas lus.** {remedy}",
  more: "et {count, number} de plus",
  status: "Les articles à partir desquels je réponds",
  sizes:
    "{articles, plural, one {# article} many {# d’articles} other {# articles}} avec {passages, plural, one {# passage} many {# de passages} other {# passages}}",
  sizesIn: "{sizes}, en {duration}",
  sizesReadAt: "{sizes} ; lecture {when}, en {duration}.",
  milliseconds: "{ms, number} ms",
  seconds: "{seconds, number, ::.0} s",
  progress: "Lecture des articles\n{bar} {done, number} sur {total, number}",
  held: "**Un changement attend ta décision.** {lost, number} articles sur {of, number} ont disparu du dossier, je réponds donc toujours à partir de ce que j’avais lu. `{refresh}` reprend ce qui est maintenant dans le dossier.",
};
