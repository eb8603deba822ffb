import { join } from "node:path";
import type { Connection } from "../../../cluster/connection.ts";
import { isAdded } from "../../../corpus/folders.ts";
import { readTended } from "../files/read-tended.ts";
import { TENDED_FOLDER } from "../files/tended-folder.ts";
import { type TendedFolders, writeTended } from "../files/write-tended.ts";
import type { Pointer } from "../read/pointer.ts";
import type { ArticleFiles } from "../records/article-record.ts";
import type { Tended, TendedNote } from "../records/tended-record.ts";
import { FolderFiles } from "../write/folder-files.ts";
import type { TendedPlan } from "../write/plan.ts";
import { listTended, withFiles } from "./read-tended.ts";
import { isBinned } from "./standing.ts";

interface Pushing {
  readonly current: Pointer | null;
  readonly isDeleting: boolean;
}

/**
 * Decides what becomes of what moderators did where a folder is pushed, and writes what remains of it where it
 * is read with that folder: all of it, or where there is nothing, or it is to be deleted, what was pulled with
 * the folder.
 *
 * @param folders the folder that is pushed, and an empty one for what moderators did
 */
export async function tendedOfPush(
  connection: Connection,
  folders: TendedFolders,
  { current, isDeleting }: Pushing,
): Promise<TendedPlan> {
  const notes = current ? await listTended(connection, current) : [];
  const plan =
    notes.length === 0 || isDeleting
      ? { came: await pulledWith(folders), went: notes, stays: [] }
      : await keepAll(connection, folders, current!, notes);
  for (const tended of plan.came) await lay(folders, tended);
  if (current === null) return plan;
  for await (const tended of withFiles(connection, current.set, plan.stays)) {
    await lay(folders, tended);
  }
  return plan;
}

async function pulledWith({ folder }: TendedFolders): Promise<Tended[]> {
  const pulled = await readTended(join(folder, TENDED_FOLDER));
  const theirs = new FolderFiles({ folder });
  return pulled.map((tended) => withFilesNow(tended, theirs));
}

/** Keeps everything; of what is hidden it takes the files that the folder has now. */
async function keepAll(
  connection: Connection,
  { folder }: TendedFolders,
  { set }: Pointer,
  notes: readonly TendedNote[],
): Promise<TendedPlan> {
  const hidden = notes.filter((note) => note.removed && !isBinned(note));
  if (hidden.length === 0) return { came: [], went: [], stays: notes };
  const theirs = new FolderFiles({ folder });
  const changed = new Map<string, Tended>();
  for await (const before of withFiles(connection, set, hidden)) {
    const now = withFilesNow(before, theirs);
    if (!isSame(before.files, now.files)) changed.set(before.id, now);
  }
  return {
    came: [...changed.values()],
    went: notes.filter(({ id }) => changed.has(id)),
    stays: notes.filter(({ id }) => !changed.has(id)),
  };
}

function withFilesNow(tended: Tended, theirs: FolderFiles): Tended {
  const { file, removed } = tended;
  if (isAdded(file)) return tended;
  return { ...tended, files: removed && theirs.has(file) ? theirs.read(file) : null };
}

function isSame(a: ArticleFiles | null, b: ArticleFiles | null): boolean {
  if (a === null || b === null) return a === b;
  const all = ({ bytes, sidecars }: ArticleFiles) => [{ file: "", bytes }, ...sidecars];
  const [these, those] = [all(a), all(b)];
  return (
    these.length === those.length &&
    these.every(({ file, bytes }, i) => {
      const other = those[i]!;
      return file === other.file && Buffer.compare(bytes, other.bytes) === 0;
    })
  );
}

/** The operator's files lie where they are, and what is in the bin is not read. */
async function lay(folders: TendedFolders, tended: Tended): Promise<void> {
  if (isBinned(tended)) return;
  await writeTended(folders, isAdded(tended.file) ? tended : { ...tended, files: null });
}
