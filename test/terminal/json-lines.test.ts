import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { z } from "zod";
import { UserError } from "../../src/errors.ts";
import {
  type Line,
  readJsonLines,
  requireValue,
  toJsonLine,
} from "../../src/terminal/json-lines.ts";

const SCHEMA = z.object({ a: z.number() });

async function read(...chunks: (string | Buffer)[]): Promise<Line<{ a: number }>[]> {
  const lines: Line<{ a: number }>[] = [];
  for await (const line of readJsonLines(Readable.from(chunks), SCHEMA)) lines.push(line);
  return lines;
}

test.each<[string, string[], number[]]>([
  ["line ends of Unix", ['{"a":1}\n{"a":2}\n'], [1, 2]],
  ["line ends of Windows", ['{"a":1}\r\n{"a":2}\r\n'], [1, 2]],
  ["no last line end", ['{"a":1}\n{"a":2}'], [1, 2]],
  ["a byte order mark", ['\uFEFF{"a":1}'], [1]],
  ["empty lines", ['\n  \n{"a":1}\n\t\n\n{"a":2}\n\n'], [1, 2]],
  ["lines in pieces", ['{"a"', ":1}\r", '\n{"a":2}'], [1, 2]],
  ["nothing", [], []],
])("reads %s", async (_, chunks, values) => {
  expect(await read(...chunks)).toEqual(values.map((a) => ({ value: { a } })));
});

test("says in its place what is wrong with a line, counted from 1 with the empty ones", async () => {
  expect(await read('{"a":1}\n\n{"a":"x"}\nnull\n{a}\n{"a":2}\n')).toEqual([
    { value: { a: 1 } },
    { error: expect.stringMatching(/^a: .*expected number/), line: 3 },
    { error: expect.stringMatching(/expected object/), line: 4 },
    { error: "The line is not JSON", line: 5 },
    { value: { a: 2 } },
  ]);
});

test("characters that are cut between pieces are whole again", async () => {
  const bytes = Buffer.from('{"a":1,"b":"你"}\n');
  const lines: Line<{ b: string }>[] = [];
  const input = Readable.from([bytes.subarray(0, 13), bytes.subarray(13)]);
  for await (const line of readJsonLines(input, z.object({ b: z.string() }))) lines.push(line);
  expect(lines).toEqual([{ value: { b: "你" } }]);
});

test("a line that must be usable names itself where it is not", () => {
  expect(requireValue({ value: 5 })).toBe(5);
  expect(() => requireValue({ error: "a: expected a number", line: 7 })).toThrow(
    new UserError("Line 7: a: expected a number"),
  );
});

test("what is written is one line, without control characters, and means the same", () => {
  const value = { text: "a\nb\u001b[31m\u007f\u009b1m\u2028😀" };
  const line = toJsonLine(value);
  expect(line).toMatch(/^[^\p{Cc}]+$/u);
  expect(JSON.parse(line)).toEqual(value);
});
