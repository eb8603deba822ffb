import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { allRecords, getRecords } from "../../../cluster/records.ts";
import type { Document } from "../../../corpus/document.ts";
import type { OnProgress } from "../../../corpus/files/folder-reader.ts";
import { SYNONYMS_FILE } from "../../../corpus/files/synonyms-file.ts";
import { isAdded, ofServer, tendedSidecar } from "../../../corpus/folders.ts";
import type { FolderNotes } from "../../generation.ts";
import { TENDED_FOLDER } from "../files/tended-folder.ts";
import { writeBelow } from "../files/write-below.ts";
import { writeTended } from "../files/write-tended.ts";
import type { ArticleRecord, TextRecord } from "../records/article-record.ts";
import { livingIn } from "../records/lifetime.ts";
import { IS_SERVER, type ServerRecord } from "../records/server-record.ts";
import { listTended, withFiles } from "../tended/read-tended.ts";
import { type Pointer, readPointer } from "./pointer.ts";

/** So many files are asked for at once: each has five mebibytes at the most. */
const AT_ONCE = 8;

interface Pulling {
  readonly connection: Connection;
  readonly pointer: Pointer;
  readonly folder: string;
}

/**
 * Writes the files of a cluster's articles into a folder, byte for byte, and what moderators did into
 * `TENDED_FOLDER` in it.
 *
 * @returns how many articles there are
 * @throws UserError where there are none, or one cannot be written
 */
export async function pullFolder(
  connection: Connection,
  folder: string,
  onProgress: OnProgress,
): Promise<number> {
  const pointer = await readPointer(connection, new Budget(LOAD_LIMITS));
  const pulling = { connection, pointer, folder };
  const articles = await listArticles(pulling);
  const theirs = articles.filter(({ file }) => !isAdded(file));
  await pullTheirs(pulling, theirs, (done) => onProgress(done, articles.length));
  await pullTended(pulling);
  onProgress(articles.length, articles.length);
  await pullSynonyms(pulling);
  return articles.length;
}

interface Listed {
  readonly key: string;
  readonly file: string;
}

async function listArticles({ connection, pointer: { set, record } }: Pulling): Promise<Listed[]> {
  const filter = [{ term: { kind: "article" } }, ...livingIn(record.generation)];
  const articles: Listed[] = [];
  for await (const article of allRecords<ArticleRecord>(connection, set.articles, filter)) {
    const { file } = JSON.parse(article.document) as Document;
    articles.push({ key: article.key, file });
  }
  return articles;
}

/** Writes the operator's files, as they are without what moderators said. */
async function pullTheirs(
  { connection, pointer: { set }, folder }: Pulling,
  articles: readonly Listed[],
  onWritten: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    const some = articles.slice(from, from + AT_ONCE);
    const keys = some.map(({ key }) => key);
    const budget = new Budget(LOAD_LIMITS);
    const fields = "bytes,sidecars";
    const texts = await getRecords<TextRecord>(connection, set.texts, keys, budget, fields);
    for (const [i, { file }] of some.entries()) {
      const { bytes, sidecars } = texts[i]!;
      const beside = sidecars.filter((sidecar) => sidecar.file !== tendedSidecar(file));
      for (const each of [{ file, bytes }, ...beside]) {
        await writeBelow(folder, each.file, Buffer.from(each.bytes, "base64"));
      }
      onWritten(from + i + 1);
    }
  }
}

async function pullSynonyms({ connection, pointer, folder }: Pulling): Promise<void> {
  const { set, record } = pointer;
  await writeSynonyms(folder, "", record.notes);
  const filter = [IS_SERVER, ...livingIn(record.generation)];
  const ofServers = allRecords<ServerRecord>(connection, set.articles, filter);
  for await (const { server, notes } of ofServers) {
    await writeSynonyms(folder, ofServer(server), notes);
  }
}

async function writeSynonyms(
  folder: string,
  below: string,
  { synonyms }: FolderNotes,
): Promise<void> {
  if (synonyms !== "") await writeBelow(folder, below + SYNONYMS_FILE, synonyms);
}

/** What was pulled of it before no longer holds. */
async function pullTended({ connection, pointer, folder }: Pulling): Promise<void> {
  const dataDir = join(folder, TENDED_FOLDER);
  await rm(dataDir, { recursive: true, force: true });
  const notes = await listTended(connection, pointer);
  for await (const tended of withFiles(connection, pointer.set, notes)) {
    await writeTended({ folder, dataDir }, tended);
  }
}
