import { existsSync, readFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/*
 * Loaded before a program, has it killed before the nth step that changes something on the disk. They are
 * counted from 1 on, once there is a file that says the number.
 *
 *     DIE_AT=FILE node --import ./die-at-step.mjs PROGRAM
 */
const { DIE_AT = "" } = process.env;
const STEPS = ["mkdir", "open", "writeFile", "rename", "rm"] as const;

let steps = 0;

for (const name of STEPS) {
  const step = fs[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs, {
    [name](...args: unknown[]) {
      if (existsSync(DIE_AT) && ++steps === Number(readFileSync(DIE_AT, "utf8"))) {
        process.kill(process.pid, "SIGKILL");
      }
      return step(...args);
    },
  });
}
syncBuiltinESMExports();
