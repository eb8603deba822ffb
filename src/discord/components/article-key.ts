import { createHash } from "node:crypto";
import type { Document } from "../../corpus/document.ts";
import type { PackedCorpus } from "../../corpus/packed/packed-corpus.ts";
import type { Library } from "../../library.ts";

const KEY_LENGTH = 8;

/** The articles of a corpus by their keys, made when one is first looked up. */
const byKey = new WeakMap<PackedCorpus, ReadonlyMap<string, Document>>();

/** Eight characters for an article's id of up to 80, which would not fit a custom id. */
export function articleKey({ id }: Document): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, KEY_LENGTH);
}

/** The article behind a key, unless it was removed. */
export function articleByKey({ snapshot: { corpus } }: Library, key: string): Document | undefined {
  let articles = byKey.get(corpus);
  if (!articles) {
    articles = new Map(corpus.documents.map((document) => [articleKey(document), document]));
    byKey.set(corpus, articles);
  }
  return articles.get(key);
}
