import type { OnProgress } from "../../../corpus/files/folder-reader.ts";
import type { TakenApart } from "../../build-generation.ts";
import type { FolderNotes } from "../../generation.ts";
import type { Tended, TendedNote } from "../records/tended-record.ts";
import type { FolderFiles } from "./folder-files.ts";
import type { StockedArticle } from "./folder-stock.ts";
import type { PassageVectors } from "./passage-vectors.ts";
import type { ReadFolder } from "./read-folder.ts";

/** What a generation changes of what moderators did. */
export interface TendedPlan {
  readonly came: readonly Tended[];
  readonly went: readonly TendedNote[];
  /** What stays as it is, which only whoever writes all anew needs. */
  readonly stays: readonly TendedNote[];
}

/** What a generation changes: which articles to write, and which to take away. */
export interface Plan {
  readonly files: FolderFiles;
  readonly tended: TendedPlan;
  readonly maker: string;
  readonly notes: FolderNotes;
  /** Of each server that has, or had, a folder of its own; all stay as they are unless told. */
  readonly serverNotes?: ReadonlyMap<string, FolderNotes>;
  /** Those that the generation before lacks. */
  readonly added: readonly TakenApart[];
  readonly removed: readonly StockedArticle[];
  /** What gives their passages vectors; null where no sentence model is set. */
  readonly vectors: PassageVectors | null;
  readonly onWritten: OnProgress;
}

/** What new indices are filled with. */
export interface Rebuild extends Pick<Plan, "files" | "maker" | "tended" | "vectors"> {
  /**
   * Reads the whole folder, and keeps nothing of the text and the words of its articles.
   *
   * @param write called with each article
   */
  read(write: (article: TakenApart) => Promise<void>): Promise<ReadFolder>;
}
