import { expect, test } from "vitest";
import { titleLine } from "../../../src/discord/messages/title-line.ts";
import { documentOf } from "../fixtures.ts";

test.each([
  [{}, "**The fine**"],
  [{ publisher: "Protocol", published: "2021-08" }, "**The fine** · Protocol · August 2021"],
  [{ publisher: "Protocol", retold: true }, "**The fine** · retold from Protocol"],
  [{ source: "004.txt", retold: true }, "**The fine** · retold"],
])("The line of %o is %s", (fields, expected) => {
  expect(titleLine(documentOf(fields), 100, 100)).toBe(expected);
});

test("Title and publisher are escaped, folded to a line and cut", () => {
  const document = documentOf({ title: "# A\n*title*", publisher: "**P**ublisher" });
  expect(titleLine(document, 100, 100)).toBe("**\\# A \\*title\\*** · \\*\\*P\\*\\*ublisher");
  expect(titleLine(document, 7, 10)).toBe("**\\# A …** · \\*\\*P\\*\\*…");
});
