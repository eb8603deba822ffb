import { UserError } from "../../errors.ts";

/** Why a file is no article, for a reason that stands in the file itself. */
export class ReadError extends UserError {
  /** What to do about it, as a sentence. */
  readonly remedy: string;

  /** @param message what is wrong, without a full stop */
  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
