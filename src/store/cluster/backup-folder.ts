import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import type { CopyOptions } from "../database/copy-database.ts";
import { plainError } from "../database/plain-error.ts";

/** The files of a backup, below its folder. */
const FILES = { articles: "articles", store: "store.jsonl", key: "hash-key" };
/** It holds ids of members: other users of the machine may not read it. */
const OWNER_ONLY = 0o700;

/** The paths of what a backup of a cluster holds. */
export type BackupPaths = Readonly<Record<keyof typeof FILES, string>>;

export const backupPaths = (folder: string): BackupPaths => ({
  articles: join(folder, FILES.articles),
  store: join(folder, FILES.store),
  key: join(folder, FILES.key),
});

/**
 * Makes the folder of a backup, which is there as a whole or not at all.
 *
 * @param fill writes what belongs into it
 * @throws UserError where a folder is there already, or cannot be written
 */
export async function makeBackup(
  folder: string,
  { isReplacing }: CopyOptions,
  fill: (paths: BackupPaths) => Promise<void>,
): Promise<void> {
  await requireReplaceable(folder, isReplacing);
  const draft = `${folder.replace(/[/\\]+$/, "")}.${process.pid}.tmp`;
  try {
    await mkdir(draft, { mode: OWNER_ONLY });
    await fill(backupPaths(draft));
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (error instanceof UserError) throw error;
    const cause = plainError(error);
    throw new UserError(`The backup ${folder} could not be made: ${cause.message}`, { cause });
  }
}

/** Only a backup is replaced, and never a folder of something else. */
async function requireReplaceable(folder: string, isReplacing: boolean): Promise<void> {
  const files = await filesIn(folder);
  if (files.length === 0) return;
  if (!files.includes(FILES.store)) {
    throw new UserError(`${folder} holds something else. Name another folder for the backup.`);
  }
  if (isReplacing) return;
  throw new UserError(
    `${folder} is there already. Name another folder, or replace it with --force.`,
  );
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new UserError(`${folder} is no folder that can be read.`, { cause });
  }
}
