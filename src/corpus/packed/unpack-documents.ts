import type { Block, Document } from "../document.ts";
import type { PackedArticles } from "./pack-corpus.ts";
import { isSameAt, textAt } from "./text-table.ts";

/** Documents that were unpacked, and where they lay. */
interface Unpacked {
  readonly packed: PackedArticles;
  readonly documents: readonly Document[];
}

/**
 * Unpacks what is known of each article, in order. Documents that are the same as before, and in the same
 * order but for what came between and what went, are the same objects.
 */
export function* unpackDocuments(
  packed: PackedArticles,
  previous: Unpacked | null,
): Generator<Document> {
  let next = 0;
  for (let at = 0; at + 1 < packed.passageStarts.length; at++) {
    const same = previous && [next, next + 1].find((old) => isSame(packed, at, previous, old));
    if (same == null) yield unpackDocument(packed, at);
    else {
      next = same + 1;
      yield moved(previous!.documents[same]!, packed, at);
    }
  }
}

function isSame(packed: PackedArticles, at: number, previous: Unpacked, old: number): boolean {
  if (old >= previous.documents.length) return false;
  return isSameAt(packed.documents, at, previous.packed.documents, old);
}

/** Where the blocks of a document are, and the blocks as long as anybody has them. */
interface Home {
  readonly packed: PackedArticles;
  readonly at: number;
  blocks?: WeakRef<Block[]>;
}

const homes = new WeakMap<Document, Home>();

/** The memory that a document came from is free once the document has moved to that of a later corpus. */
function moved(document: Document, packed: PackedArticles, at: number): Document {
  const { blocks } = homes.get(document)!;
  homes.set(document, { packed, at, ...(blocks && { blocks }) });
  return document;
}

function unpackDocument(packed: PackedArticles, at: number): Document {
  const known: Omit<Document, "blocks"> = JSON.parse(textAt(packed.documents, at));
  const document = Object.defineProperty(known as Document, "blocks", {
    enumerable: true,
    get: () => blocksOf(document),
  });
  homes.set(document, { packed, at });
  return document;
}

/** The same blocks as before where anybody still has them, because spans are compared by their blocks. */
function blocksOf(document: Document): Block[] {
  const home = homes.get(document)!;
  const known = home.blocks?.deref();
  if (known) return known;
  const blocks: Block[] = JSON.parse(textAt(home.packed.blocks, home.at));
  home.blocks = new WeakRef(blocks);
  return blocks;
}
