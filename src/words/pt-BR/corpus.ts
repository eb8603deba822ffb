import type { corpus as english } from "../en/corpus.ts";
import type { Translation } from "../template.ts";

export const corpus: Translation<typeof english> = {
  refreshed: "Os artigos foram lidos de novo",
  unchanged: "Nada mudou.",
  added: "Adicionados",
  changed: "Alterados",
  removed: "Removidos",
  article: "{title} ({file})",
  leftOut: "Deixados de fora",
  problem: "{file}: {reason}. {remedy}",
  otherFormats: "**Em outros formatos, e por isso não lidos.** {remedy}",
  more: "e mais {count, number}",
  status: "Os artigos com que respondo",
  sizes:
    "{articles, plural, one {# artigo} many {# de artigos} other {# artigos}} com {passages, plural, one {# trecho} many {# de trechos} other {# trechos}}",
  sizesIn: "{sizes}, em {duration}",
  sizesReadAt: "{sizes}; leitura {when}, em {duration}.",
  milliseconds: "{ms, number} ms",
  seconds: "{seconds, number, ::.0} s",
  progress: "Lendo os artigos\n{bar} {done, number} de {total, number}",
  held: "**Uma mudança espera por você.** {lost, number} de {of, number} artigos sumiram da pasta, então continuo respondendo com o que li antes. `{refresh}` assume o que está na pasta agora.",
};
