/** What became of an interaction. */
export type Outcome =
  /** It was answered, with whatever there is to say. */
  | "answered"
  /** The member was told what to do otherwise. */
  | "refused"
  /** There was more to do than could be done in time, and the member was told so. */
  | "busy"
  /** Discord no longer took an answer. */
  | "late"
  /** A bug. */
  | "failed";

/** One interaction, once it is dealt with. */
export interface Observation {
  /** The command, or the action of a button or menu; "unknown" for what has neither. */
  readonly name: string;
  readonly outcome: Outcome;
  /** From the interaction's creation to our first response, in milliseconds; null where there was none. */
  readonly acknowledgedMs: number | null;
}

export type Observe = (observation: Observation) => void;
