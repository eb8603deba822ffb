import type { Document } from "../src/corpus/document.ts";

/** Makes a document in which everything but the given fields is empty. */
export function documentWith(known: Partial<Document> = {}): Document {
  return {
    id: "article",
    file: "article.md",
    unit: "line",
    title: "An article",
    publisher: null,
    author: null,
    published: null,
    dateline: null,
    source: null,
    retold: false,
    tags: [],
    hints: [],
    questions: [],
    headings: [],
    contentNote: null,
    sectionNotes: [],
    support: null,
    url: null,
    language: null,
    blocks: [],
    fingerprint: "",
    fileHash: "",
    textHash: "",
    ...known,
  };
}
