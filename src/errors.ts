import { ENGLISH_WORDS } from "./words/languages.ts";
import { sayWording, type Wording } from "./words/wording.ts";

/**
 * A failure that a person can do something about. It says what is wrong and what to do, and holds no secret
 * and no stack. Any other error is a bug.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** What members are told, in their language; words alone are for terminals, and English. */
  readonly wording: Wording | string;

  constructor(wording: Wording | string, options?: ErrorOptions) {
    super(typeof wording === "string" ? wording : sayWording(ENGLISH_WORDS, wording), options);
    this.wording = wording;
  }
}

/** What the process ends with, by the names of sysexits.h. */
export const EXIT = {
  ok: 0,
  failure: 1,
  unavailable: 69,
  config: 78,
} as const;

/** A failure that ends the process, and the code it ends with. */
export class FatalError extends UserError {
  readonly exitCode: number;

  constructor(message: Wording | string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
