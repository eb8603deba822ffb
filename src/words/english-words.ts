import type { Catalogue } from "./catalogue.ts";
import { ENGLISH } from "./en/english.ts";
import type { Section } from "./template.ts";
import { sayWording, type Wording } from "./wording.ts";
import { Words } from "./words.ts";

/** Dates and lists are written as in Britain, and members who read American English read them too. */
export const ENGLISH_WORDS: Words = new Words("en-GB", withoutNames(ENGLISH), {});

/** For logs and terminals. */
export const inEnglish = (wording: Wording): string => sayWording(ENGLISH_WORDS, wording);

function withoutNames(english: Readonly<Record<string, Section>>): Catalogue {
  const icuOf = (section: Section) =>
    Object.entries(section).map(([name, entry]) => [
      name,
      typeof entry === "string" ? entry : entry.icu,
    ]);
  const sections: object = Object.fromEntries(
    Object.entries(english).map(([name, section]) => [name, Object.fromEntries(icuOf(section))]),
  );
  return sections as Catalogue;
}
