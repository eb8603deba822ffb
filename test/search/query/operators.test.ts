import { describe, expect, test } from "vitest";
import {
  isOnlyExclusions,
  readOperators,
  withoutListMarks,
  withoutOperators,
} from "../../../src/search/query/operators.ts";

const NONE = { phrases: [], excludedWords: [], excludedPhrases: [] };

describe("An exact phrase", () => {
  test.each(['"whale oil"', "“whale oil”", "„whale oil“", "«whale oil»", '“Whale  oïl"'])(
    "stands in quotation marks such as %s",
    (quoted) => {
      expect(readOperators(`Who kept ${quoted} there?`)).toMatchObject({
        ...NONE,
        phrases: [["whale", "oil"]],
      });
    },
  );

  test("leaves all other words where they were", () => {
    const question = 'Who kept "whale oil" -barrels there?';
    const { text } = readOperators(question);
    expect(text).toBe("Who kept  whale oil           there?");
    expect(text).toHaveLength(question.length);
  });

  test.each(['a 5" or 6" pipe', 'one " alone', 'nothing in "" there', 'only "?!" marks'])(
    "is not in %s",
    (text) => {
      expect(readOperators(text)).toEqual({ text, ...NONE });
    },
  );

  test("may be of a script without spaces", () => {
    const { phrases } = readOperators('谁说"你好"的');
    expect(phrases).toEqual([["你", "好"]]);
  });
});

describe("What is left out", () => {
  test.each([
    ["ferry -timetable", ["timetable"], []],
    ["-timetable ferry", ["timetable"], []],
    ["ferry −Timetables", ["timetables"], []],
    ["ferry (-timetable)", ["timetable"], []],
    ["ferry -e-commerce", [], [["e", "commerce"]]],
    ['ferry -"time table"', [], [["time", "table"]]],
    ['ferry -"timetable"', [], [["timetable"]]],
    ["ferry -don't", ["dont"], []],
  ])("is read from %s", (question, excludedWords, excludedPhrases) => {
    const read = readOperators(question);
    expect(read).toEqual({ text: read.text, phrases: [], excludedWords, excludedPhrases });
    expect(read.text.trim().replace(/[ ()]+/g, " ")).toMatch(/^ferry ?$/);
  });

  test.each([
    "a well-known ferry",
    "at -5 degrees, or -2019",
    "the ferry - the old one - sank",
    "run it with --verbose",
    "Grey Point–Sandy Bay",
    "rated A-",
  ])("is nothing in %s", (text) => {
    expect(readOperators(text)).toEqual({ text, ...NONE });
  });

  test("is no list that was pasted in", () => {
    const list = "What do they cost?\n-ferry\n- boats -dogs";
    expect(readOperators(list)).toMatchObject({ ...NONE, excludedWords: ["dogs"] });
    expect(withoutListMarks(list)).toBe("What do they cost?\n ferry\n  boats -dogs");
    expect(withoutListMarks("-ferry boat")).toBe("-ferry boat");
  });
});

test.each([
  ["-ferry", true],
  ['-ferry -"whale oil" ?', true],
  ["-ferry boat", false],
  ['"ferry"', false],
  ["ferry", false],
  ["?!", false],
])("Whether %s says only what to leave out: %s", (question, isOnly) => {
  expect(isOnlyExclusions(question)).toBe(isOnly);
});

test("A text without operators has none, and the same words", () => {
  const title = 'The "Great"  -wall of\n«stone»';
  expect(withoutOperators(title)).toBe("The Great wall of stone");
  expect(readOperators(withoutOperators(title))).toMatchObject(NONE);
});
