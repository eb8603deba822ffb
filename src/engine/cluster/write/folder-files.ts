import { type ListedArticle, listWhole } from "../../../corpus/files/list-corpus.ts";
import { readBytes } from "../../../corpus/files/read-bytes.ts";
import { readSidecars } from "../../../corpus/files/sidecars.ts";
import type { CorpusFolders } from "../../../corpus/folders.ts";
import { fingerprintOf, hashOf } from "../../../corpus/read-document.ts";
import type { ArticleFiles } from "../records/article-record.ts";

/** The files of a corpus, those of single servers among them, with those beside them. */
export class FolderFiles {
  readonly #listed: ReadonlyMap<string, ListedArticle>;

  /** @throws UserError where the folder is missing, or cannot be read */
  constructor(folders: CorpusFolders) {
    const articles = listWhole(folders);
    this.#listed = new Map(articles.map((article) => [article.file, article]));
  }

  has(file: string): boolean {
    return this.#listed.has(file);
  }

  /** As in `Document.fingerprint`; null for what cannot be read, or not without problems. */
  fingerprint(file: string): string | null {
    try {
      const { path, sidecars: listed } = this.#listed.get(file)!;
      const { sidecars, problems } = readSidecars(listed);
      return problems.length > 0 ? null : fingerprintOf(hashOf(readBytes(path)), sidecars);
    } catch {
      // Reading it as an article says what is wrong with it.
      return null;
    }
  }

  /** @throws what the file system throws */
  read(file: string): ArticleFiles {
    const { path, sidecars } = this.#listed.get(file)!;
    return {
      bytes: readBytes(path),
      sidecars: sidecars.map((sidecar) => ({
        file: sidecar.file,
        bytes: readBytes(sidecar.path),
      })),
    };
  }
}
