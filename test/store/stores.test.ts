import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { removeLeftovers } from "../../src/store/atomic-write.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { CAN_MOUNT, onOwnDisk } from "./small-disk.ts";
import { type StoreKind, storeOf } from "./written-stores.ts";

const SCRIPT = fileURLToPath(new URL("./writing-process.ts", import.meta.url));
/** The sizes that the process writes in turn; a write takes some milliseconds. */
const SIZES = [10_000, 15_000, 5_000];
const KILLS = 12;

const writing = (kind: StoreKind, file: string, sizes: readonly number[]) => [
  process.execPath,
  ...["--import", "tsx", SCRIPT, kind, file, sizes.join()],
];

function start([command = "", ...args]: readonly string[]) {
  return spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
}

test.each<StoreKind>(["vectors", "generation"])(
  "A process that is killed amid writes leaves whole %s, and drafts that are removed",
  async (kind) => {
    const file = join(temporaryFolder(), "below", "here", "a.store");
    let drafts = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start(writing(kind, file, SIZES));
      await once(child.stdout, "data");
      // The moments are what is tested, one after the other across a write.
      await wait(kill * 2);
      child.kill("SIGKILL");
      await once(child, "close");
      expect(SIZES).toContain(await storeOf(kind).read(file));
      drafts += readdirSync(dirname(file)).length - 1;
      await removeLeftovers(dirname(dirname(dirname(file))));
      expect(readdirSync(dirname(file))).toEqual(["a.store"]);
    }
    expect(drafts).toBeGreaterThan(0);
  },
);

test.skipIf(!CAN_MOUNT).each<[StoreKind, number]>([
  ["vectors", 1_000],
  ["generation", 10_000],
])("A disk that is full leaves the %s that were stored, and no draft", async (kind, tooMany) => {
  const folder = temporaryFolder();
  const command = writing(kind, join(folder, "a.store"), [20, tooMany]);
  const child = start(onOwnDisk(folder, "true", command));
  const chunks = await child.stdout.toArray();
  expect(Buffer.concat(chunks).toString()).toBe("written\nENOSPC, 20 are left in a.store\n");
});
