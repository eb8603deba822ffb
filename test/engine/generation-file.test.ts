import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { buildGeneration } from "../../src/engine/build-generation.ts";
import type { Generation } from "../../src/engine/generation.ts";
import {
  generationFile,
  readGeneration,
  writeGeneration,
} from "../../src/engine/generation-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { manyArticles } from "./articles.ts";

let folder: string;
let file: string;
let generation: Generation;
beforeEach(async () => {
  folder = temporaryFolder(manyArticles(5));
  file = generationFile(temporaryFolder(), folder);
  generation = await buildGeneration({ folder });
  await writeGeneration(file, folder, generation);
});

test("What was written is read, in memory that threads share", async () => {
  const read = (await readGeneration(file, folder))!;
  expect(read).toEqual(generation);
  expect(read.index.terms.stems.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test("There is none where none was written, or where it is another folder's", async () => {
  expect(await readGeneration(join(folder, "none"), folder)).toBeNull();
  expect(await readGeneration(file, temporaryFolder())).toBeNull();
  expect(generationFile("data", "corpus")).not.toBe(generationFile("data", "corpora"));
});

test("One that other code made is none", async () => {
  const bytes = readFileSync(file, "latin1");
  writeFileSync(file, bytes.replace(/"maker":"./, '"maker":"='), "latin1");
  expect(await readGeneration(file, folder)).toBeNull();
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["is empty", () => Buffer.alloc(0)],
  ["is something else", () => Buffer.from("Dear diary, ".repeat(100))],
  ["ends too early", (bytes) => bytes.subarray(0, bytes.length - 9)],
  ["ends in its header", (bytes) => bytes.subarray(0, 60)],
  ["has a wrong bit", (bytes) => flipped(bytes, bytes.length - 100)],
  ["has a wrong length", (bytes) => flipped(bytes, 24)],
])("One that %s is refused", async (_, spoil) => {
  writeFileSync(file, spoil(readFileSync(file)));
  await expect(readGeneration(file, folder)).rejects.toThrow();
});

function flipped(bytes: Buffer, at: number): Buffer {
  bytes[at]! ^= 64;
  return bytes;
}
