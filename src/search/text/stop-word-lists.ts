import { createRequire } from "node:module";
import { fold } from "./tokenize.ts";

/** Reads JSON without the warning that importing it gives in Node 20. */
const require = createRequire(import.meta.url);

let lists: Readonly<Record<string, readonly string[]>> | null = null;
const folded = new Map<string, ReadonlySet<string>>();

/** The languages that have a list, by the language part of a BCP 47 tag. */
export const listedLanguages = (): readonly string[] => Object.keys(readLists());

/** A language's stop words, folded; none for a language without a list. Read when first asked for. */
export function stopWordList(language: string): ReadonlySet<string> {
  let words = folded.get(language);
  if (!words) {
    const all = readLists();
    words = new Set(Object.hasOwn(all, language) ? all[language]!.map(fold) : []);
    folded.set(language, words);
  }
  return words;
}

function readLists(): Readonly<Record<string, readonly string[]>> {
  lists ??= require("stopwords-iso") as Readonly<Record<string, readonly string[]>>;
  return lists;
}
