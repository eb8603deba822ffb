import type { Document } from "../corpus/document.ts";
import type { CorpusStatistics } from "./corpus-statistics.ts";
import type { Filters } from "./filters.ts";
import { formTest, holdsPhrase, idsOf } from "./holds-wording.ts";
import type { IndexedPassage } from "./index/indexed-passage.ts";
import type { PassageRuns } from "./index/passage-runs.ts";
import type { Wording } from "./query/operators.ts";
import type { Phrase } from "./text/phrase.ts";

/** All passages of a corpus, in memory. */
interface AllPassages {
  readonly statistics: CorpusStatistics;
  readonly corpus: { readonly documents: readonly Document[] };
  readonly size: number;
  runsOf(filters: Filters): PassageRuns;
  passagesWithStemOf(word: string): ReadonlySet<number>;
  at(passageIndex: number): IndexedPassage;
}

/** The passages that may answer: those of the articles that are asked, as far as the wording lets them. */
export function askedPassages(
  index: AllPassages,
  filters: Filters,
  { phrases, excludedWords, excludedPhrases }: Wording,
): PassageRuns {
  const runs = index.runsOf(filters);
  if (phrases.length + excludedWords.length + excludedPhrases.length === 0) return runs;
  let asked = new Uint8Array(index.size);
  for (const [from, to] of runs) asked.fill(1, from, to);
  for (const phrase of phrases) {
    const holding = new Uint8Array(index.size);
    for (const at of passagesWith(index, phrase)) holding[at] = asked[at]!;
    asked = holding;
  }
  for (const phrase of excludedPhrases) for (const at of passagesWith(index, phrase)) asked[at] = 0;
  for (const word of excludedWords) for (const at of passagesWithForm(index, word)) asked[at] = 0;
  return runsIn(asked);
}

/** The passages in which a phrase stands, word for word. */
function* passagesWith(index: AllPassages, phrase: Phrase): Generator<number> {
  const ids = idsOf(phrase, index.statistics);
  if (ids.includes(-1)) return;
  const [rarest] = phrase
    .map((word) => index.passagesWithStemOf(word))
    .toSorted((a, b) => a.size - b.size);
  for (const at of rarest!) if (holdsPhrase(index.at(at), ids)) yield at;
}

/** The passages in which a word stands, or an inflection of it. */
function* passagesWithForm(index: AllPassages, word: string): Generator<number> {
  const isForm = formTest(word, index.statistics);
  for (const at of index.passagesWithStemOf(word)) {
    const passage = index.at(at);
    if (isForm(passage, index.corpus.documents[passage.article]!.language)) yield at;
  }
}

function runsIn(asked: Uint8Array): PassageRuns {
  const runs: [number, number][] = [];
  for (let from = asked.indexOf(1); from >= 0; ) {
    const end = asked.indexOf(0, from);
    const to = end < 0 ? asked.length : end;
    runs.push([from, to]);
    from = asked.indexOf(1, to);
  }
  return runs;
}
