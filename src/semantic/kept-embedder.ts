import type {
  EmbeddedPassage,
  KeptBackground,
  ModelIdentity,
  PassageEmbedder,
} from "../search/kept-vectors.ts";
import type { PassageText } from "../search/semantic-scorer.ts";
import { spreadOver } from "./background.ts";
import { textsToEmbed } from "./passage-texts.ts";
import { VectorTable } from "./vector-table.ts";
import { readTable, writeTable } from "./vectors-as-text.ts";

/** Where the vector of a text is. */
interface Place {
  readonly table: VectorTable;
  readonly row: number;
}

/** @returns the vectors of texts, one after the other @throws UserError where the model cannot be used */
type Encode = (texts: readonly string[]) => Promise<Float32Array>;

/** Embeds passages for whoever keeps their vectors, each text once. */
export class KeptEmbedder implements PassageEmbedder {
  readonly model: ModelIdentity;
  readonly #dimensions: number;
  readonly #encode: Encode;

  constructor(model: ModelIdentity, dimensions: number, encode: Encode) {
    this.model = model;
    this.#dimensions = dimensions;
    this.#encode = encode;
  }

  async embed(passages: readonly PassageText[], former: readonly EmbeddedPassage[]) {
    const known = this.#placesIn(former);
    const texts = passages.map(rowsOf);
    const fresh = [...new Set(texts.flat())].filter((text) => !known.has(text));
    const table = await this.#tableOf(fresh);
    for (const [row, text] of fresh.entries()) known.set(text, { table, row });
    const vectors = texts.map((rows) => this.#write(rows.map((text) => known.get(text)!)));
    return { vectors, made: fresh.length };
  }

  background(vectors: readonly string[]): KeptBackground {
    const tables = vectors.map((text) => readTable(text, this.#dimensions));
    const rowsIn = (table: VectorTable) =>
      Array.from({ length: table.rows }, (_, row) => ({ table, row }));
    const spread = (places: readonly Place[]) =>
      this.#write(spreadOver(0, places.length).map((i) => places[i]!));
    return {
      sentences: spread(tables.flatMap((table) => rowsIn(table).slice(0, -1))),
      passages: spread(tables.flatMap((table) => rowsIn(table).slice(-1))),
    };
  }

  #placesIn(former: readonly EmbeddedPassage[]): Map<string, Place> {
    return new Map(
      former.flatMap(({ text, vectors }) => {
        const table = readTable(vectors, this.#dimensions);
        const texts = rowsOf(text);
        if (table.rows !== texts.length) return [];
        return texts.map((each, row) => [each, { table, row }] as const);
      }),
    );
  }

  async #tableOf(texts: readonly string[]): Promise<VectorTable> {
    const dimensions = this.#dimensions;
    const table = new VectorTable(dimensions, texts.length);
    if (texts.length === 0) return table;
    const vectors = await this.#encode(texts);
    for (const row of texts.keys())
      table.set(row, vectors.subarray(row * dimensions, (row + 1) * dimensions));
    return table;
  }

  #write(places: readonly Place[]): string {
    const picked = new VectorTable(this.#dimensions, places.length);
    for (const [i, { table, row }] of places.entries()) picked.copy(i, table, row);
    return writeTable(picked);
  }
}

/** The texts of a passage in the order of its rows. */
function rowsOf(passage: PassageText): string[] {
  const { sentences, whole } = textsToEmbed(passage);
  return [...sentences, whole];
}
