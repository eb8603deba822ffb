import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { SEMANTIC } from "../../semantic/semantic-data.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { linesOf, runCommand } from "../run-command.ts";
import { ARTICLES, QUESTION } from "./articles.ts";

const SHIPPED = new URL("../../../corpus", import.meta.url).pathname;

describe.skipIf(!SEMANTIC)("with a sentence model", () => {
  const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };
  const env = { DATA_DIR: dataDir(afterAll), SEMANTIC_MODEL: model, CORPUS_DIR: SHIPPED };
  /** The article speaks of new tech companies that make peace with other, old forces. */
  const REWORDED = "What becomes of startups that team up with rival factions?";
  const ANSWER = "sure targets for strangulation";

  test("waits for it, says how far it is on standard error, and answers by meaning", async () => {
    const { code, stdout, stderr } = await runCommand(["ask", "--json", REWORDED], { env });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^(Read +\d+ of \d+ sentences and passages\.\n)+$/);
    expect(stdout.match(/\n/g)).toHaveLength(1);
    const [hit] = JSON.parse(stdout).hits;
    expect(hit).toMatchObject({ file: "behind-the-fine.md", matched_by: "meaning" });
    expect([hit.highlights, hit.passage]).toEqual([[], expect.stringContaining(ANSWER)]);

    const again = await runCommand(["ask", "--json", "How large was Alibaba's fine?"], { env });
    expect([again.code, again.stderr]).toEqual([0, ""]);
    expect(JSON.parse(again.stdout).hits[0]).toMatchObject({ matched_by: "words" });
  });

  test("--explain shows what it adds, and --jsonl and eval ask it too", async () => {
    const line = { question: REWORDED, file: "behind-the-fine.md", answers: [ANSWER] };
    const input = JSON.stringify(line);
    const file = join(temporaryFolder({ "one.jsonl": input }), "one.jsonl");
    const [explained, asked, evaluated] = await Promise.all([
      runCommand(["ask", "--explain", REWORDED], { env }),
      runCommand(["ask", "--jsonl"], { env, input }),
      runCommand(["eval", file, "--json"], { env }),
    ]);
    expect(explained.stdout).toMatch(/^1 {2}.*behind-the-fine\.md/);
    expect(explained.stdout).toMatch(/^bestSentence( +-?[\d.]+){3}$/m);
    expect(explained.stdout).toMatch(/^rewordedWholePassage( +-?[\d.]+){3}$/m);
    expect(linesOf(asked)[0].hits[0]).toMatchObject({ matched_by: "meaning" });
    expect(JSON.parse(evaluated.stdout)).toMatchObject({ p1: 1, answerInPassage: 1 });
  });

  test("in a folder of its own, which is left as it is, it keeps what it read with the data", async () => {
    const folder = join(dataDir(), "semantic");
    const data = temporaryFolder();
    const settings = { SEMANTIC_MODEL: model, SEMANTIC_DIR: folder, DATA_DIR: data };
    const { stderr } = await runCommand(["ask", QUESTION], {
      env: { ...settings, CORPUS_DIR: temporaryFolder(ARTICLES) },
    });
    expect(stderr).toBe(""); // nothing that failed, and no progress worth a line
    expect(readdirSync(join(data, "semantic/vectors"))).toHaveLength(1);
    expect(readdirSync(folder).toSorted()).toEqual(["node_modules", "package.json"]);
  });

  test("that is missing, it says so on standard error, answers by words and ends with code 0", async () => {
    const { code, stdout, stderr } = await runCommand(["ask", "--json", QUESTION], {
      env: { SEMANTIC_MODEL: "models/of/mine", CORPUS_DIR: temporaryFolder(ARTICLES) },
    });
    expect(stderr).toMatch(
      /^SEMANTIC_MODEL: there is no folder \S+, and "models\/of\/mine" is no name on the hub.* Questions are answered by words alone\.\n$/,
    );
    expect(JSON.parse(stdout).hits[0]).toMatchObject({ file: "news/ferry.md" });
    expect(code).toBe(0);
  });

  test("and without a corpus, it says what is missing, and ends", async () => {
    const missing = { ...env, CORPUS_DIR: "missing" };
    const { code, stdout, stderr } = await runCommand(["ask", QUESTION], { env: missing });
    expect(stderr).toMatch(/\nCORPUS_DIR: The corpus folder missing does not exist\..*\n$/);
    expect([code, stdout]).toEqual([1, ""]);
  });
});
