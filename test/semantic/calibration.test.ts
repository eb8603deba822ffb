import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { calibrate } from "../../src/semantic/calibration.ts";
import { randomVectors } from "./random-vectors.ts";

type Encode = (texts: readonly string[]) => Promise<Float32Array>;

const DIMENSIONS = 64;

function joined(vectors: readonly Float32Array[]): Float32Array {
  return Float32Array.from(vectors.flatMap((vector) => [...vector]));
}

/** Encodes the nth text of every call in the same direction, so that a question is near its answer. */
const nth =
  (similarity: number): Encode =>
  async (texts) => {
    const others = randomVectors(1, DIMENSIONS, 7)[0]!;
    const vectors = randomVectors(texts.length, DIMENSIONS).map((own) => {
      const mixed = own.map((value, k) => similarity * value + (1 - similarity) * others[k]!);
      const length = Math.hypot(...mixed);
      return mixed.map((value) => value / length);
    });
    return joined(vectors);
  };

const oneForAll: Encode = async (texts) => {
  const [vector] = randomVectors(1, DIMENSIONS);
  return joined(texts.map(() => vector!));
};

describe("a model that tells an answer from other sentences", () => {
  test("gets a scale on which what is unrelated is below what answers", async () => {
    const { dimensions, related, unrelated } = await calibrate("m", nth(1), nth(1));
    expect(dimensions).toBe(DIMENSIONS);
    expect(related).toBeCloseTo(1, 5);
    expect(Math.abs(unrelated)).toBeLessThan(0.1);
  });

  test("may have all sentences near to each other", async () => {
    const { related, unrelated } = await calibrate("m", nth(0.5), nth(0.5));
    expect(unrelated).toBeGreaterThan(0.3);
    expect(related).toBeGreaterThan(unrelated + 0.05);
  });

  test("is asked for questions and texts apart", async () => {
    const asked: string[][] = [];
    const noting =
      (encode: Encode): Encode =>
      async (texts) => {
        asked.push([...texts]);
        return encode(texts);
      };
    await calibrate("m", noting(nth(1)), noting(nth(1)));
    const [questions, answers, ...more] = asked;
    expect(questions!.filter((text) => !text.endsWith("?"))).toEqual([]);
    expect(answers!.filter((text) => text.endsWith("?"))).toEqual([]);
    expect(answers).toHaveLength(questions!.length);
    expect(more).toEqual([]);
  });
});

describe("a model is refused", () => {
  const reversed: Encode = async (texts) => {
    const vectors = randomVectors(texts.length, DIMENSIONS);
    return joined([...vectors.slice(1), vectors[0]!]);
  };

  test.each<[string, Encode, Encode]>([
    ["puts every text on one vector", oneForAll, oneForAll],
    ["takes the answer of another question for the nearest", nth(1), reversed],
    [
      "gives no numbers",
      async (texts) => new Float32Array(texts.length * DIMENSIONS).fill(Number.NaN),
      nth(1),
    ],
    ["gives nothing", async () => new Float32Array(0), async () => new Float32Array(0)],
  ])("that %s", async (_, encodeQuestions, encodeTexts) => {
    const calibrated = calibrate("Mine/odd", encodeQuestions, encodeTexts);
    await expect(calibrated).rejects.toThrow(UserError);
    await expect(calibrated).rejects.toThrow(
      "The model Mine/odd does not tell an answer from any other sentence, so it is no sentence model.",
    );
  });
});
