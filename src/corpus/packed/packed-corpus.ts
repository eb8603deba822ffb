import { lastNotAbove } from "../binary-search.ts";
import type { Document, Passage, Span } from "../document.ts";
import { startSlice, yieldToEventLoop } from "../yield-to-event-loop.ts";
import { hashOfNumber, numberOfHash } from "./hash-number.ts";
import type { PackedArticles, PackedPassage } from "./pack-corpus.ts";
import { textAt } from "./text-table.ts";
import { unpackDocuments } from "./unpack-documents.ts";

/**
 * The articles of a corpus as they lie in shared memory. What is looked at is unpacked then, and not
 * kept, so that a thread that looks at much needs no more memory than one that looks at little.
 */
export class PackedCorpus {
  readonly packed: PackedArticles;
  /** Newest first; their blocks are unpacked when they are looked at. */
  readonly documents: readonly Document[];
  #byId: ReadonlyMap<string, number> | null = null;
  #byHash: ReadonlyMap<number, number> | null = null;

  private constructor(packed: PackedArticles, documents: readonly Document[]) {
    this.packed = packed;
    this.documents = documents;
  }

  /**
   * Unpacks all documents at once, which takes some microseconds for each.
   *
   * @param previous whose documents are taken over where they are the same
   */
  static of(packed: PackedArticles, previous: PackedCorpus | null = null): PackedCorpus {
    return new PackedCorpus(packed, [...unpackDocuments(packed, previous)]);
  }

  /** Unpacks all documents in slices, so that others have their turn meanwhile. */
  static async inSlices(
    packed: PackedArticles,
    previous: PackedCorpus | null = null,
  ): Promise<PackedCorpus> {
    const slice = startSlice();
    const documents: Document[] = [];
    for (const document of unpackDocuments(packed, previous)) {
      documents.push(document);
      const pause = yieldToEventLoop(slice);
      if (pause) await pause;
    }
    return new PackedCorpus(packed, documents);
  }

  /** How many passages the articles have. */
  get passageCount(): number {
    return this.packed.hashes.length;
  }

  /** @param id as in `Document.id` */
  document(id: string): Document | undefined {
    return this.documents[this.articleIndex(id) ?? -1];
  }

  /** Where an article stands in `documents`, by its id. */
  articleIndex(id: string): number | undefined {
    this.#byId ??= new Map(this.documents.map((document, at) => [document.id, at]));
    return this.#byId.get(id);
  }

  /** Where the passages of an article are, by its place in `documents`, end exclusive. */
  passagesOf(article: number): readonly [from: number, to: number] {
    const { passageStarts } = this.packed;
    return [passageStarts[article]!, passageStarts[article + 1]!];
  }

  /** Which article a passage belongs to, by its place in `documents`. */
  articleOf(passageIndex: number): number {
    return lastNotAbove(this.packed.passageStarts, passageIndex);
  }

  /** Where a passage stands in the corpus, by its hash. */
  passageIndex(hash: string): number | undefined {
    this.#byHash ??= new Map(Array.from(this.packed.hashes, (number, at) => [number, at]));
    return this.#byHash.get(numberOfHash(hash));
  }

  /** Unpacks a passage. @param passageIndex counts the passages of the corpus from 0 */
  passage(passageIndex: number): Passage {
    const article = this.articleOf(passageIndex);
    const document = this.documents[article]!;
    const packed: PackedPassage = JSON.parse(textAt(this.packed.passages, passageIndex));
    return unpackPassage(packed, document, {
      hash: this.hashOf(passageIndex),
      ordinal: passageIndex - this.packed.passageStarts[article]!,
    });
  }

  hashOf(passageIndex: number): string {
    return hashOfNumber(this.packed.hashes[passageIndex]!);
  }

  /** Unpacks all passages, one after the other. */
  *passages(): Generator<Passage> {
    for (let at = 0; at < this.passageCount; at++) yield this.passage(at);
  }
}

/** @param document its article, which may lack its blocks as long as nobody looks at the spans */
export function unpackPassage(
  { spans, ...known }: PackedPassage,
  document: Document,
  place: Pick<Passage, "hash" | "ordinal">,
): Passage {
  return {
    ...known,
    ...place,
    document,
    get spans(): Span[] {
      return spans.map(([block, start, end]) => ({ block: document.blocks[block]!, start, end }));
    },
  };
}
