import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runCommand } from "../run-command.ts";
import { ARTICLES, BROKEN_ARTICLES, CONTROL, FERRY } from "./articles.ts";

const check = (folder: string) => runCommand(["check"], { env: { CORPUS_DIR: folder } });

test("each article is listed, and the exit code is 0", async () => {
  const { code, stdout, stderr } = await check(temporaryFolder(ARTICLES));
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(
    "Ferry timetable\n    news/ferry.md  1 passage\n    retold from Harbour Gazette · August 2021\n",
  );
  expect(stdout).toContain("The lighthouse\n    light.txt  1 passage\n    no publisher, no date\n");
  expect(stdout).toMatch(/\n\n3 articles, 3 passages, 0 problems\n$/);
});

test("each problem is listed with what to do, and the exit code is 1", async () => {
  const { code, stdout, stderr } = await check(temporaryFolder(BROKEN_ARTICLES));
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toContain("broken.md\n    The front matter cannot be used (published: expected");
  expect(stdout).toContain("    Write what is expected there, or leave the key out.\n");
  expect(stdout).toContain("red.txt\n    It holds no text.\n");
  expect(stdout).toMatch(/\n1 article, 1 passage, 2 problems\n$/);
  expect(stdout).not.toMatch(CONTROL);
});

// Root may read everything.
test.skipIf(process.getuid?.() === 0)("what may not be read is said to be so", async () => {
  const folder = temporaryFolder({
    "corpus/good.md": FERRY,
    "corpus/closed.md": FERRY,
    "corpus/closed/a.md": FERRY,
    "all-closed/a.md": FERRY,
  });
  chmodSync(folder, 0o755);
  for (const closed of ["corpus/closed.md", "corpus/closed", "all-closed"]) {
    chmodSync(join(folder, closed), 0);
  }
  const [some, none] = await Promise.all([
    check(join(folder, "corpus")),
    check(join(folder, "all-closed")),
  ]);
  chmodSync(join(folder, "all-closed"), 0o755);
  chmodSync(join(folder, "corpus/closed"), 0o755);
  expect(some.stdout).toContain("closed\n    It cannot be read (EACCES).\n    Check that the file");
  expect(some.stdout).toContain(
    "closed.md\n    It cannot be read (EACCES).\n    Check that the file",
  );
  expect(some.stdout).toMatch(/\n1 article, 1 passage, 2 problems\n$/);
  expect(some.code).toBe(1);
  expect(none.stderr).toMatch(
    /CORPUS_DIR: The corpus folder .*all-closed cannot be read\. Put articles there/,
  );
  expect([none.code, none.stdout]).toEqual([1, ""]);
});
