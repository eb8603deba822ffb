import { newStemmer } from "snowball-stemmers";
import { primaryLanguage } from "./language.ts";

/** Reduces a folded word to its stem: "leaking" and "leaks" to "leak". */
export type Stem = (word: string) => string;

/** Used where an article names no language, or one without a stemmer. */
const DEFAULT_LANGUAGE = "english";
/** Snowball's algorithms (its "english" is Porter2) by the language part of a BCP 47 tag. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ["ca", "catalan"],
  ["cs", "czech"],
  ["da", "danish"],
  ["de", "german"],
  ["en", "english"],
  ["es", "spanish"],
  ["eu", "basque"],
  ["fi", "finnish"],
  ["fr", "french"],
  ["ga", "irish"],
  ["hu", "hungarian"],
  ["it", "italian"],
  ["nb", "norwegian"],
  ["nl", "dutch"],
  ["nn", "norwegian"],
  ["no", "norwegian"],
  ["pt", "portuguese"],
  ["ro", "romanian"],
  ["ru", "russian"],
  ["sl", "slovene"],
  ["sv", "swedish"],
  ["tr", "turkish"],
]);
/** A word without letters, or in a script without word endings, is its own stem. */
const HAS_ENDINGS = /^[\p{sc=Latin}\p{sc=Cyrillic}]+$/u;

const stems = new Map<string, Stem>();

/** @param language BCP 47 tag, or null where it is not known */
export function stemFor(language: string | null): Stem {
  const primary = primaryLanguage(language);
  const algorithm = ALGORITHMS.get(primary) ?? DEFAULT_LANGUAGE;
  let stem = stems.get(algorithm);
  if (!stem) {
    stem = remembering(newStemmer(algorithm));
    stems.set(algorithm, stem);
  }
  return stem;
}

/** A corpus repeats its words, and stemming one takes longer than finding it again. */
function remembering(stemmer: { stem(word: string): string }): Stem {
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = HAS_ENDINGS.test(word) ? stemmer.stem(word) : word;
      if (known.size < MOST_REMEMBERED) known.set(word, stem);
    }
    return stem;
  };
}

/** Words of hostile questions must not fill the memory. */
const MOST_REMEMBERED = 500_000;
