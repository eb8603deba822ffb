import type { BulkWriter } from "../../../cluster/bulk-writer.ts";
import type { Document } from "../../../corpus/document.ts";
import { fingerprintOf, hashOf } from "../../../corpus/read-document.ts";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";
import type { TakenApart } from "../../build-generation.ts";
import type { IndexSet } from "../indices.ts";
import {
  type ArticleFiles,
  articleKey,
  articleRecord,
  passageKey,
  textRecord,
} from "../records/article-record.ts";
import { articleStems } from "../records/article-stems.ts";
import type { PassageRecord } from "../records/passage-record.ts";
import type { FolderFiles } from "./folder-files.ts";

/**
 * Writes an article, and last what says that it is there.
 *
 * @param records of its passages
 * @throws UserError where its file changed since it was read
 */
export async function writeArticle(
  writer: BulkWriter,
  set: IndexSet,
  { document, passages }: TakenApart,
  { files, records, from }: { files: FolderFiles; records: readonly PassageRecord[]; from: number },
): Promise<void> {
  const key = articleKey(document.id, from);
  for (const [ordinal, record] of records.entries()) {
    await writer.put(set.passages, passageKey(key, ordinal), record);
  }
  await writer.put(
    set.texts,
    key,
    textRecord(document, from, filesOf(document, files), articleStems(records)),
  );
  const hashes = passages.map(({ hash }) => hash);
  writer.putLast(set.articles, key, articleRecord(document, from, hashes));
}

function filesOf({ file, fingerprint }: Document, files: FolderFiles): ArticleFiles {
  const read = files.read(file);
  if (fingerprintOf(hashOf(read.bytes), read.sidecars) === fingerprint) return read;
  throw new UserError(wording("cluster.changed", { file }));
}
