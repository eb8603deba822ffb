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
import type { Plan } from "./plan.ts";

/** What is written of an article besides itself. */
interface Written extends Pick<Plan, "files" | "vectors"> {
  /** Of its passages. */
  readonly records: readonly PassageRecord[];
  /** Its first generation. */
  readonly from: number;
}

/**
 * Writes an article, and last what says that it is there.
 *
 * @throws UserError where its file changed since it was read, or the sentence model cannot be used
 */
export async function writeArticle(
  writer: BulkWriter,
  set: IndexSet,
  article: TakenApart,
  { files, vectors, records, from }: Written,
): Promise<void> {
  const { document, passages, terms } = article;
  const made = await vectors?.of(article);
  const key = articleKey(document.id, from);
  for (const [ordinal, record] of records.entries()) {
    const whole = made ? { ...record, vectors: made[ordinal]! } : record;
    await writer.put(set.passages, passageKey(key, ordinal), whole);
  }
  await writer.put(
    set.texts,
    key,
    textRecord(document, from, filesOf(document, files), articleStems(document.language, terms)),
  );
  const hashes = passages.map(({ hash }) => hash);
  const weights = vectors?.embedder.model.weights ?? null;
  writer.putLast(set.articles, key, articleRecord(document, from, hashes, weights));
}

function filesOf({ file, fingerprint }: Document, files: FolderFiles): ArticleFiles {
  const read = files.read(file);
  if (fingerprintOf(hashOf(read.bytes), read.sidecars) === fingerprint) return read;
  throw new UserError(wording("cluster.changed", { file }));
}
