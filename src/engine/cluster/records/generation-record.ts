import type { FolderNotes } from "../../generation.ts";

/** The id of the record that says which generation of its set is current. */
export const CURRENT = "current";
/** How records are laid out; one more with each change that older bots cannot read. */
export const FORMAT = 1;

/** Which generation is current, and what is known of it. */
export interface GenerationRecord {
  readonly kind: "generation";
  /** As in `FORMAT`. */
  readonly format: number;
  readonly generation: number;
  /** What made it, see `makerOf`. */
  readonly maker: string;
  /** When it became current, in milliseconds since the epoch, by the clock of the process that made it. */
  readonly since: number;
  /** Words of all its passages. */
  readonly tokens: number;
  /** What is known of the folder besides its articles. */
  readonly notes: FolderNotes;
}
