import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { allRecords, getRecords } from "../../../cluster/records.ts";
import type { Document } from "../../../corpus/document.ts";
import type { OnProgress } from "../../../corpus/files/folder-reader.ts";
import { SYNONYMS_FILE } from "../../../corpus/files/synonyms-file.ts";
import { ofServer } from "../../../corpus/folders.ts";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";
import type { FolderNotes } from "../../generation.ts";
import type { ArticleRecord, TextRecord } from "../records/article-record.ts";
import { livingIn } from "../records/lifetime.ts";
import { IS_SERVER, type ServerRecord } from "../records/server-record.ts";
import { readPointer } from "./pointer.ts";

/** So many files are asked for at once: each has five mebibytes at the most. */
const AT_ONCE = 8;

/**
 * Writes the files of a cluster's articles into a folder, byte for byte.
 *
 * @returns how many articles there are
 * @throws UserError where there are none, or one cannot be written
 */
export async function pullFolder(
  connection: Connection,
  folder: string,
  onProgress: OnProgress,
): Promise<number> {
  const { set, record } = await readPointer(connection, new Budget(LOAD_LIMITS));
  const filter = [{ term: { kind: "article" } }, ...livingIn(record.generation)];
  const articles: { readonly key: string; readonly file: string }[] = [];
  for await (const article of allRecords<ArticleRecord>(connection, set.articles, filter)) {
    const { file } = JSON.parse(article.document) as Document;
    articles.push({ key: article.key, file });
  }
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    const some = articles.slice(from, from + AT_ONCE);
    const keys = some.map(({ key }) => key);
    const budget = new Budget(LOAD_LIMITS);
    const texts = await getRecords<TextRecord>(
      connection,
      set.texts,
      keys,
      budget,
      "bytes,sidecars",
    );
    for (const [i, { file }] of some.entries()) {
      const { bytes, sidecars } = texts[i]!;
      for (const each of [{ file, bytes }, ...sidecars]) {
        await writeBelow(folder, each.file, Buffer.from(each.bytes, "base64"));
      }
      onProgress(from + i + 1, articles.length);
    }
  }
  await writeSynonyms(folder, "", record.notes);
  const ofServers = allRecords<ServerRecord>(connection, set.articles, [
    IS_SERVER,
    ...livingIn(record.generation),
  ]);
  for await (const { server, notes } of ofServers) {
    await writeSynonyms(folder, ofServer(server), notes);
  }
  return articles.length;
}

async function writeSynonyms(
  folder: string,
  below: string,
  { synonyms }: FolderNotes,
): Promise<void> {
  if (synonyms === "") return;
  await writeBelow(folder, below + SYNONYMS_FILE, Buffer.from(synonyms));
}

/** A cluster that somebody else can write to must not reach files elsewhere. */
async function writeBelow(folder: string, file: string, bytes: Buffer): Promise<void> {
  const path = resolve(folder, file);
  if (!path.startsWith(resolve(folder) + sep))
    throw new UserError(wording("cluster.outside", { file }));
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (cause) {
    throw new UserError(wording("cluster.unwritable", { path }), { cause });
  }
}
