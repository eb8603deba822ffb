import type { Passage } from "../corpus/document.ts";
import { answerQuestion } from "./answer.ts";
import type { SearchIndex } from "./search-index.ts";

/** What the corpus says to a text that somebody wrote, and that is no question. */
export interface Sources {
  /** The pieces of the text that found something, in their order. */
  readonly pieces: readonly string[];
  /** Best first. */
  readonly passages: readonly Passage[];
}

/** A text up to this long, in characters, is looked up as a whole first. */
const LONGEST_WHOLE = 300;
/** So many sentences take a fraction of a second; nobody reads the sources of more. */
const MOST_SENTENCES = 40;
/** How little the first ranks weigh more than later ones (Cormack, Clarke and Büttcher 2009). */
const RANK_SMOOTHING = 60;

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** Looks up a text as a whole if it is short, else by its sentences. */
export function findSources(index: SearchIndex, text: string, limit: number): Sources {
  const sentences = sentencesOf(text);
  const whole = text.length <= LONGEST_WHOLE ? lookUp(index, [text.trim()], limit) : null;
  return whole?.passages.length ? whole : lookUp(index, sentences, limit);
}

function sentencesOf(text: string): string[] {
  return Array.from(SENTENCES.segment(text), ({ segment }) => segment.trim())
    .filter(Boolean)
    .slice(0, MOST_SENTENCES);
}

/** Scores of different questions cannot be compared, so the ranks are added up instead. */
function lookUp(index: SearchIndex, pieces: readonly string[], limit: number): Sources {
  const worth = new Map<Passage, number>();
  const fruitful = pieces.filter((piece) => {
    const { hits, found } = answerQuestion(index, piece, { limit });
    for (const { passage, rank } of hits) {
      worth.set(passage, (worth.get(passage) ?? 0) + 1 / (RANK_SMOOTHING + rank));
    }
    return found;
  });
  const ranked = [...worth].toSorted(([, a], [, b]) => b - a).map(([passage]) => passage);
  return { pieces: fruitful, passages: ranked.slice(0, limit) };
}
