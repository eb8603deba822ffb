import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";

/**
 * Writes a file of a cluster into a folder: somebody else who can write to that cluster must not reach files
 * elsewhere.
 *
 * @throws UserError where it would lie elsewhere, or cannot be written
 */
export async function writeBelow(
  folder: string,
  file: string,
  bytes: Uint8Array | string,
): Promise<string> {
  const path = resolve(folder, file);
  if (!path.startsWith(resolve(folder) + sep))
    throw new UserError(wording("cluster.outside", { file }));
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    return path;
  } catch (cause) {
    throw new UserError(wording("cluster.unwritable", { path }), { cause });
  }
}
