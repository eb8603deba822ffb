import type { Passage } from "../../../src/corpus/document.ts";
import { topK } from "../../../src/search/index/top-k.ts";
import { stemFor } from "../../../src/search/text/stem.ts";
import { tokenize } from "../../../src/search/text/tokenize.ts";
import { questionWords } from "./question-words.ts";
import { type Find, type System, WANTED } from "./system.ts";

/** As Anserini sets them, whose runs are what BM25 is usually compared by. */
const BM25 = { k1: 0.9, b: 0.4 };
const stem = stemFor("en");

/** For each term, how often it stands in which passage. */
type Postings = Map<string, Map<number, number>>;

/** Lucene's formula over our tokens; the title is read before the text, as Anserini has it. */
export const LUCENE: System = {
  name: "Lucene's BM25 (k1 0.9, b 0.4)",
  build: async ({ passages }) => {
    const postings: Postings = new Map();
    const lengths = passages.map((passage, id) => addPassage(postings, passage, id));
    return finder(passages, postings, lengths);
  },
};

function addPassage(postings: Postings, { document, text }: Passage, id: number): number {
  const tokens = tokenize(`${document.title}\n${text}`);
  for (const { word } of tokens) {
    const term = stem(word);
    const counts = postings.get(term) ?? new Map<number, number>();
    postings.set(term, counts.set(id, (counts.get(id) ?? 0) + 1));
  }
  return tokens.length;
}

function finder(passages: readonly Passage[], postings: Postings, lengths: number[]): Find {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const norms = lengths.map((length) => BM25.k1 * (1 - BM25.b + (BM25.b * length) / average));
  return (question) => {
    const scores = new Float32Array(passages.length);
    for (const term of new Set(questionWords(question).map(stem))) {
      const counts = postings.get(term) ?? new Map<number, number>();
      const idf = Math.log(1 + (passages.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [id, count] of counts) scores[id]! += (idf * count) / (count + norms[id]!);
    }
    return topK(scores, WANTED, 0).map((id) => passages[id]!);
  };
}
