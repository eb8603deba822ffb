import { describe, expect, test } from "vitest";
import { VectorTable } from "../../src/semantic/vector-table.ts";
import { randomVectors } from "./random-vectors.ts";

function tableOf(vectors: readonly Float32Array[]): VectorTable {
  const table = new VectorTable(vectors[0]!.length, vectors.length);
  for (const [row, vector] of vectors.entries()) table.set(row, vector);
  return table;
}

const exact = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);

describe("the cosine of a stored vector", () => {
  test.each([384, 385, 386, 387, 3, 1])(
    "is within a hundredth of the exact one, with %i dimensions",
    (dimensions) => {
      const vectors = randomVectors(200, dimensions);
      const table = tableOf(vectors);
      const questions = randomVectors(20, dimensions, 2);
      const errors = questions.flatMap((question) =>
        vectors.map((vector, row) =>
          Math.abs(table.cosine(row, question) - exact(vector, question)),
        ),
      );
      expect(errors).toHaveLength(4_000);
      expect(Math.max(...errors)).toBeLessThan(0.01);
    },
  );

  test("is about 1 with itself, and about -1 with its opposite", () => {
    const [vector] = randomVectors(1, 384);
    const table = tableOf([vector!]);
    expect(table.cosine(0, vector!)).toBeCloseTo(1, 2);
    const opposite = vector!.map((value) => -value);
    expect(table.cosine(0, opposite)).toBeCloseTo(-1, 2);
  });

  test("is exact where all numbers are as large as each other", () => {
    const vector = Float32Array.of(0.5, -0.5, 0.5, 0.5);
    expect(tableOf([vector]).cosine(0, Float32Array.of(1, 0, 0, 0))).toBeCloseTo(0.5, 6);
  });

  test("is 0 for a vector of nothing", () => {
    const table = tableOf([new Float32Array(5)]);
    expect(table.cosine(0, Float32Array.of(1, 0, 0, 0, 0))).toBe(0);
  });
});

test("rows are set and copied without touching those beside them", () => {
  const vectors = randomVectors(3, 7);
  const [question] = randomVectors(1, 7, 2);
  const from = tableOf(vectors);
  const table = tableOf(vectors);
  table.copy(1, from, 2);
  const cosines = [0, 1, 2].map((row) => table.cosine(row, question!));
  expect(cosines).toEqual([0, 2, 2].map((row) => from.cosine(row, question!)));
  expect(from.cosine(1, question!)).not.toBe(from.cosine(2, question!));
  expect([table.rows, table.dimensions]).toEqual([3, 7]);
});
