import type { Value, Wording } from "../words/wording.ts";
import { clip, oneLine } from "./messages/markdown.ts";

/** Longest text that is kept, in UTF-16 units. */
const LONGEST_KEPT = 200;
/** So many things of a list are kept. */
const MOST_OF_LIST = 10;

/** One line of a text that is to be kept. */
export const keptText = (text: string): string => clip(oneLine(text), LONGEST_KEPT);

/** A wording that is to be kept: each text in it is cut, and long lists are ended early. */
export function keptWording({ key, values }: Wording): Wording {
  if (values === undefined) return { key };
  const kept = Object.entries(values).map(([name, value]) => [name, keptValue(value)] as const);
  return { key, values: Object.fromEntries(kept) };
}

function keptValue(value: Value): Value {
  if (typeof value === "string") return keptText(value);
  if (typeof value === "number" || "command" in value || "option" in value) return value;
  return "key" in value ? keptWording(value) : value.slice(0, MOST_OF_LIST).map(keptValue);
}
