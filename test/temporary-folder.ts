import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A folder with these files, by their paths below it; it goes when the test that made it ends.
 *
 * @param atEnd vitest's `afterAll`, where the folder is for a whole file
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

/** Writes one more file, and the folders above it. */
export function writeInto(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
