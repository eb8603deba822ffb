import type { OnProgress } from "../../../corpus/files/folder-reader.ts";
import type { TakenApart } from "../../build-generation.ts";
import type { FolderNotes } from "../../generation.ts";
import type { FolderFiles } from "./folder-files.ts";
import type { StockedArticle } from "./folder-stock.ts";

/** What a push has to do: which articles to write, and which to take away. */
export interface Plan {
  readonly files: FolderFiles;
  readonly maker: string;
  readonly notes: FolderNotes;
  /** Of each server that has, or had, a folder of its own; all stay as they are unless told. */
  readonly serverNotes?: ReadonlyMap<string, FolderNotes>;
  /** Those that the generation before lacks. */
  readonly added: readonly TakenApart[];
  readonly removed: readonly StockedArticle[];
  readonly onWritten: OnProgress;
}
