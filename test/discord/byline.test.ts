import { expect, test } from "vitest";
import { byline, titleLine } from "../../src/discord/byline.ts";
import { documentOf } from "./fixtures.ts";

test.each([
  [{}, ""],
  [{ publisher: "Protocol" }, "Protocol"],
  [{ published: "2021" }, "2021"],
  [{ published: "2021-08" }, "August 2021"],
  [{ published: "2025-12-16" }, "16 December 2025"],
  [{ dateline: "Dec 16" }, "Dec 16"],
  [{ dateline: "Dec 16", published: "2025" }, "2025"],
  [{ publisher: "Protocol", published: "2021", retold: true }, "retold from Protocol · 2021"],
  [{ source: "004.txt", retold: true }, "retold from 004.txt"],
  [{ retold: true }, "retold from another source"],
])("%o is by “%s”", (fields, expected) => {
  expect(byline(documentOf(fields))).toBe(expected);
});

test("Title and publisher are escaped, folded to a line and cut", () => {
  const document = documentOf({ title: "# A\n*title*", publisher: "**P**ublisher" });
  expect(titleLine(document, 100, 100)).toBe("**\\# A \\*title\\*** · \\*\\*P\\*\\*ublisher");
  expect(titleLine(document, 7, 10)).toBe("**\\# A …** · \\*\\*P\\*\\*…");
});
