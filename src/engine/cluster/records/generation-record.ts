import type { KeptBackground, ModelIdentity } from "../../../search/kept-vectors.ts";
import type { FolderNotes } from "../../generation.ts";

/** The id of the record that says which generation of its set is current. */
export const CURRENT = "current";
/** The id of the record that says what a sentence model makes of texts that are spread over the articles. */
export const BACKGROUND = "background";
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
  /** Whose vectors its passages have, all of them or most; null for none. It is one for a whole set. */
  readonly model: ModelIdentity | null;
}

/** It is written before each generation, in the place of the one before: whatever is spread out tells the same. */
export interface BackgroundRecord extends KeptBackground {
  readonly kind: "background";
}
