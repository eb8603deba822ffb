import { expect, test } from "vitest";
import { titleLine } from "../../../src/discord/messages/title-line.ts";
import { ENGLISH_WORDS } from "../../../src/words/languages.ts";
import { documentOf } from "../fixtures.ts";

const AMPLE = { title: 100, byline: 100 };

test.each([
  [{}, "**The fine**"],
  [{ publisher: "Protocol", published: "2021-08" }, "**The fine** · Protocol · August 2021"],
  [{ publisher: "Protocol", retold: true }, "**The fine** · retold from Protocol"],
  [{ source: "004.txt", retold: true }, "**The fine** · retold"],
])("The line of %o is %s", (fields, expected) => {
  expect(titleLine(documentOf(fields), AMPLE, ENGLISH_WORDS)).toBe(expected);
});

test("Title and publisher are escaped, folded to a line and cut", () => {
  const document = documentOf({ title: "# A\n*title*", publisher: "**P**ublisher" });
  expect(titleLine(document, AMPLE, ENGLISH_WORDS)).toBe(
    "**\\# A \\*title\\*** · \\*\\*P\\*\\*ublisher",
  );
  expect(titleLine(document, { title: 7, byline: 10 }, ENGLISH_WORDS)).toBe(
    "**\\# A …** · \\*\\*P\\*\\*…",
  );
});
