import type { Connection } from "../../../cluster/connection.ts";
import { allRecords } from "../../../cluster/records.ts";
import type { Document } from "../../../corpus/document.ts";
import type { KnownFiles } from "../../../corpus/files/folder-reader.ts";
import type { IndexSet } from "../indices.ts";
import type { ArticleRecord } from "../records/article-record.ts";
import { livingIn } from "../records/lifetime.ts";
import type { FolderFiles } from "./folder-files.ts";

/** An article that is in the cluster. */
export interface StockedArticle {
  readonly key: string;
  readonly id: string;
  readonly file: string;
  readonly fingerprint: string;
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
    const { id, file, fingerprint } = JSON.parse(record.document) as Document;
    stock.set(id, { key: record.key, id, file, fingerprint, passages: record.hashes.length });
  }
  return stock;
}

/** Knows the files of a folder that are in the cluster as they are, with the files beside them. */
export function knownFilesOf(
  files: FolderFiles,
  stock: ReadonlyMap<string, StockedArticle>,
): KnownFiles {
  const byFile = new Map(Array.from(stock.values(), (article) => [article.file, article]));
  return {
    articleId(file) {
      const article = byFile.get(file);
      if (!article) return null;
      return files.fingerprint(file) === article.fingerprint ? article.id : null;
    },
    problem: () => null,
    // An article whose sidecars have problems is read again, see `FolderFiles.fingerprint`.
    sidecarProblems: () => [],
  };
}
