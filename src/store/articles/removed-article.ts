import type { Binned } from "./bin.ts";

/** An article that was removed, and can be restored. */
export interface RemovedArticle extends Binned {
  /** Whether it is one of the operator's: its file is where it was, and it is kept for as long as that is. */
  readonly isHidden: boolean;
}
