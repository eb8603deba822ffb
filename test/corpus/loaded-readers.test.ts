import { expect, test } from "vitest";
import { scriptsLoadedBy } from "../scripts-loaded-by.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCli } from "../terminal/run-cli.ts";
import { writeDocx } from "./written-docx.ts";
import { writePdf } from "./written-pdf.ts";

const READERS = ["unpdf", "mammoth", "parse5"];

/** Which of the readers are loaded where a corpus holds these files and no others. */
async function loadedFor(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = temporaryFolder(files);
  const scripts = await scriptsLoadedBy(async (env) => {
    expect((await runCli(["check"], { folder, env })).code).toBe(0);
  });
  return READERS.filter((name) => scripts.some((url) => url.includes(`/node_modules/${name}/`)));
}

test.each([
  ["texts alone", { "corpus/a.txt": "A title\n\nText.\n" }, ["parse5"]],
  ["a PDF", { "corpus/a.pdf": writePdf([[{ text: "Text.", y: 700 }]]) }, ["unpdf", "parse5"]],
  ["a Word file", { "corpus/a.docx": writeDocx([{ text: "Text." }]) }, ["mammoth", "parse5"]],
])("Large readers are loaded only where they are needed: for %s", async (_, files, readers) => {
  expect(await loadedFor(files)).toEqual(readers);
});
