import { expect, onTestFinished, test } from "vitest";
import { refreshUnasked } from "../../src/discord/refresh.ts";
import { Library } from "../../src/library.ts";
import { createLog } from "../../src/log.ts";
import { ARTICLES } from "./articles.ts";
import { temporaryCorpus } from "./temporary-corpus.ts";

test("Articles that cannot be read again are kept as they were, and the log says so", async () => {
  const corpus = temporaryCorpus(ARTICLES);
  onTestFinished(() => corpus.remove(""));
  const lines: { level: number; msg: string }[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  const log = createLog({ logLevel: "info", token: null }, { write });
  const library = await Library.open(corpus.folder);
  const before = library.snapshot;
  for (const file of Object.keys(ARTICLES)) corpus.remove(file);
  await refreshUnasked({ library, log, history: null }, "watch");
  expect(library.snapshot).toBe(before);
  expect(lines).toMatchObject([{ level: 40, msg: expect.stringContaining("are kept") }]);
});
