import type { Wording } from "../words/wording.ts";
import type { Range } from "./sentences.ts";

/**
 * What the places of a file are counted in: lines of a text, pages of a PDF, or paragraphs of a Word
 * file, counted as Word does, which passes over empty ones.
 */
export type PlaceUnit = "line" | "page" | "paragraph";

/**
 * First and last place in a file, counted from 1, both inclusive. They are lines unless the article's
 * `unit` is another; so is what is called a line below.
 */
export type LineRange = readonly [first: number, last: number];

/** One article as a whole. */
export interface Document {
  /** Stable, unique slug of at most 80 characters; the article's name in commands and JSON. */
  readonly id: string;
  /**
   * Path below the corpus folder, with `/` on every system; that of an added article begins with `added/`,
   * see `pathOfArticle`.
   */
  readonly file: string;
  /** What its `LineRange`s count. */
  readonly unit: PlaceUnit;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  /** The date as the article writes it, where it is not a whole one ("Dec 16"). */
  readonly dateline: string | null;
  /** What the article was made from: the name of the original file, or a reference. */
  readonly source: string | null;
  /** Told in other words than its source's, so nothing in it is a quotation of the publisher. */
  readonly retold: boolean;
  readonly tags: readonly string[];
  /** Other names for what it is about, and questions that it answers: searched, and not shown. */
  readonly hints: readonly string[];
  /** Those of the hints that are questions: whoever begins to ask alike is offered them. */
  readonly questions: readonly string[];
  /** The headings of its sections, in reading order. */
  readonly headings: readonly string[];
  /** What to know before reading any of it. */
  readonly contentNote: string | null;
  /** What to know before reading some of its sections, see `contentNotesOf`. */
  readonly sectionNotes: readonly SectionNote[];
  /** Where help is to be had, on one line of at most 200 characters, see `supportFor`. */
  readonly support: string | null;
  /** Where the article stands on the web (http or https). */
  readonly url: string | null;
  /** BCP 47 tag such as `en` or `de`. */
  readonly language: string | null;
  /** The whole text in reading order, furniture included; that of a PDF's pages stands below all of it. */
  readonly blocks: readonly Block[];
  /** Changes whenever a byte of the file or of one of its sidecars does. */
  readonly fingerprint: string;
  /** Changes whenever a byte of the file does. */
  readonly fileHash: string;
  /** The same for the same words in the same order, whatever the format of the file. */
  readonly textHash: string;
}

/** A content note, and the headings of the sections that it covers. */
export interface SectionNote {
  readonly note: string;
  /** Null for what stands above the first heading. */
  readonly headings: readonly (string | null)[];
}

export type BlockKind = "heading" | "paragraph" | "item" | "quote" | "code" | "row";

/** A paragraph, heading, list item, table row …: markup removed, white space folded to single spaces. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Where in `text` each line of the file begins, ascending; the first starts at 0. */
  readonly lineStarts: readonly LineStart[];
  /** 1 to 6, for headings only. */
  readonly level?: number;
  /** Two or more blank lines stand above it (plain text only). */
  readonly setApart?: boolean;
  /** Something stood above it that is not part of the text, such as the title: no passage crosses it. */
  readonly beginsSection?: boolean;
  /** Why this is page furniture and not the article; absent for what is the article. */
  readonly furniture?: string;
}

export interface LineStart {
  /** UTF-16 offset into the block's text. */
  readonly offset: number;
  readonly line: number;
}

/** A run of a block's text: UTF-16 offsets into it, end exclusive. */
export interface Span {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** The unit that is indexed, shown and cited: one contiguous run of an article's text. */
export interface Passage {
  /** Six characters that name the passage by its article and words; unique in its article. */
  readonly hash: string;
  readonly document: Document;
  /** Position among the passages of its document, from 0. */
  readonly ordinal: number;
  /** The nearest heading above it, if the article has any. */
  readonly heading: string | null;
  /** What it is made of, in reading order: whole blocks, or parts of long ones. */
  readonly spans: readonly Span[];
  /** The text of its spans, one a line. */
  readonly text: string;
  /** The sentences of `text`, in order. */
  readonly sentences: readonly Range[];
  /** The lines of the file that hold `text`; neither can be dropped. */
  readonly lines: LineRange;
}

/** Why a file is not in the corpus: data, because one bad article never stops a load. */
export interface CorpusProblem {
  readonly file: string;
  readonly reason: Wording;
  /** What to do about it. */
  readonly remedy: Wording;
  /** What was thrown, for the log. */
  readonly cause?: unknown;
}

export interface Corpus {
  /** Newest first; undated ones last, by title. */
  readonly documents: readonly Document[];
  /** Of all documents, in the order of `documents` and then of reading. */
  readonly passages: readonly Passage[];
  readonly problems: readonly CorpusProblem[];
  /** Files of other formats, hidden ones and READMEs; paths below the corpus folder. */
  readonly ignored: readonly string[];
  /** Those of `ignored` that could become articles if they were converted, such as `report.odt`. */
  readonly otherFormats: readonly string[];
  /** The corpus's own words of like meaning, in Solr's format; empty where it has none. */
  readonly synonyms: string;
}

/** What of an article says where it stands among others. */
export type Ordered = Pick<Document, "published" | "title" | "file">;

/** Order of `Corpus.documents`. */
export function compareNewestFirst(a: Ordered, b: Ordered): number {
  if (a.published !== b.published) return (b.published ?? "") > (a.published ?? "") ? 1 : -1;
  return a.title.localeCompare(b.title, "en") || (a.file < b.file ? -1 : 1);
}

/** Whether a block belongs to the article. */
export const isArticleText = (block: Block): boolean => block.furniture === undefined;

/** A block as a whole. */
export const wholeOf = (block: Block): Span => ({ block, start: 0, end: block.text.length });

export const textOf = ({ block, start, end }: Span): string => block.text.slice(start, end);

/** The lines of the file that a span stands in. */
export const linesOf = ({ block: { lineStarts }, start, end }: Span): LineRange => [
  lineAt(lineStarts, start),
  lineAt(lineStarts, end - 1),
];

function lineAt(lineStarts: readonly LineStart[], offset: number): number {
  const at = lineStarts.findLast((start) => start.offset <= offset);
  if (!at) throw new RangeError(`No line starts at or before offset ${offset}`);
  return at.line;
}
