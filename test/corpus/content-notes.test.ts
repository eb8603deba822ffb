import { describe, expect, test } from "vitest";
import { contentNotesOf, supportFor } from "../../src/corpus/content-notes.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { englishProblem } from "./english-problem.ts";

const BODY = `
The harbour has two piers.

## The storm

The storm came at night.

### The morning after

The keepers counted the boats.

## The *new* pier

The new pier is built of granite.
`;

const load = (frontMatter: string) =>
  loadCorpus(
    temporaryFolder({
      "harbour.md": `---\n${frontMatter}\n---\n${BODY}`,
      "other.md": "The ferry leaves at nine.\n",
    }),
  );

async function articleWith(frontMatter: string) {
  const { documents, problems } = await load(frontMatter);
  expect(problems.map(englishProblem)).toEqual([]);
  return documents.find(({ id }) => id === "harbour")!;
}

describe("A content note", () => {
  test("named by the title covers what stands above the first heading", async () => {
    const document = await articleWith(
      "title: Harbour\ncontent_notes: { Harbour: Tells of piers. }",
    );
    expect(contentNotesOf(document, [null])).toEqual(["Tells of piers."]);
    expect(contentNotesOf(document, ["The storm"])).toEqual([]);
  });

  test("of a section covers that section and those below it, and nothing else", async () => {
    const document = await articleWith("content_notes: { The storm: Tells of a storm. }");
    const notes = (...headings: (string | null)[]) => contentNotesOf(document, headings);
    expect(notes("The storm")).toEqual(["Tells of a storm."]);
    expect(notes("The morning after")).toEqual(["Tells of a storm."]);
    expect(notes(null, "The new pier")).toEqual([]);
    expect(notes("The new pier", "The morning after", "The storm")).toEqual(["Tells of a storm."]);
  });

  test("of the article covers everything, and stands first", async () => {
    const document = await articleWith(
      "content_note: Tells of losses.\ncontent_notes:\n  The new pier: Names prices.\n  The storm: Tells of losses.",
    );
    expect(contentNotesOf(document, [null])).toEqual(["Tells of losses."]);
    const all = contentNotesOf(document, ["The storm", "The new pier"]);
    expect(all).toEqual(["Tells of losses.", "Names prices."]);
  });

  test("for a section that is not there leaves the article out, and says which there are", async () => {
    const { documents, problems } = await load("content_notes: { The sturm: Tells of a storm. }");
    expect(documents.map(({ id }) => id)).toEqual(["other"]);
    expect(problems.map(englishProblem)).toEqual([
      {
        file: "harbour.md",
        reason: "It has a content note for the section “The sturm”, and no heading of that name",
        remedy:
          "Write the heading as it stands in the text (“The storm”, “The morning after”, “The new pier”), or use content_note.",
      },
    ]);
  });
});

describe("A support line applies", () => {
  const STORM = "content_notes: { The storm: Tells of a storm. }";

  test.each([
    ["everywhere without any note", "", [true, true, true]],
    ["everywhere with a note of the article", "content_note: Sad.", [true, true, true]],
    [
      "with a note of the article and of a section",
      `content_note: Sad.\n${STORM}`,
      [true, true, true],
    ],
    ["where a note of a section applies", STORM, [false, true, false]],
  ])("%s", async (_, notes, applies) => {
    const document = await articleWith(`support: "Call 0800."\n${notes}`);
    const shown = [null, "The storm", "The new pier"].map((each) => supportFor(document, [each]));
    expect(shown).toEqual(applies.map((isShown) => (isShown ? "Call 0800." : null)));
  });

  test("nowhere in an article that has none", async () => {
    expect(supportFor(await articleWith(STORM), ["The storm"])).toBeNull();
  });
});
