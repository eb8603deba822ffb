import type { FolderNotes } from "../../generation.ts";

/** The id of the record that says which generation of its set is current. */
export const CURRENT = "current";
/** How records are laid out; one more with each change that older bots cannot read. */
export const FORMAT = 2;

/** Which generation is current, and what is known of it. */
export interface GenerationRecord {
  readonly kind: "generation";
  /** As in `FORMAT`. */
  readonly format: number;
  readonly generation: number;
  /** The first that has what all servers share as it has it: those since changed what is single servers' own. */
  readonly shared: number;
  /** What made it, see `makerOf`. */
  readonly maker: string;
  /** When it became current, in milliseconds since the epoch, by the clock of the process that made it. */
  readonly since: number;
  /** Words of all passages that all servers share. */
  readonly tokens: number;
  /** What is known of the folder that all servers share, besides its articles. */
  readonly notes: FolderNotes;
}
