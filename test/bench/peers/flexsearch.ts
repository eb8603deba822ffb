import type { Corpus } from "../../../src/corpus/document.ts";
import { loadPeer } from "./load-peer.ts";
import { type Find, type System, WANTED } from "./system.ts";

interface FlexSearch {
  readonly Index: new (
    options: object,
  ) => {
    add(id: number, text: string): unknown;
    search(question: string, options: object): number[];
  };
  readonly Encoder: new (...options: unknown[]) => object;
  readonly Charset: { readonly Default: unknown };
}

const CONTEXT = { depth: 2, bidirectional: true, resolution: 9 };

export const FLEXSEARCH: System = {
  name: "FlexSearch, context",
  build: (corpus) => search(corpus, { context: CONTEXT }),
};

/** Its context search finds less than it does without. */
export const FLEXSEARCH_PLAIN: System = {
  name: "FlexSearch, no context",
  build: (corpus) => search(corpus, {}),
};

/** With its English stems and stop words; "suggest" lets words of the question be missing. */
async function search({ passages }: Corpus, options: object): Promise<Find> {
  const { Index, Encoder, Charset } = await loadPeer<FlexSearch>("flexsearch");
  const { default: english } = await loadPeer<{ default: unknown }>("flexsearch/lang/en");
  const index = new Index({ encoder: new Encoder(Charset.Default, english), ...options });
  for (const [id, { document, text }] of passages.entries())
    index.add(id, `${document.title}\n${text}`);
  return (question) =>
    index.search(question, { limit: WANTED, suggest: true }).map((id) => passages[id]!);
}
