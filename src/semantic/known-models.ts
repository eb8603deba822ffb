/** How a model wants to be used: its card on the hub says so. */
export interface ModelProfile {
  /** What makes one vector of a text's words: the first one's ("cls"), or the mean of all. */
  readonly pooling: "cls" | "mean";
  /** What stands before a question, and before a text that could answer. */
  readonly questionPrefix: string;
  readonly textPrefix: string;
  /** What it was taught to read; a question with other letters is left to the words. */
  readonly letters: RegExp;
  /** Whether the table knows it. */
  readonly isKnown: boolean;
}

const LATIN = /\p{sc=Latin}/u;
const ANY = /\p{L}/u;
const plain = { questionPrefix: "", textPrefix: "", isKnown: true } as const;
const e5 = {
  ...plain,
  pooling: "mean",
  questionPrefix: "query: ",
  textPrefix: "passage: ",
} as const;

/** By how a model's name ends; the first that fits counts. */
const KNOWN: readonly (readonly [name: RegExp, profile: ModelProfile])[] = [
  [
    /bge-(small|base|large)-en(-v1\.5)?$/i,
    {
      ...plain,
      pooling: "cls",
      questionPrefix: "Represent this sentence for searching relevant passages: ",
      letters: LATIN,
    },
  ],
  [/bge-m3$/i, { ...plain, pooling: "cls", letters: ANY }],
  [/multilingual-e5-(small|base|large)$/i, { ...e5, letters: ANY }],
  [/e5-(small|base|large)(-v2)?$/i, { ...e5, letters: LATIN }],
  [/multilingual-MiniLM-L12-v2$/i, { ...plain, pooling: "mean", letters: ANY }],
  [/MiniLM-L(6|12)-v\d$/i, { ...plain, pooling: "mean", letters: LATIN }],
];

/** A model that is not in the table is used in the most common way. */
const COMMON: ModelProfile = { ...plain, pooling: "mean", letters: ANY, isKnown: false };

/** @param path the model's folder or its name on the hub */
export function profileOf(path: string): ModelProfile {
  return KNOWN.find(([name]) => name.test(path))?.[1] ?? COMMON;
}

/** Whether a text has letters, most of them what the model was taught to read. */
export function canRead({ letters }: ModelProfile, text: string): boolean {
  const all = text.match(/\p{L}/gu) ?? [];
  return all.length > 0 && 2 * all.filter((letter) => letters.test(letter)).length >= all.length;
}
