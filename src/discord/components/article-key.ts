import { createHash } from "node:crypto";
import type { Document } from "../../corpus/document.ts";
import type { Library } from "../../library.ts";

const KEY_LENGTH = 8;

/** Eight characters for an article's id of up to 80, which would not fit a custom id. */
export function articleKey({ id }: Document): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, KEY_LENGTH);
}

/** The article behind a key, unless it was removed. */
export function articleByKey(library: Library, key: string): Document | undefined {
  return library.snapshot.corpus.documents.find((document) => articleKey(document) === key);
}
