import type { CorpusFolders } from "../corpus/folders.ts";
import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { buildGeneration } from "./build-generation.ts";
import type { Engine } from "./engine.ts";
import type { Generation } from "./generation.ts";
import { PreviousGeneration } from "./previous-generation.ts";
import { readUpload } from "./read-upload.ts";
import { ArticleLists, IndexSearcher } from "./searcher.ts";

/** Does everything in this thread: for programs with nobody else to attend to. */
export function inlineEngine(folders: CorpusFolders): Engine {
  const lists = new ArticleLists();
  return {
    build: (previous, onProgress) =>
      buildGeneration({
        ...folders,
        previous: previous && new PreviousGeneration(previous),
        onProgress,
      }),
    readUpload,
    open: async (generation: Generation, corpus: PackedCorpus) =>
      new IndexSearcher(generation, corpus, lists),
    close: async () => {},
  };
}
