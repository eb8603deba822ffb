import { expect, test } from "vitest";
import type { Block } from "../../src/corpus/document.ts";
import { packArticles } from "../../src/corpus/packed/pack-corpus.ts";
import { PackedCorpus } from "../../src/corpus/packed/packed-corpus.ts";
import { Library } from "../../src/library.ts";
import { renderCorpusReport } from "../../src/terminal/corpus-report.ts";
import { documentWith } from "../document-with.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const PLAIN = (_: unknown, text: string) => text;

test("each article is listed with title, file, passages, origin and what is folded away", async () => {
  const { snapshot } = await Library.open(
    temporaryFolder({
      "a.md": "---\ntitle: A\npublisher: P\npublished: 2021-08-17\n---\n\nText.",
      "b.txt": "B\n\nText.\n\nRecent Issues\n",
      "c.md": "",
      "d.odt": "x",
      "README.pdf": "x",
    }),
  );
  expect(renderCorpusReport(snapshot, PLAIN)).toBe(`A
    a.md  1 passage
    P · 17 August 2021

B
    b.txt  1 passage
    no publisher, no date
    line 5 left out: link to other issues of a newsletter

c.md
    It holds no text.
    Write the article, or remove the file.

Of other formats, and so not read:
    d.odt
    Convert them to .txt, .md, .html, .pdf or .docx.

2 articles, 2 passages, 1 problem`);
});

test("runs of furniture are told apart by their reason", () => {
  const block = (line: number, furniture?: string): Block => ({
    kind: "paragraph",
    text: "Text",
    lineStarts: [{ offset: 0, line }],
    ...(furniture && { furniture }),
  });
  const blocks = [block(1, "x"), block(3, "x"), block(5, "y"), block(7), block(9, "y")];
  const articles = [{ document: documentWith({ blocks }), passages: [] }];
  const corpus = PackedCorpus.of(packArticles(articles));
  const report = { corpus, problems: [], otherFormats: [] };
  const told = renderCorpusReport(report, PLAIN).match(/lines? .*/g);
  expect(told).toEqual(["lines 1–3 left out: x", "line 5 left out: y", "line 9 left out: y"]);
});
