import { packArticles } from "../../src/corpus/packed/pack-corpus.ts";
import { packNotes, STAMP_LENGTH } from "../../src/engine/generation.ts";
import { readGeneration, writeGeneration } from "../../src/engine/generation-file.ts";
import { packIndex } from "../../src/search/index/pack-index.ts";
import { keyOf, readVectors, writeVectors } from "../../src/semantic/vector-file.ts";
import { VectorTable } from "../../src/semantic/vector-table.ts";
import { documentWith } from "../document-with.ts";

/** What the bot keeps below DATA_DIR. */
export type StoreKind = "vectors" | "generation";

/** One way to keep something, which has a size that can be read back. */
interface Store<Content> {
  make(size: number): Content;
  write(file: string, content: Content): Promise<void>;
  /** The size of what is kept; null where there is nothing. */
  read(file: string): Promise<number | null>;
}

const DIMENSIONS = 384;
const FOLDER = "articles";

const VECTORS: Store<{ keys: string[]; table: VectorTable; rows: number[] }> = {
  make(size) {
    const rows = Array.from({ length: size }, (_, row) => row);
    return { keys: rows.map(String).map(keyOf), table: new VectorTable(DIMENSIONS, size), rows };
  },
  write: (file, { keys, table, rows }) => writeVectors(file, "model", keys, { table, rows }),
  read: async (file) => (await readVectors(file, "model", DIMENSIONS))?.rows.size ?? null,
};

/** Of as many articles without passages. */
const GENERATION: Store<Parameters<typeof writeGeneration>[2]> = {
  make(size) {
    const documents = Array.from({ length: size }, (_, i) => documentWith({ id: `a${i}` }));
    return {
      articles: packArticles(documents.map((document) => ({ document, passages: [] }))),
      index: packIndex([]),
      stamps: new Float64Array(size * STAMP_LENGTH),
      notes: packNotes({ leftOut: [], ignored: [], otherFormats: [], synonyms: "" }),
    };
  },
  write: (file, generation) => writeGeneration(file, FOLDER, generation),
  async read(file) {
    const generation = await readGeneration(file, FOLDER);
    return generation && generation.stamps.length / STAMP_LENGTH;
  },
};

const STORES = { vectors: VECTORS, generation: GENERATION };

export const storeOf = (kind: StoreKind): Store<unknown> => STORES[kind] as Store<unknown>;
