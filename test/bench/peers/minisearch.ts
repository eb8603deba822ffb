import MiniSearch, { type Options } from "minisearch";
import type { Corpus } from "../../../src/corpus/document.ts";
import { stemFor } from "../../../src/search/text/stem.ts";
import { STOP_WORDS } from "../../../src/search/text/stop-words.ts";
import { tokenize } from "../../../src/search/text/tokenize.ts";
import { type Find, type System, WANTED } from "./system.ts";

interface Entry {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

const FIELDS = ["title", "text"];
const stem = stemFor("en");

export const MINISEARCH: System = {
  name: "MiniSearch, defaults",
  build: async (corpus) => search(corpus, { fields: FIELDS }),
};

/** What all others are timed against: the settings that found most on the tuning set. */
export const MINISEARCH_TUNED: System = {
  name: "MiniSearch, Porter2, question stop words, k 1.2 b 0.7 d 0",
  build: async (corpus) =>
    search(corpus, {
      fields: FIELDS,
      tokenize: (text) => tokenize(text).map(({ word }) => word),
      processTerm: stem,
      searchOptions: {
        processTerm: (word) => (STOP_WORDS.has(word) ? null : stem(word)),
        bm25: { k: 1.2, b: 0.7, d: 0 },
        boost: { title: 0.3 },
      },
    }),
};

function search({ passages }: Corpus, options: Options<Entry>): Find {
  const index = new MiniSearch(options);
  index.addAll(passages.map(({ document, text }, id) => ({ id, title: document.title, text })));
  return (question) =>
    index
      .search(question)
      .slice(0, WANTED)
      .map(({ id }) => passages[id]!);
}
