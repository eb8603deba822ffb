import { type Block, type Document, isArticleText, type Span } from "../corpus/document.ts";
import { type Range, sentencesOf } from "../corpus/sentences.ts";
import { isFormOf } from "./text/inflection.ts";
import { stemFor } from "./text/stem.ts";
import { type Token, tokenize } from "./text/tokenize.ts";

/** So many places are found at the most. */
const MOST_PLACES = 500;
/** So many words are looked for; what follows them is left out. */
const MOST_WORDS = 20;
/** The last word may be the beginning of a longer one from so many letters on. */
const SHORTEST_BEGINNING = 2;

/** A place in an article where words stand. */
export interface FoundPlace {
  /** Its place among the blocks of the article. */
  readonly block: number;
  /** Where the words stand in the block's text: UTF-16 offsets, end exclusive, ascending, disjoint. */
  readonly marks: readonly Range[];
}

/** For each word that is looked for, whether another one is the same. */
type Wanted = readonly ((word: string) => boolean)[];

/**
 * Finds words in an article as readers do: after each other, in any case and inflection, the last of them
 * half typed. Where they nowhere stand so, the sentences that hold them all are found.
 *
 * @param language BCP 47 tag, or null where it is not known
 * @returns the places in reading order, at most `MOST_PLACES`
 */
export function findInArticle(
  blocks: readonly Block[],
  text: string,
  language: string | null,
): FoundPlace[] {
  const wanted = wantedOf(text, language);
  if (wanted.length === 0) return [];
  const together = placesIn(blocks, (block) => phrasesIn(block, wanted));
  if (together.length > 0 || wanted.length === 1) return together;
  return placesIn(blocks, (block) => sentencesWith(block, wanted));
}

/** The spans of each place. @param article that was looked through */
export const unpackPlaces = (
  places: readonly FoundPlace[],
  { blocks }: Pick<Document, "blocks">,
): Span[][] =>
  places.map(({ block, marks }) =>
    marks.map(([start, end]) => ({ block: blocks[block]!, start, end })),
  );

function placesIn(
  blocks: readonly Block[],
  marksIn: (block: Block) => readonly (readonly Range[])[],
): FoundPlace[] {
  const places: FoundPlace[] = [];
  for (const [block, each] of blocks.entries()) {
    if (!isArticleText(each)) continue;
    places.push(...marksIn(each).map((marks) => ({ block, marks })));
    if (places.length >= MOST_PLACES) break;
  }
  return places.slice(0, MOST_PLACES);
}

function wantedOf(text: string, language: string | null): Wanted {
  const stem = stemFor(language);
  const words = placesOf(tokenize(text)).map(([first]) => first!.word);
  return words.slice(0, MOST_WORDS).map((wanted, i, { length }) => {
    const canBeHalf = i === length - 1 && wanted.length >= SHORTEST_BEGINNING;
    return (word) =>
      word === wanted ||
      (canBeHalf && word.startsWith(wanted)) ||
      (stem(word) === stem(wanted) && isFormOf(word, wanted, language));
  });
}

/** Tokens by the places of their words: each may be written in several ways. */
function placesOf(tokens: readonly Token[]): Token[][] {
  const places: Token[][] = [];
  for (const token of tokens) {
    const last = places.at(-1) ?? [];
    if (last[0]?.position === token.position) last.push(token);
    else places.push([token]);
  }
  return places;
}

/** Where the words stand one after the other. */
function phrasesIn({ text }: Block, wanted: Wanted): Range[][] {
  const places = placesOf(tokenize(text));
  const found: Range[][] = [];
  for (let first = 0; first + wanted.length <= places.length; first++) {
    const run = places.slice(first, first + wanted.length);
    const matching = run.map((place, i) => place.find(({ word }) => wanted[i]!(word)));
    if (!matching.every((token) => token !== undefined)) continue;
    found.push([[matching[0]!.start, matching.at(-1)!.end]]);
    first += wanted.length - 1;
  }
  return found;
}

/** The sentences in which all words stand, somewhere. */
function sentencesWith({ text }: Block, wanted: Wanted): Range[][] {
  return sentencesOf(text).flatMap(([start, end]) => {
    const places = placesOf(tokenize(text.slice(start, end)));
    const holds = (place: readonly Token[], is: Wanted[number]) =>
      place.some(({ word }) => is(word));
    if (!wanted.every((is) => places.some((place) => holds(place, is)))) return [];
    const marked = places.filter((place) => wanted.some((is) => holds(place, is)));
    return [marked.map(([first]) => [start + first!.start, start + first!.end] as const)];
  });
}
