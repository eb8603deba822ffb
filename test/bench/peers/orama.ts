import { loadPeer } from "./load-peer.ts";
import { type System, WANTED } from "./system.ts";

interface Orama<Index> {
  create(options: object): Index;
  insert(index: Index, entry: { id: string; title: string; text: string }): unknown;
  /** Answers at once where no hook is asynchronous. */
  search(index: Index, options: object): { readonly hits: readonly { readonly id: string }[] };
}

/** With the stemmer and the stop words that come with it. */
export const ORAMA: System = {
  name: "Orama, stems + stop words",
  async build({ passages }) {
    const { create, insert, search } = await loadPeer<Orama<object>>("@orama/orama");
    const { stemmer } = await loadPeer<{ stemmer: unknown }>("@orama/stemmers/english");
    const { stopwords: stopWords } = await loadPeer<{ stopwords: unknown }>(
      "@orama/stopwords/english",
    );
    const tokenizer = { language: "english", stemming: true, stemmer, stopWords };
    const index = create({
      schema: { title: "string", text: "string" },
      components: { tokenizer },
    });
    for (const [id, { document, text }] of passages.entries())
      insert(index, { id: `${id}`, title: document.title, text });
    return (term) =>
      search(index, { term, limit: WANTED }).hits.map(({ id }) => passages[Number(id)]!);
  },
};
