import { stripVTControlCharacters } from "node:util";
import { withoutControls, withPairedBidi } from "../corpus/controls.ts";

/**
 * A text of an article or a question without the control characters that would steer a terminal, and
 * without what would turn the direction of the text beside it.
 */
export const printable = (text: string): string =>
  withPairedBidi(withoutControls(stripVTControlCharacters(text)));
