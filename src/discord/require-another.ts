import { UserError } from "../errors.ts";
import type { Library } from "../library.ts";
import { wording } from "../words/wording.ts";

/**
 * Checks that an article can be removed: nothing is read from folders without one.
 *
 * @throws UserError where it is the only one
 */
export function requireAnother({ snapshot: { corpus } }: Library): void {
  if (corpus.documents.length === 1) throw new UserError(wording("tending.onlyOne"));
}
