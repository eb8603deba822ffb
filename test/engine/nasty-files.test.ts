import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, onTestFinished, test } from "vitest";
import { ThreadedEngine } from "../../src/engine/threaded-engine.ts";
import { Library } from "../../src/library.ts";
import { inEnglish } from "../../src/words/english-words.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { page } from "./articles.ts";

const KIBIBYTE = 1024;
/**
 * Longer than reading all of them may hold the thread that members wait for, in milliseconds. It is a
 * twentieth of that on a machine with nothing else to do; any of these texts would hold it for seconds.
 */
const LONGEST_HOLD_MS = 1_000;
/** So many texts that end in a few, beyond which the limits of time would add up. */
const PATIENCE_MS = 60_000;

const repeated = (text: string, kibibytes: number) =>
  text.repeat(Math.ceil((kibibytes * KIBIBYTE) / text.length));

/** Files that take their readers minutes, or all memory, each below the size that is allowed. */
const NASTY: Readonly<Record<string, string>> = {
  "emphasis.md": repeated("*a_ ", 80),
  "bold.md": repeated("**bold** text. ", 320),
  "lists.md": repeated("- ", 20),
  "links.md": repeated("[a](b) ", 200),
  "quotations.md": repeated("> ", 60),
  "table.md": `|a|\n|-|\n${repeated("|b|c|\n", 200)}`,
  "keys.md": `---\n${Array.from({ length: 20_000 }, (_, i) => `key${i}: x\n`).join("")}---\n\nText.`,
  "deep.html": repeated("<div>", 300),
  "one-line.txt": repeated("word ", 1_000),
  "no-space.txt": repeated("x", 1_000),
  "synonyms.txt": repeated("ferry, boat, ", 80),
};

test("Files that are made to stop the bot are read or left out, and hold up nobody", {
  timeout: PATIENCE_MS,
}, async () => {
  const folder = temporaryFolder({ "good.md": page(1), ...NASTY });
  const engine = new ThreadedEngine({
    ...{ folder, store: null, settleMs: 0, threads: 1 },
    onLost: () => {},
    onUnstored: () => {},
  });
  onTestFinished(() => engine.close());
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const library = await Library.open(folder, { engine });
  delays.disable();
  const read = library.snapshot.corpus.documents.map(({ file }) => file);
  const leftOut = library.snapshot.problems.map(({ file }) => file);
  expect([...read, ...leftOut].toSorted()).toEqual(["good.md", ...Object.keys(NASTY)].toSorted());
  expect(read).toContain("good.md");
  expect(leftOut).toContain("synonyms.txt");
  for (const { remedy } of library.snapshot.problems) expect(inEnglish(remedy)).not.toBe("");
  expect(delays.max / 1e6).toBeLessThan(LONGEST_HOLD_MS);
  expect(await library.ask("What has the number 1001?")).toMatchObject({ grade: "answers" });
});
