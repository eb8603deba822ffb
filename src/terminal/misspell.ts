import type { EvaluationLine } from "./evaluate.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** Words of so many letters are misspelt; shorter ones rarely are. */
const LONG_WORDS = /\p{L}{5,}/gu;
const MOST_EDITS = 2;

/** The same questions with one or two slips of the hand, the same ones for the same seed. */
export function misspell(lines: readonly EvaluationLine[], seed = 1): EvaluationLine[] {
  const random = seededRandom(seed);
  return lines.map((line) => ({ ...line, question: misspellText(line.question, random) }));
}

/** Makes one or two random edits in words of five or more letters. @param random gives 0 to below 1 */
export function misspellText(text: string, random: () => number): string {
  let misspelt = text;
  const edits = 1 + Math.floor(random() * MOST_EDITS);
  for (let i = 0; i < edits; i++) {
    const words = [...misspelt.matchAll(LONG_WORDS)];
    const word = words[Math.floor(random() * words.length)];
    if (!word) break;
    const end = word.index + word[0].length;
    misspelt = misspelt.slice(0, word.index) + edit(word[0], random) + misspelt.slice(end);
  }
  return misspelt;
}

/** Adds, drops or replaces a letter, or swaps two. */
function edit(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)]!;
  const [head, here, tail] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  const edits = [
    head + letter + here + tail,
    head + tail,
    head + letter + tail,
    head + tail.slice(0, 1) + here + tail.slice(1),
  ];
  return edits[Math.floor(random() * edits.length)]!;
}

/** A linear congruential generator (Numerical Recipes, "quick and dirty"). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
