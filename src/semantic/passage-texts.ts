import type { PassageText } from "../search/semantic-scorer.ts";

/** What is embedded of a passage: each sentence, and the whole, each with the title of its article before it. */
export interface EmbeddedTexts {
  readonly sentences: readonly string[];
  readonly whole: string;
}

export const textsToEmbed = ({ title, text, sentences }: PassageText): EmbeddedTexts => ({
  sentences: sentences.map(([start, end]) => `${title}: ${text.slice(start, end)}`),
  whole: `${title}: ${text}`,
});
