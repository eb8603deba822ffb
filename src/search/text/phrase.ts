/** Words that follow each other: folded, one a position. */
export type Phrase = readonly string[];

/** Words by their places, in an array of any kind. */
type Words<Word> = ArrayLike<Word> & { indexOf(word: Word, from?: number): number };

/**
 * Finds where a phrase stands among words, of which some are other spellings of the one before them.
 *
 * @param phrase in the terms of `words`, such as their ids
 * @returns the places of its first and its last word, each time it stands there
 */
export function* findPhrase<Word>(
  phrase: readonly Word[],
  words: Words<Word>,
  isOtherSpelling: (at: number) => boolean,
): Generator<readonly [first: number, last: number]> {
  const [begin] = phrase;
  if (begin === undefined) return;
  for (let first = words.indexOf(begin); first >= 0; first = words.indexOf(begin, first + 1)) {
    let last = first;
    for (let next = 1; next < phrase.length && last >= 0; next++) {
      last = placeAfter(last, phrase[next]!, words, isOtherSpelling);
    }
    if (last >= 0) yield [first, last];
  }
}

/** Where a word stands at the position after another's; -1 where another word is there. */
function placeAfter<Word>(
  at: number,
  word: Word,
  words: ArrayLike<Word>,
  isOtherSpelling: (at: number) => boolean,
): number {
  let next = at + 1;
  while (next < words.length && isOtherSpelling(next)) next++;
  const position = next;
  for (; next < words.length && (next === position || isOtherSpelling(next)); next++) {
    if (words[next] === word) return next;
  }
  return -1;
}
