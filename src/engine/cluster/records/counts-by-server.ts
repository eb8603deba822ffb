import { serverOf } from "../../../corpus/folders.ts";
import { type CountsRecord, WordCounts } from "./word-counts.ts";

/** Counts of words: of what all servers share, and of what each has of its own, kept apart. */
export class CountsByServer {
  readonly #counts = new Map<string | null, WordCounts>();

  /** @param file as in `Document.file` */
  ofFile(file: string): WordCounts {
    const server = serverOf(file);
    const counts = this.#counts.get(server) ?? new WordCounts();
    this.#counts.set(server, counts);
    return counts;
  }

  /** Words of all passages that were counted, see `WordCounts.tokens`. */
  tokens(server: string | null): number {
    return this.#counts.get(server)?.tokens ?? 0;
  }

  *records(generation: number): Generator<CountsRecord> {
    for (const [server, counts] of this.#counts) yield* counts.records(generation, server);
  }
}
