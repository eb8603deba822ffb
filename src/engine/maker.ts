import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

let maker: Promise<string> | null = null;

/**
 * What a generation depends on besides the files: the code that reads and indexes them, and the tables
 * of Unicode.
 */
export function makerOf(): Promise<string> {
  maker ??= hashCode();
  return maker;
}

async function hashCode(): Promise<string> {
  const hash = createHash("sha256")
    .update(process.versions.icu ?? "")
    .update(process.versions.unicode ?? "");
  for (const room of ["corpus", "search", "engine"]) {
    const folder = fileURLToPath(new URL(`../${room}`, import.meta.url));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.toSorted()) hash.update(await readFile(file));
  }
  return hash.digest("base64url");
}
