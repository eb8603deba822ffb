import { UserError } from "../../errors.ts";
import type { Wording } from "../../words/wording.ts";

/** Why a file is no article, for a reason that stands in the file itself. */
export class ReadError extends UserError {
  declare readonly wording: Wording;
  /** What to do about it, as a sentence. */
  readonly remedy: Wording;

  /** @param reason what is wrong, without a full stop */
  constructor(reason: Wording, remedy: Wording, options?: ErrorOptions) {
    super(reason, options);
    this.remedy = remedy;
  }
}
