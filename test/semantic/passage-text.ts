import { sentencesOf } from "../../src/corpus/sentences.ts";
import type { PassageText } from "../../src/search/semantic-scorer.ts";

/** A passage as a sentence model reads it. */
export const passageText = (title: string, text: string): PassageText => ({
  title,
  text,
  sentences: sentencesOf(text),
});
