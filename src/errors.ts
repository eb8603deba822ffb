import { isMainThread } from "node:worker_threads";
import type { Said, Wording } from "./words/wording.ts";

/** Threads hand wordings over, and are spared from loading the words that they would not say. */
const inEnglish: (wording: Wording) => string = isMainThread
  ? (await import("./words/english-words.ts")).inEnglish
  : ({ key }) => key;

/**
 * A failure that a person can do something about. It says what is wrong and what to do, and holds no secret
 * and no stack. Any other error is a bug.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** What members are told, in their language. */
  readonly wording: Said;

  /** @param wording finished words only where no member is told: those are English, for terminals and logs */
  constructor(wording: Said, options?: ErrorOptions) {
    super(typeof wording === "string" ? wording : inEnglish(wording), options);
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

  constructor(message: Said, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
