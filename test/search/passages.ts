import type { Corpus, Document } from "../../src/corpus/document.ts";
import { divideIntoPassages } from "../../src/corpus/passage.ts";
import { buildIndex } from "../../src/search/index/build-index.ts";
import type { SearchIndex } from "../../src/search/index/search-index.ts";
import { ENGLISH } from "../../src/search/query/english/english.ts";
import { documentWith } from "../document-with.ts";

export interface Article extends Partial<Omit<Document, "id" | "file" | "blocks">> {
  /** Each long enough to be a passage of its own, or joined with the next. */
  readonly paragraphs: readonly string[];
}

/** An index of made-up articles, `a0`, `a1` and so on. */
export async function indexOf(...articles: readonly Article[]): Promise<SearchIndex> {
  const documents = articles.map(({ paragraphs, ...known }, i) =>
    documentWith({
      id: `a${i}`,
      file: `a${i}.txt`,
      title: `Article ${i}`,
      ...known,
      blocks: paragraphs.map((text, line) => ({
        kind: "paragraph",
        text,
        lineStarts: [{ offset: 0, line: line + 1 }],
      })),
    }),
  );
  const corpus: Corpus = {
    documents,
    passages: documents.flatMap((document) => divideIntoPassages(document)),
    problems: [],
    ignored: [],
    otherFormats: [],
    synonyms: "",
  };
  return buildIndex(corpus, ENGLISH);
}

/** Makes a paragraph long enough to stand alone, with words that no test asks for. */
export function long(text: string): string {
  const filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed eiusmod tempor. ";
  return `${text} ${filler.repeat(3)}`.trim();
}
