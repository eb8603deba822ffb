import type { CorpusFolders } from "../corpus/folders.ts";
import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { ArticleLists } from "./article-lists.ts";
import { buildGeneration } from "./build-generation.ts";
import type { Engine } from "./engine.ts";
import type { Generation } from "./generation.ts";
import { IndexSearcher } from "./index-searcher.ts";
import { joinGenerations } from "./join-generations.ts";
import { PackedSearcher } from "./packed-searcher.ts";
import { PreviousGeneration } from "./previous-generation.ts";
import { readUpload } from "./read-upload.ts";

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
    async extend(common, server, previous, onProgress) {
      const known = previous && new PreviousGeneration(previous.own);
      const own = await buildGeneration({ ...folders, server, previous: known, onProgress });
      if (own === previous?.own && common === previous.common) return previous;
      const of = (generation: Generation) => new PreviousGeneration(generation);
      return { common, own, whole: joinGenerations(of(common), of(own)) };
    },
    open: async (generation: Generation, corpus: PackedCorpus, isApart = false) =>
      new PackedSearcher(
        new IndexSearcher(generation, corpus, isApart ? null : lists),
        generation,
        corpus,
      ),
    close: async () => {},
  };
}
