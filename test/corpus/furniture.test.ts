import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/corpus/document.ts";
import { FURNITURE, FURNITURE_ELEMENTS, markFurniture } from "../../src/corpus/furniture.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { readHtml } from "../../src/corpus/read/html.ts";
import { readText } from "../../src/corpus/read/text.ts";
import { folderFromEnvironment } from "../owner-data.ts";

/** The lines of a plain text that are furniture. */
function furnitureOf(...lines: string[]): string[] {
  return markFurniture(readText(["A title", "", ...lines].join("\n")).blocks)
    .filter(({ furniture }) => furniture)
    .map(({ text }) => text);
}

describe("every entry", () => {
  test.each(FURNITURE)("“$example” matches its own pattern", ({ pattern, example, reason }) => {
    expect(example).toMatch(pattern);
    expect(reason).toMatch(/^[a-z].{10,}/);
    expect(pattern.flags).not.toMatch(/[gy]/); // these remember where they stopped
  });

  test.each(FURNITURE)("“$example” inside a sentence is prose", ({ example }) => {
    const sentence = `He read the words “${example}” aloud, and nobody laughed.`;
    expect(furnitureOf("Above.", "", sentence, "", "Below.")).toEqual([]);
  });

  test.each(FURNITURE.filter(({ through }) => through))(
    "“$example” alone, without the end of its reach, is prose",
    ({ example }) => {
      expect(furnitureOf("Above.", "", example, "", "Below.")).toEqual([]);
    },
  );
});

describe("reach", () => {
  test("goes from the subscription box through the donation appeal", () => {
    const appeal = "CDT is a non-profit media site, and we need your support. Please give.";
    expect(
      furnitureOf(
        "Text.",
        "",
        "Subscribe to CDT",
        "",
        "Google Ads 1",
        "",
        appeal,
        "",
        "Text again.",
      ),
    ).toEqual(["Subscribe to CDT", "Google Ads 1", appeal]);
  });

  test("goes up to what is set apart, and down through the last teaser", () => {
    const teasers = [
      "A teaser",
      "Photo: Somebody",
      "Keep ReadingShow less",
      "More",
      "Latest Stories",
    ];
    const apart = ["Text.", "", "", teasers[0]!, "", ...teasers.slice(1).flatMap((t) => [t, ""])];
    expect(furnitureOf(...apart, "Text again.")).toEqual(teasers);
  });

  test("takes a sponsor's paragraph only where it is set apart", () => {
    const sponsor = "A sponsor tells you what to buy.";
    expect(furnitureOf("Text.", "", "", sponsor, "", "Learn more", "", "End.")).toEqual([
      sponsor,
      "Learn more",
    ]);
    expect(furnitureOf("Text.", "", sponsor, "", "Learn more", "", "End.")).toEqual([]);
    expect(furnitureOf("", "", "Far above.", "", "Text.", "", "Learn more", "", "End.")).toEqual(
      [],
    );
  });

  test("of a link to other issues holds at the end of the file only", () => {
    expect(furnitureOf("Text.", "", "Recent Issues")).toEqual(["Recent Issues"]);
    expect(furnitureOf("Text.", "", "Recent Issues", "", "End.")).toEqual([]);
  });

  test("of a ranking goes through its tenth entry", () => {
    const ranking = ["Most Discussed", "1. 1", "9. 9", "10. 10"];
    expect(furnitureOf("Text.", "", ...ranking.flatMap((line) => [line, ""]), "End.")).toEqual(
      ranking,
    );
  });

  test.each([
    "(Was this email forwarded to you? Sign up here.)",
    "Was this email forwarded to you? Sign up here.",
  ])("of “%s” is itself", (line) => {
    expect(furnitureOf("Text.", "", line, "", "Text.")).toEqual([line]);
  });

  test("leaves blocks that are furniture already with their own reason", () => {
    const block: Block = {
      kind: "paragraph",
      text: "Recent Issues",
      lineStarts: [],
      furniture: "x",
    };
    expect(markFurniture([block])).toEqual([block]);
  });
});

test.each([...FURNITURE_ELEMENTS])("HTML's %s is furniture: %s", (element, reason) => {
  const { blocks } = readHtml(`<p>a</p><${element}><p>b</p></${element}><p>c</p>`);
  expect(blocks.map(({ text, furniture }) => [text, furniture])).toEqual([
    ["a", undefined],
    ["b", reason],
    ["c", undefined],
  ]);
});

test("an article that sells nothing has headings called Learn more and Recent Issues", () => {
  const prose = "A paragraph of prose that is long enough to stand below a heading. ".repeat(4);
  expect(furnitureOf("Text.", "", "Learn more", "", prose, "", "Recent Issues", "", prose)).toEqual(
    [],
  );
});

describe("ordinary prose", () => {
  const data = folderFromEnvironment("TEST_DATA_DIR");

  test.skipIf(!data)("has no furniture", async () => {
    const { documents } = await loadCorpus(join(data!, "articles"));
    expect(documents.length).toBeGreaterThan(5);
    expect(documents.flatMap(({ blocks }) => blocks.filter(({ furniture }) => furniture))).toEqual(
      [],
    );
  });

  test("of the shipped corpus has none", async () => {
    const { documents } = await loadCorpus(new URL("../../corpus", import.meta.url).pathname);
    expect(documents.flatMap(({ blocks }) => blocks.filter(({ furniture }) => furniture))).toEqual(
      [],
    );
  });
});
