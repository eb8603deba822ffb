import type { Words } from "../../words/words.ts";

/** Where and to whom a message is shown. */
export interface Viewing {
  /** The id of the user whose message it is. */
  readonly owner: string;
  /** Seen by the owner alone, who can share it and needs no button to delete it. */
  readonly isPrivate: boolean;
  /** In the language of whoever sees it. */
  readonly words: Words;
  /** Whether whoever sees it can say that an answer helps. */
  readonly canVote: boolean;
  readonly sourceUrl: string | null;
}
