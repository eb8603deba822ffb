import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * Makes a folder with these files. It is removed when the test ends.
 *
 * @param files contents by path below the folder
 * @param atEnd vitest's `afterAll`, to keep the folder for all tests of a file
 */
export function temporaryFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  atEnd: (clean: () => void) => void = onTestFinished,
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "footnote-")));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) writeInto(folder, file, content);
  return folder;
}

/** Writes a file below a folder, and makes the folders on its path. */
export function writeInto(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
