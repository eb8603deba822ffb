import type { Document, Passage } from "../../../corpus/document.ts";
import { serverOf } from "../../../corpus/folders.ts";
import { type PackedPassage, packPassage } from "../../../corpus/packed/pack-corpus.ts";
import { nameKey } from "../../../search/filters.ts";
import type { ArticleTerms } from "../../../search/index/article-terms.ts";
import { saturation } from "../../../search/index/bm25.ts";
import { ALIVE, type Lifetime } from "./lifetime.ts";
import type { SeenIn } from "./seen-in.ts";

/** A passage as the index of passages has it. */
export interface PassageRecord extends Lifetime, SeenIn {
  /** The id of its article. */
  readonly article: string;
  readonly language: string | null;
  /** As `nameKey` writes them. */
  readonly publisher: string | null;
  readonly tags: readonly string[];
  /** The first and the last day that the article may be of; null where it has no date. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** One a token, with spaces between, as in `words` and `kinds`. */
  readonly stems: string;
  readonly words: string;
  /** One character a token, see `kindsAsText`. */
  readonly kinds: string;
  /** The stems of title, heading, publisher and tags, each once. */
  readonly around: string;
  /** What a stem counts in it beyond its rarity: less in a long passage. */
  readonly weight: number;
  /** The different stems of the passages beside it in its article. */
  readonly before: string | null;
  readonly after: string | null;
  readonly passage: PackedPassage;
  /** What a sentence model made of it, see `PassageEmbedder`; absent where none did. */
  readonly vectors?: string;
}

/**
 * Different stems in the average passage of most corpora, because articles are divided into passages of like
 * lengths. The average of what a member can see would differ from server to server.
 */
const USUAL_LENGTH = 60;

/** Kinds are small numbers; these characters need no escapes in JSON. */
const FIRST_KIND = "A".charCodeAt(0);

const kindsAsText = (kinds: Uint8Array): string =>
  Buffer.from(kinds.map((kind) => FIRST_KIND + kind)).toString("latin1");

/** @returns as in `IndexedPassage.kinds` */
export const kindsOf = ({ kinds }: Pick<PassageRecord, "kinds">): Uint8Array =>
  Uint8Array.from({ length: kinds.length }, (_, i) => kinds.charCodeAt(i) - FIRST_KIND);

/** The words of a text in a record. */
export const wordsIn = (text: string): readonly string[] => (text === "" ? [] : text.split(" "));

/** The first day that a date may mean, and the last one, for comparing them letter by letter. */
export const firstDay = (date: string): string => date + "0000-01-01".slice(date.length);
export const lastDay = (date: string): string => date + "0000-12-31".slice(date.length);

/** The records of an article's passages. @param from its first generation */
export function passageRecords(
  document: Document,
  passages: readonly Passage[],
  terms: ArticleTerms,
  from: number,
): PassageRecord[] {
  const about = { from, to: ALIVE, ...filteredBy(document) };
  const places = new Map(document.blocks.map((block, place) => [block, place]));
  const texts = textsOf(terms);
  const different = differentStems(terms);
  const beside = different.map((stems) => stems.join(" "));
  return passages.map((passage, i) => ({
    ...about,
    ...texts[i]!,
    weight: saturation(different[i]!.length, USUAL_LENGTH),
    before: beside[i - 1] ?? null,
    after: beside[i + 1] ?? null,
    passage: packPassage(passage, places),
  }));
}

/** The different stems of each passage. */
function differentStems({ vocabulary, starts, stems }: ArticleTerms): string[][] {
  const last = new Int32Array(vocabulary.length).fill(-1);
  return Array.from({ length: starts.length - 1 }, (_, passage) => {
    const different: string[] = [];
    for (let i = starts[passage]!; i < starts[passage + 1]!; i++) {
      const stem = stems[i]!;
      if (last[stem] !== passage) different.push(vocabulary[stem]!);
      last[stem] = passage;
    }
    return different;
  });
}

const filteredBy = ({ id, file, language, published, publisher, tags }: Document) => ({
  article: id,
  server: serverOf(file),
  language,
  publisher: publisher === null ? null : nameKey(publisher),
  tags: tags.map(nameKey),
  earliest: published === null ? null : firstDay(published),
  latest: published === null ? null : lastDay(published),
});

/** What is indexed of each passage. */
function textsOf({ vocabulary, starts, sectionStarts, contextStarts, ...terms }: ArticleTerms) {
  const written = (ids: Uint32Array, from: number, to: number) => {
    const words: string[] = [];
    for (let i = from; i < to; i++) words.push(vocabulary[ids[i]!]!);
    return words.join(" ");
  };
  let section = 0;
  return Array.from({ length: starts.length - 1 }, (_, i) => {
    while (sectionStarts[section + 1]! <= i) section++;
    const [from, to] = [starts[i]!, starts[i + 1]!];
    return {
      stems: written(terms.stems, from, to),
      words: written(terms.words, from, to),
      kinds: kindsAsText(terms.kinds.subarray(from, to)),
      around: written(terms.contexts, contextStarts[section]!, contextStarts[section + 1]!),
    };
  });
}
