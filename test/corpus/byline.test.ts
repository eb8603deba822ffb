import { expect, test } from "vitest";
import { byline } from "../../src/corpus/byline.ts";
import { citationOf, citationText } from "../../src/corpus/citation.ts";
import type { Document } from "../../src/corpus/document.ts";
import { documentWith } from "../document-with.ts";

test.each<[Partial<Document>, string]>([
  [{}, ""],
  [{ publisher: "Protocol" }, "Protocol"],
  [{ published: "2021" }, "2021"],
  [{ published: "2021-08" }, "August 2021"],
  [{ published: "2025-12-16" }, "16 December 2025"],
  [{ published: "2021-01-01", publisher: "Protocol" }, "Protocol · 1 January 2021"],
  [{ dateline: "Dec 16", publisher: "Deep News" }, "Deep News · Dec 16"],
  [{ dateline: "Dec 16", published: "2025" }, "2025"],
  [{ retold: true, publisher: "Protocol", source: "001.txt" }, "retold from Protocol"],
  [{ retold: true, source: "gazette-1216.pdf" }, "retold from gazette-1216.pdf"],
  [{ retold: true, source: "004_0eb189b02c3a85a2.txt" }, "retold"],
  [{ retold: true, source: "001.txt" }, "retold"],
  [{ retold: true, published: "2021" }, "retold · 2021"],
])("of %j the byline is “%s”", (known, expected) => {
  expect(byline(documentWith(known))).toBe(expected);
});

test.each<[[number, number], string]>([
  [[12, 14], "news/fine.md, lines 12–14"],
  [[8, 8], "news/fine.md, line 8"],
])("a citation of lines %j is %s", (lines, text) => {
  expect(citationText(citationOf({ file: "news/fine.md", unit: "line" }, lines))).toBe(text);
});
