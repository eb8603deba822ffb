import type { TermVariant } from "../query/term-variant.ts";

/** One place in a passage where a term of the question stands. */
export interface Occurrence extends TermVariant {
  /** Index into the passage's tokens. */
  readonly at: number;
}
