import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface TemporaryCorpus {
  readonly folder: string;
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
}

/** A folder of articles for one test file; the caller removes it with `remove("")`. */
export function temporaryCorpus(
  files: Readonly<Record<string, string | Uint8Array>>,
): TemporaryCorpus {
  const folder = mkdtempSync(join(tmpdir(), "footnote-"));
  const corpus = {
    folder,
    write(file: string, content: string | Uint8Array) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    },
    remove: (file: string) => rmSync(join(folder, file), { recursive: true, force: true }),
  };
  for (const [file, content] of Object.entries(files)) corpus.write(file, content);
  return corpus;
}
