import type { Document } from "../corpus/document.ts";

/** Made once for each article, because every corpus that has it asks for it. */
const keys = new WeakMap<Document, string>();

/** Names an article as it is: one that changes has another key. */
export function keyOf(document: Document): string {
  const known = keys.get(document);
  if (known !== undefined) return known;
  const key = `${document.id} ${document.fingerprint}`;
  keys.set(document, key);
  return key;
}
