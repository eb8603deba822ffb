import type { FolderSize } from "../../store/articles/server-files.ts";

/** What a server has of its own. */
export interface OwnArticles {
  readonly server: string;
  /** What its moderators added. */
  readonly added: FolderSize;
  readonly operators: OperatorsArticles;
}

/** What the operator gave a server. */
interface OperatorsArticles {
  readonly files: number;
  /** For people: where they are, as what follows "what is", and how much. */
  readonly place: string;
  readonly size: string;
}

/** Where servers' own articles are kept. */
export interface OwnArticlesPlace {
  /** In the order of the servers' ids. */
  list(): Promise<readonly OwnArticles[]>;
  /** @returns nothing of a server that has nothing */
  of(server: string): Promise<OwnArticles>;
  /** Removes all that moderators did with a server's own articles, for good. */
  remove(server: string): Promise<void>;
}

const MEBIBYTE = 1024 ** 2;

export const sizeInWords = ({ files, bytes }: FolderSize): string =>
  `${filesInWords(files)}, ${(bytes / MEBIBYTE).toFixed(1)} MiB`;

export const filesInWords = (files: number): string => `${files} ${files === 1 ? "file" : "files"}`;
