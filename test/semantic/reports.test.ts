import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCli } from "../terminal/run-cli.ts";
import { SEMANTIC } from "./semantic-data.ts";

const ARTICLE = "# Ferry\n\nThe ferry to Grey Point leaves at seven in the morning.\n";

/** ONNX Runtime keeps the id of the machine, and reports it could not send yet, below the home folder. */
test.skipIf(!SEMANTIC)("The runtime keeps nothing to report to its maker", async () => {
  const folder = temporaryFolder({ "corpus/ferry.md": ARTICLE, "home/.keep": "" });
  const HOME = join(folder, "home");
  const { model, dataDir } = SEMANTIC!;
  const env = { SEMANTIC_MODEL: model, DATA_DIR: dataDir(), HOME };
  const { code, stderr } = await runCli(["ask", "When does the ferry leave?"], { folder, env });
  expect([code, stderr]).toEqual([0, ""]);
  expect(readdirSync(HOME)).toEqual([".keep"]);
});
