import type { SemanticScorer } from "../../search/semantic-scorer.ts";
import type { Call } from "./protocol.ts";

/** Something that is looked up, from when it is asked until it is answered. */
export interface Task {
  readonly id: number;
  readonly generation: number;
  readonly call: Call;
  /** Null to go by words alone. */
  readonly scorer: SemanticScorer | null;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}
