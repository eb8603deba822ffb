import type { Connection } from "../../../cluster/connection.ts";
import { allRecords } from "../../../cluster/records.ts";
import type { Document } from "../../../corpus/document.ts";
import type { KnownFiles } from "../../../corpus/files/folder-reader.ts";
import type { IndexSet } from "../indices.ts";
import { type ArticleRecord, passageKey } from "../records/article-record.ts";
import { livingIn } from "../records/lifetime.ts";
import type { FolderFiles } from "./folder-files.ts";

/** An article that is in the cluster. */
export interface StockedArticle {
  readonly key: string;
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly fingerprint: string;
  /** As in `ArticleRecord`. */
  readonly weights: string | null;
  /** How many passages it has. */
  readonly passages: number;
}

/** The articles of a generation, by their ids. @param ids only these; all unless told */
export async function stockOf(
  connection: Connection,
  { articles }: IndexSet,
  generation: number,
  ids?: readonly string[],
): Promise<Map<string, StockedArticle>> {
  const named = ids && [{ bool: { should: ids.map((id) => ({ prefix: { key: `${id}~` } })) } }];
  const filter = [{ term: { kind: "article" } }, ...livingIn(generation), ...(named ?? [])];
  const stock = new Map<string, StockedArticle>();
  for await (const record of allRecords<ArticleRecord>(connection, articles, filter)) {
    const { id, file, title, fingerprint } = JSON.parse(record.document) as Document;
    const { key, weights, hashes } = record;
    stock.set(id, { key, id, file, title, fingerprint, weights, passages: hashes.length });
  }
  return stock;
}

/** The names of its passages. */
export const keysOf = ({ key, passages }: StockedArticle): string[] =>
  Array.from({ length: passages }, (_, ordinal) => passageKey(key, ordinal));

/**
 * Knows the files of a folder that are in the cluster as they are, with the files beside them.
 *
 * @param weights of the sentence model whose vectors they are to have; null where they need none
 */
export function knownFilesOf(
  files: FolderFiles,
  stock: ReadonlyMap<string, StockedArticle>,
  weights: string | null,
): KnownFiles {
  const byFile = new Map(Array.from(stock.values(), (article) => [article.file, article]));
  return {
    articleId(file) {
      const article = byFile.get(file);
      if (!article || (weights !== null && article.weights !== weights)) return null;
      return files.fingerprint(file) === article.fingerprint ? article.id : null;
    },
    problem: () => null,
    // An article whose sidecars have problems is read again, see `FolderFiles.fingerprint`.
    sidecarProblems: () => [],
  };
}
