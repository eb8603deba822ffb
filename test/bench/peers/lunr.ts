import { loadPeer } from "./load-peer.ts";
import { type System, WANTED } from "./system.ts";

interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(entry: { id: string; title: string; text: string }): void;
}

interface Lunr {
  (
    configure: (this: Builder) => void,
  ): {
    query(
      ask: (query: { term(terms: unknown): void }) => void,
    ): readonly { readonly ref: string }[];
  };
  tokenizer(text: string): unknown;
}

/** With its defaults: Porter's stems, stop words, BM25. */
export const LUNR: System = {
  name: "Lunr",
  async build({ passages }) {
    const { default: lunr } = await loadPeer<{ default: Lunr }>("lunr");
    const index = lunr(function () {
      for (const field of ["title", "text"]) this.field(field);
      for (const [id, { document, text }] of passages.entries())
        this.add({ id: `${id}`, title: document.title, text });
    });
    return (question) =>
      index
        .query((query) => query.term(lunr.tokenizer(question)))
        .slice(0, WANTED)
        .map(({ ref }) => passages[Number(ref)]!);
  },
};
