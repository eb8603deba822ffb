import { wording } from "../words/wording.ts";
import { type Block, type Document, isArticleText, type SectionNote } from "./document.ts";
import { ReadError } from "./read/read-error.ts";

/**
 * What to know before reading sections of an article, each note once: the article's own first.
 *
 * @param headings those above what is shown; null for text above the first heading
 */
export function contentNotesOf(
  { contentNote, sectionNotes }: Document,
  headings: readonly (string | null)[],
): readonly string[] {
  const covering = sectionNotes.filter((note) => headings.some((each) => covers(note, each)));
  const notes = [contentNote, ...covering.map(({ note }) => note)];
  return [...new Set(notes.filter((note) => note !== null))];
}

/**
 * The article's support line where a content note applies, or where the article has a support line
 * and no note at all; else null.
 *
 * @param headings those above what is shown; null for text above the first heading
 */
export function supportFor(
  document: Document,
  headings: readonly (string | null)[],
): string | null {
  const isForAll = document.sectionNotes.length === 0;
  return isForAll || contentNotesOf(document, headings).length > 0 ? document.support : null;
}

/**
 * Finds the sections that notes are for. A note covers what stands below smaller headings too.
 *
 * @param notes by the heading of the section; by the title for what stands above the first heading
 * @throws ReadError where the article has no such section, because its text would lack its note
 */
export function findSections(
  notes: ReadonlyMap<string, string>,
  { title, blocks }: Pick<Document, "title" | "blocks">,
): SectionNote[] {
  const paths = headingPaths(blocks);
  return Array.from(notes, ([heading, note]) => {
    const below = paths.filter((path) => path.includes(heading)).map((path) => path.at(-1)!);
    const covered = heading === title ? [null, ...below] : below;
    if (covered.length === 0) throw noSuchSection(heading, paths);
    return { note, headings: covered };
  });
}

const covers = ({ headings }: SectionNote, heading: string | null): boolean =>
  headings.includes(heading);

/** Each heading of the article, last, below the larger ones that it belongs to. */
function headingPaths(blocks: readonly Block[]): string[][] {
  let open: Block[] = [];
  return blocks
    .filter((block) => block.kind === "heading" && isArticleText(block))
    .map((heading) => {
      open = [...open.filter(({ level = 1 }) => level < (heading.level ?? 1)), heading];
      return open.map(({ text }) => text);
    });
}

/** How many headings are named to choose from. */
const HEADINGS_NAMED = 10;

function noSuchSection(heading: string, paths: readonly string[][]): ReadError {
  const known = paths.slice(0, HEADINGS_NAMED).map((path) => `“${path.at(-1)}”`);
  return new ReadError(
    wording("problems.noSuchSection", { heading }),
    known.length > 0
      ? wording("remedies.writeHeading", { headings: known })
      : wording("remedies.useContentNote"),
  );
}
