import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keyOf, readVectors, writeVectors } from "../../src/semantic/vector-file.ts";
import { VectorTable } from "../../src/semantic/vector-table.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { randomVectors } from "./random-vectors.ts";

const MODEL = "the model's checksum";
const DIMENSIONS = 6;
const TEXTS = ["Ferry: It leaves at seven.", "Light: Built of granite.", "阿里巴巴", ""];
const KEYS = TEXTS.map(keyOf);
const TABLE = new VectorTable(DIMENSIONS, TEXTS.length);
for (const [row, vector] of randomVectors(TEXTS.length, DIMENSIONS).entries())
  TABLE.set(row, vector);

const ALL = { table: TABLE, rows: [0, 1, 2, 3] };

/** Writes the vectors of all texts to a file in a new folder. */
async function written(): Promise<string> {
  const file = join(temporaryFolder(), "semantic", "vectors", "a.vectors");
  await writeVectors(file, MODEL, KEYS, ALL);
  return file;
}

describe("vectors that are written", () => {
  test("are read as they were, by their texts", async () => {
    const { rows, table } = (await readVectors(await written(), MODEL, DIMENSIONS))!;
    expect(TEXTS.map((text) => rows.get(keyOf(text)))).toEqual([0, 1, 2, 3]);
    expect([table.bytes, table.steps]).toEqual([TABLE.bytes, TABLE.steps]);
    expect(rows.get(keyOf("Another text"))).toBeUndefined();
  });

  test("may be some rows of a table, in any order", async () => {
    const file = join(temporaryFolder(), "a.vectors");
    await writeVectors(file, MODEL, [KEYS[3]!, KEYS[1]!], { table: TABLE, rows: [3, 1] });
    const { rows, table } = (await readVectors(file, MODEL, DIMENSIONS))!;
    expect([...rows]).toEqual([
      [KEYS[3], 0],
      [KEYS[1], 1],
    ]);
    const [question] = randomVectors(1, DIMENSIONS, 2);
    expect([0, 1].map((row) => table.cosine(row, question!))).toEqual(
      [3, 1].map((row) => TABLE.cosine(row, question!)),
    );
  });

  test("may be none", async () => {
    const file = join(temporaryFolder(), "a.vectors");
    await writeVectors(file, MODEL, [], { table: new VectorTable(DIMENSIONS, 0), rows: [] });
    expect((await readVectors(file, MODEL, DIMENSIONS))!.rows.size).toBe(0);
  });

  test("take the passageIndex of those before, and leave no draft", async () => {
    const file = await written();
    await writeVectors(file, MODEL, [KEYS[0]!], { table: TABLE, rows: [0] });
    expect((await readVectors(file, MODEL, DIMENSIONS))!.rows.size).toBe(1);
    expect(readdirSync(join(file, ".."))).toEqual(["a.vectors"]);
  });
});

describe("nothing is read", () => {
  test("where there is no file", async () => {
    expect(await readVectors(join(temporaryFolder(), "none"), MODEL, DIMENSIONS)).toBeNull();
  });

  test("of another model, or of other dimensions", async () => {
    const file = await written();
    expect(await readVectors(file, "another model", DIMENSIONS)).toBeNull();
    expect(await readVectors(file, MODEL, DIMENSIONS + 1)).toBeNull();
  });

  test("of another version", async () => {
    const file = await written();
    const content = readFileSync(file, "latin1");
    const later = content.replace('{"version":1,', '{"version":2,');
    expect(later).not.toBe(content);
    writeFileSync(file, later, "latin1");
    expect(await readVectors(file, MODEL, DIMENSIONS)).toBeNull();
  });

  test("where any one byte is another than it was", async () => {
    const file = await written();
    const content = readFileSync(file);
    for (let at = 0; at < content.length; at++) {
      const damaged = Buffer.from(content);
      damaged[at] = damaged[at]! ^ 0x01;
      writeFileSync(file, damaged);
      expect(await readVectors(file, MODEL, DIMENSIONS), `byte ${at}`).toBeNull();
    }
    writeFileSync(file, content);
    expect(await readVectors(file, MODEL, DIMENSIONS)).not.toBeNull();
  });

  test("where the end is missing, wherever it was cut, or there is more", async () => {
    const file = await written();
    const content = readFileSync(file);
    for (let length = 0; length < content.length; length++) {
      writeFileSync(file, content.subarray(0, length));
      expect(await readVectors(file, MODEL, DIMENSIONS), `${length} bytes`).toBeNull();
    }
    writeFileSync(file, Buffer.concat([content, Buffer.of(0)]));
    expect(await readVectors(file, MODEL, DIMENSIONS)).toBeNull();
  });

  test.each([
    ["is empty", ""],
    ["is no JSON", "vectors\n\0\0\0"],
    ["is JSON of another kind", "null\n"],
    ["has no count", `{"version":1,"model":"${MODEL}","dimensions":${DIMENSIONS}}\n`],
  ])("where the file %s", async (_, content) => {
    const folder = temporaryFolder({ "a.vectors": content });
    expect(await readVectors(join(folder, "a.vectors"), MODEL, DIMENSIONS)).toBeNull();
  });
});
