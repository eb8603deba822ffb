import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readVectors } from "../../src/semantic/vector-file.ts";
import { removeLeftovers } from "../../src/store/atomic-write.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { CAN_MOUNT, onOwnDisk } from "./small-disk.ts";

const SCRIPT = fileURLToPath(new URL("./writing-process.ts", import.meta.url));
/** The lengths that the process writes in turn; a write takes some milliseconds. */
const LENGTHS = [10_000, 15_000, 5_000];
const KILLS = 12;

const writing = (file: string, lengths: readonly number[]) => [
  process.execPath,
  ...["--import", "tsx", SCRIPT, file, lengths.join()],
];

function start([command = "", ...args]: readonly string[]) {
  return spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
}

test("A process that is killed amid writes leaves a whole file, and drafts that are removed", async () => {
  const file = join(temporaryFolder(), "semantic", "vectors", "a.vectors");
  let drafts = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = start(writing(file, LENGTHS));
    await once(child.stdout, "data");
    // The moments are what is tested, one after the other across a write.
    await wait(kill * 2);
    child.kill("SIGKILL");
    await once(child, "close");
    const stored = await readVectors(file, "model", 384);
    expect(LENGTHS).toContain(stored?.rows.size);
    drafts += readdirSync(dirname(file)).length - 1;
    await removeLeftovers(dirname(dirname(dirname(file))));
    expect(readdirSync(dirname(file))).toEqual(["a.vectors"]);
  }
  expect(drafts).toBeGreaterThan(0);
});

test.skipIf(!CAN_MOUNT)("A disk that is full leaves what was stored, and no draft", async () => {
  const folder = temporaryFolder();
  const child = start(onOwnDisk(folder, "true", writing(join(folder, "a.vectors"), [20, 1_000])));
  const chunks = await child.stdout.toArray();
  expect(Buffer.concat(chunks).toString()).toBe("written\nENOSPC, 20 rows are left in a.vectors\n");
});
