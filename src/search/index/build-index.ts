import type { Corpus } from "../../corpus/document.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { Synonyms } from "../query/synonyms.ts";
import { joinsWords } from "../text/compounds.ts";
import { stemFor } from "../text/stem.ts";
import { stopWordsOf } from "../text/stop-words.ts";
import { Background } from "./background.ts";
import { type IndexedPassage, indexPassage } from "./indexed-passage.ts";
import { PassageSearch } from "./retrieve.ts";
import { SearchIndex } from "./search-index.ts";
import { Vocabulary } from "./vocabulary.ts";
import { startSlice, yieldToEventLoop } from "./yield-to-event-loop.ts";

/**
 * A word that stands only in the title, heading or tags counts as so much of a passage. Tags name what
 * is asked about, so that counted in full they would take the weight from the words that matter most.
 */
const CONTEXT_SHARE = 0.3;

/** Indexes a corpus in slices, so that questions are answered meanwhile. */
export async function buildIndex(corpus: Corpus, lexicon: Lexicon): Promise<SearchIndex> {
  const vocabulary = new Vocabulary();
  const passages = await indexPassages(corpus, vocabulary);
  const languages = new Set(corpus.documents.map(({ language }) => language));
  return new SearchIndex({
    corpus,
    passages,
    vocabulary,
    retrieval: await PassageSearch.of(passages, vocabulary.size),
    stems: [...new Set(Array.from(languages, stemFor))],
    stopWords: stopWordsOf(languages),
    synonyms: new Synonyms([lexicon.synonyms, corpus.synonyms], stemFor(null)),
    lexicon,
    background: new Background(corpus, lexicon),
    compoundWords: compoundWordsOf(passages),
  });
}

async function indexPassages(corpus: Corpus, vocabulary: Vocabulary): Promise<IndexedPassage[]> {
  const slice = startSlice();
  const passages: IndexedPassage[] = [];
  for (const passage of corpus.passages) {
    const stem = stemFor(passage.document.language);
    const indexed = indexPassage(passage, vocabulary, stem, passages.at(-1));
    passages.push(indexed);
    const inText = new Set([...indexed.stems, ...indexed.words]);
    vocabulary.count(inText);
    vocabulary.count(
      indexed.context.filter((id) => !inText.has(id)),
      CONTEXT_SHARE,
    );
    const pause = yieldToEventLoop(slice);
    if (pause) await pause;
  }
  return passages;
}

function compoundWordsOf(passages: readonly IndexedPassage[]): ReadonlySet<number> {
  const joining = passages.filter(({ passage }) => joinsWords(passage.document.language));
  return new Set(joining.flatMap(({ words }) => [...words]));
}
