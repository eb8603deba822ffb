import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { ArticleNames } from "../search/find-articles.ts";
import { buildGeneration } from "./build-generation.ts";
import type { Engine } from "./engine.ts";
import type { Generation } from "./generation.ts";
import { PreviousGeneration } from "./previous-generation.ts";
import { IndexSearcher } from "./searcher.ts";

/** Does everything in this thread: for programs with nobody else to attend to. */
export function inlineEngine(folder: string): Engine {
  const names = new ArticleNames();
  return {
    build: (previous, onProgress) =>
      buildGeneration({
        folder,
        previous: previous && new PreviousGeneration(previous),
        onProgress,
      }),
    open: async (generation: Generation, corpus: PackedCorpus) =>
      new IndexSearcher(generation, corpus, names),
    close: async () => {},
  };
}
