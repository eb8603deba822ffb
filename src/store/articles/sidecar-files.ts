import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { ADDED, isSidecar, SIDECAR_END, sidecarsFolder } from "../../corpus/folders.ts";
import { isMissing } from "../../corpus/problems.ts";
import { editSidecar, type SidecarFields } from "../../corpus/read/sidecar.ts";
import { flushFolder, writeAtomically } from "../atomic-write.ts";

/** The YAML of a sidecar before it was edited and afterwards; null for none. */
export interface SidecarEdit {
  readonly before: string | null;
  readonly after: string | null;
}

/** What moderators wrote of articles, in DATA_DIR, by the paths of the articles as in `Document.file`. */
export class SidecarFiles {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = sidecarsFolder(dataDir);
  }

  /** The YAML of an article's sidecar; null where it has none here. */
  async read(file: string): Promise<string | null> {
    try {
      return await readFile(this.#pathOf(file), "utf8");
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async has(file: string): Promise<boolean> {
    return (await this.read(file)) !== null;
  }

  /** @param yaml null for no sidecar any more */
  async write(file: string, yaml: string | null): Promise<void> {
    if (yaml !== null) return writeAtomically(this.#pathOf(file), [Buffer.from(yaml)]);
    if (!(await this.has(file))) return;
    await rm(this.#pathOf(file), { force: true });
    await flushFolder(dirname(this.#pathOf(file)));
  }

  /** @throws ReadError where a field cannot be used */
  async edit(file: string, fields: SidecarFields): Promise<SidecarEdit> {
    const before = await this.read(file);
    const after = editSidecar(before, fields);
    await this.write(file, after);
    return { before, after };
  }

  /** The added articles that have one here. */
  async listAdded(): Promise<string[]> {
    const below = join(this.#folder, ADDED);
    const entries = await readdir(below, { recursive: true, withFileTypes: true }).catch(
      (error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      },
    );
    return entries
      .filter((entry) => entry.isFile() && isSidecar(entry.name))
      .map(({ parentPath, name }) => relative(this.#folder, join(parentPath, name)))
      .map((path) => path.split(sep).join("/").slice(0, -SIDECAR_END.length));
  }

  #pathOf(file: string): string {
    return join(this.#folder, `${file}${SIDECAR_END}`);
  }
}
