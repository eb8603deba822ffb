import type { Key } from "../../words/catalogue.ts";
import { ENGLISH } from "../../words/en/english.ts";
import type { Words } from "../../words/words.ts";

type ReasonKey = Key & `furniture.${string}`;

/** The reasons that `src/corpus` gives, which are English, and their keys. */
const KEYS: ReadonlyMap<string, ReasonKey> = new Map(
  Object.entries(ENGLISH.furniture).map(([name, reason]) => [
    reason,
    `furniture.${name}` as ReasonKey,
  ]),
);

/** Why lines are left out, in a language; as it came where the catalogue does not know the reason. */
export function foldReason(reason: string, words: Words): string {
  const key = KEYS.get(reason);
  return key === undefined ? reason : words.say(key);
}
