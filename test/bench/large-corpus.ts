import type { Corpus, Document } from "../../src/corpus/document.ts";
import { divideIntoPassages } from "../../src/corpus/passage.ts";

const PASSAGES_PER_ARTICLE = 50;
const SENTENCES_PER_PASSAGE = 6;

/** A linear congruential generator (Numerical Recipes, "quick and dirty"): the same numbers each time. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A corpus of so many passages, recombined from the sentences of another. */
export function enlarge(corpus: Corpus, passages: number, seed = 1): Corpus {
  const random = seededRandom(seed);
  const sentences = corpus.passages.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
  const pick = () => sentences[Math.floor(random() * sentences.length)]!;
  const paragraph = () =>
    Array.from({ length: SENTENCES_PER_PASSAGE }, pick).join(" ").slice(0, 1200);
  const documents: Document[] = [];
  const all: Corpus["passages"][number][] = [];
  while (all.length < passages) {
    const texts = Array.from({ length: PASSAGES_PER_ARTICLE }, paragraph);
    const id = `article-${documents.length}`;
    const document: Document = {
      ...corpus.documents[documents.length % corpus.documents.length]!,
      id,
      file: `${id}.txt`,
      blocks: texts.map((text, i) => ({
        kind: "paragraph",
        text,
        lineStarts: [{ offset: 0, line: 2 * i + 3 }],
      })),
    };
    documents.push(document);
    all.push(...divideIntoPassages(document));
  }
  return { ...corpus, documents, passages: all };
}
