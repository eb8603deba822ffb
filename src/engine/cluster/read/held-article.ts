import { compareNewestFirst, type Document, type Ordered } from "../../../corpus/document.ts";
import type { KnownArticle } from "../../../corpus/packed/pack-corpus.ts";
import type { ArticleRecord } from "../records/article-record.ts";

/** What a process keeps of an article. */
export interface HeldArticle extends KnownArticle {
  readonly key: string;
  readonly id: string;
  readonly order: Ordered;
}

export function hold({ key, document, hashes }: ArticleRecord): HeldArticle {
  const { id, published, title, file } = JSON.parse(document) as Document;
  return { key, id, document, hashes, order: { published, title, file } };
}

/** In the order of a corpus. */
export const sortHeld = (articles: readonly HeldArticle[]): HeldArticle[] =>
  articles.toSorted((a, b) => compareNewestFirst(a.order, b.order));
