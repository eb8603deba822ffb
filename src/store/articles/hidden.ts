import { rm } from "node:fs/promises";
import {
  type HiddenArticle,
  hiddenId,
  hiddenNote,
  listHidden,
} from "../../corpus/files/hidden-articles.ts";
import { type CorpusFolders, hiddenFolder } from "../../corpus/folders.ts";
import { flushFolder, writeAtomically } from "../atomic-write.ts";
import type { Binned } from "./bin.ts";
import { findArticle } from "./find-article.ts";

interface HidingFolders extends CorpusFolders {
  readonly dataDir: string;
}

/** The operator's articles that moderators removed: a note in DATA_DIR hides each, and its file stays. */
export class Hidden {
  readonly #folders: HidingFolders;
  readonly #dataDir: string;

  constructor(folders: HidingFolders) {
    this.#folders = folders;
    this.#dataDir = folders.dataDir;
  }

  async put(article: HiddenArticle): Promise<Binned> {
    const note = hiddenNote(this.#dataDir, article.file);
    await writeAtomically(note, [Buffer.from(JSON.stringify(article))]);
    return entryOf(article);
  }

  /** Shows an article again. */
  async drop(file: string): Promise<void> {
    await rm(hiddenNote(this.#dataDir, file), { force: true });
    await flushFolder(hiddenFolder(this.#dataDir));
  }

  /** Those whose files are there. */
  async list(): Promise<Binned[]> {
    const hidden = listHidden(this.#dataDir);
    const paths = await Promise.all(hidden.map(({ file }) => findArticle(this.#folders, file)));
    return hidden.filter((_, i) => paths[i] !== null).map(entryOf);
  }
}

const entryOf = (article: HiddenArticle): Binned => ({ id: hiddenId(article.file), ...article });
