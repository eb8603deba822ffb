import { primaryLanguage } from "./language.ts";
import { stopWordList } from "./stop-word-lists.ts";

/**
 * Words of English that ask or connect and say nothing of what is asked for. They are left out of a
 * question, not of the index: a question of nothing else keeps them.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all also am an and any anyone are as at be been before being between both but by
  can could did do does doing done during each ever for from get gets getting give given got
  gotten had happen happened happening happens has have having he her here hers him his how
  however i if in into is it its itself just kind made make many may me might more most much must
  my name near no not now of on only onto or other our out over own please said say saying says
  shall she should since so some such tell than that the their them then there these they this
  those though through to too type under until up upon very was we were what whats when where
  which while who whom whose why will with within without would you your yes`.split(/\s+/),
);

/**
 * The same for other languages, and English besides, which questions may be asked in.
 *
 * @param languages BCP 47 tags; null where one is not known
 */
export function stopWordsOf(languages: Iterable<string | null>): ReadonlySet<string> {
  const others = new Set(Array.from(languages, primaryLanguage));
  for (const read of ["en", ""]) others.delete(read);
  if (others.size === 0) return STOP_WORDS;
  const words = [...others].flatMap((language) => [...stopWordList(language)]);
  return new Set([...STOP_WORDS, ...words]);
}
