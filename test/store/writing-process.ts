import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { type StoreKind, storeOf } from "./written-stores.ts";

/*
 * Writes a store, of one size after the other, for ever or until a write fails. It says so when it begins,
 * and when a write has failed what can be read then.
 *
 *     node --import tsx writing-process.ts KIND FILE SIZE,SIZE,…
 */
const [kind, file = "", sizes = ""] = process.argv.slice(2);
const store = storeOf(kind as StoreKind);
const contents = await Promise.all(sizes.split(",").map((size) => store.make(Number(size))));

try {
  for (;;) {
    for (const content of contents) {
      await store.write(file, content);
      process.stdout.write("written\n");
    }
  }
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  const files = readdirSync(dirname(file));
  process.stdout.write(`${code}, ${await store.read(file)} are left in ${files}\n`);
}
