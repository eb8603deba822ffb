import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PassageText } from "../../src/search/semantic-scorer.ts";
import { CorpusVectors } from "../../src/semantic/corpus-vectors.ts";
import { readVectors, type StoredVectors } from "../../src/semantic/vector-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { passageText } from "./passage-text.ts";

const MODEL = "made up";
/** The made-up model has one dimension for each of these words, and a last one for all other words. */
const WORDS = ["ferry", "boat", "granite", "tower", "whale", "crown"];
const DIMENSIONS = WORDS.length + 1;
/** Leaves cosines as they are. */
const PLAIN = { dimensions: DIMENSIONS, unrelated: 0, related: 1 };

function embed(text: string): Float32Array {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const vector = new Float32Array(DIMENSIONS);
  for (const word of found) {
    const at = WORDS.indexOf(word);
    vector[at < 0 ? DIMENSIONS - 1 : at]! += at < 0 ? 0.1 : 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

const passage = (text: string, title = "T"): PassageText => passageText(title, text);

const PASSAGES: readonly PassageText[] = [
  passage("Ferry ferry. Boat."),
  passage("Granite tower."),
  passage("Whale. Whale. Whale crown."),
];

function begin(passages: readonly PassageText[], stored: StoredVectors | null = null) {
  return new CorpusVectors(1, passages, stored, DIMENSIONS);
}

/**
 * Gives every text its vector.
 *
 * @returns the texts that had none
 */
function complete(vectors: CorpusVectors, bytes = 1_000): string[] {
  const embedded: string[] = [];
  while (!vectors.isComplete) {
    const batch = vectors.takeBatch(bytes);
    const numbers = batch.flatMap(({ text }) => [...embed(text)]);
    vectors.add(batch, Float32Array.from(numbers));
    embedded.push(...batch.map(({ text }) => text));
  }
  return embedded;
}

function completed(passages: readonly PassageText[] = PASSAGES): CorpusVectors {
  const vectors = begin(passages);
  complete(vectors);
  return vectors;
}

const stored = async (vectors: CorpusVectors): Promise<StoredVectors> => {
  const file = join(temporaryFolder(), "a.vectors");
  await vectors.store(file, MODEL);
  return (await readVectors(file, MODEL, DIMENSIONS))!;
};

/** Compares a question with passages, and groups the result by passage. */
function ask(
  vectors: CorpusVectors,
  question: string,
  passageIndices: readonly number[],
  within: readonly [number, number],
  calibration = PLAIN,
) {
  const { passages, counts, sentences, ...rest } = vectors.score(
    embed(question),
    passageIndices,
    [within],
    calibration,
  );
  let next = 0;
  const found = Array.from(rest.passageIndices, (passageIndex, i) => {
    next += counts[i]!;
    return {
      passageIndex,
      passage: passages[i]!,
      sentences: [...sentences.subarray(next - counts[i]!, next)],
    };
  });
  expect(next).toBe(sentences.length);
  return { ...rest, found };
}

describe("what has a vector", () => {
  test("is every sentence and every passage, with the title before it", () => {
    const vectors = begin([passage("One. Two!\nThree", "Title"), passage("Four.", "Other")]);
    expect([vectors.total, vectors.new, vectors.done]).toEqual([6, 6, 0]);
    expect(complete(vectors).toSorted()).toEqual(
      [
        "Other: Four.",
        "Other: Four.",
        "Title: One.",
        "Title: One. Two!\nThree",
        "Title: Three",
        "Title: Two!",
      ].toSorted(),
    );
    expect([vectors.isComplete, vectors.new, vectors.done]).toEqual([true, 6, 6]);
  });

  test("is not missing again where it is stored", async () => {
    const before = await stored(completed());
    const vectors = begin(PASSAGES, before);
    expect([vectors.isComplete, vectors.new, vectors.done]).toEqual([true, 0, vectors.total]);
    const question = "ferry";
    expect(ask(vectors, question, [0, 1, 2], [0, 3])).toEqual(
      ask(completed(), question, [0, 1, 2], [0, 3]),
    );
  });

  test("is missing where its text, or its title, is new; the rest is taken over", async () => {
    const before = await stored(completed());
    const [ferry, granite, whale] = PASSAGES;
    const changed = [
      passage("Crown."),
      granite!,
      passage(`${ferry!.text} Tower.`),
      { ...whale!, title: "Other" },
    ];
    const vectors = begin(changed, before);
    const embedded = complete(vectors);
    expect(new Set(embedded)).toEqual(
      new Set([
        "T: Crown.",
        "T: Tower.",
        "T: Ferry ferry. Boat. Tower.",
        "Other: Whale.",
        "Other: Whale crown.",
        "Other: Whale. Whale. Whale crown.",
      ]),
    );
    expect(vectors.new).toBe(embedded.length);
    expect(ask(vectors, "boat", [0, 1, 2, 3], [0, 4])).toEqual(
      ask(completed(changed), "boat", [0, 1, 2, 3], [0, 4]),
    );
  });

  test("is stored before all is done, and only what is there", async () => {
    const vectors = begin(PASSAGES);
    const batch = vectors.takeBatch(1);
    vectors.add(batch, embed(batch[0]!.text));
    const before = await stored(vectors);
    expect(before.rows.size).toBe(1);
    const again = begin(PASSAGES, before);
    expect(again.new).toBe(vectors.total - 1);
    expect(complete(again)).not.toContain(batch[0]!.text);
    expect(ask(again, "whale", [2], [0, 3])).toEqual(ask(completed(), "whale", [2], [0, 3]));
  });
});

describe("a batch", () => {
  const texts = [1, 2, 3, 5, 8, 20, 21, 22].map((length) => passage("x".repeat(length)));
  const lengthsOf = (batch: readonly { text: string }[]) => batch.map(({ text }) => text.length);

  test("holds the longest texts that are left, as many as fit if all were that long", () => {
    const vectors = begin(texts);
    // Each passage is one sentence, so its text is there twice, after "T: ".
    expect(lengthsOf(vectors.takeBatch(74))).toEqual([25, 25]);
    expect(lengthsOf(vectors.takeBatch(75))).toEqual([23, 24, 24]);
    const rest = lengthsOf(vectors.takeBatch(1_000));
    expect(rest).toEqual([4, 4, 5, 5, 6, 6, 8, 8, 11, 11, 23]);
    expect(vectors.isComplete).toBe(true);
  });

  test("never holds more bytes than it may, unless a single text does", () => {
    for (const bytes of [1, 10, 24, 50, 75, 100, 1_000]) {
      const vectors = begin(texts);
      while (!vectors.isComplete) {
        const lengths = lengthsOf(vectors.takeBatch(bytes));
        expect(lengths.length).toBeGreaterThan(0);
        const padded = lengths.length * Math.max(...lengths);
        if (lengths.length > 1) expect(padded).toBeLessThanOrEqual(bytes);
      }
    }
  });

  test("counts bytes, not characters", () => {
    const vectors = begin([passage("阿里巴巴"), passage("Harbours")]);
    const [first] = vectors.takeBatch(1);
    expect(first!.text).toBe("T: 阿里巴巴");
  });
});

describe("what is made of a question", () => {
  test("is how near the passages are that were asked for, each with its sentences in order", () => {
    const { found } = ask(completed(), "ferry boat", [2, 0], [0, 0]);
    expect(found.map(({ passageIndex }) => passageIndex)).toEqual([2, 0]);
    const [whale, ferry] = found;
    expect(ferry!.sentences).toHaveLength(2);
    expect(ferry!.sentences[0]).toBeCloseTo(Math.SQRT1_2, 1);
    expect(ferry!.passage).toBeCloseTo(3 / Math.sqrt(10), 1);
    expect(whale!.sentences).toHaveLength(3);
    for (const similarity of [...whale!.sentences, whale!.passage])
      expect(similarity).toBeCloseTo(0, 1);
  });

  test("has the nearest passages beside them, each once", () => {
    const { found } = ask(completed(), "granite", [0], [0, 3]);
    expect(found.map(({ passageIndex }) => passageIndex).toSorted()).toEqual([0, 1, 2]);
  });

  test("keeps to the range in which the nearest are looked for", () => {
    const passageIndices = (within: readonly [number, number]) =>
      ask(completed(), "granite", [], within).found.map(({ passageIndex }) => passageIndex);
    expect(passageIndices([0, 1])).toEqual([0]);
    expect(passageIndices([1, 3])).toEqual([1, 2]);
    expect(passageIndices([2, 2])).toEqual([]);
  });

  test("keeps to several ranges", () => {
    const { passageIndices } = completed().score(
      embed("granite"),
      [],
      [
        [0, 1],
        [2, 3],
      ],
      PLAIN,
    );
    expect([...passageIndices].toSorted()).toEqual([0, 2]);
  });

  test("has no more than twenty of the nearest, nearest first", () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      passage(`${"Granite ".repeat(i)}${"whale ".repeat(60 - i)}`),
    );
    const { found } = ask(completed(many), "granite", [], [0, 60]);
    const expected = Array.from({ length: 20 }, (_, i) => 59 - i);
    expect(found.map(({ passageIndex }) => passageIndex)).toEqual(expected);
  });

  test("is on a scale from what has nothing to do with it to what answers it", () => {
    const vectors = completed();
    const plain = ask(vectors, "ferry", [0, 1, 2], [0, 0]);
    const scaled = ask(vectors, "ferry", [0, 1, 2], [0, 0], {
      ...PLAIN,
      unrelated: 0.5,
      related: 0.75,
    });
    for (const [i, { passage, sentences }] of plain.found.entries()) {
      expect(scaled.found[i]!.passage).toBeCloseTo(4 * passage - 2, 4);
      const expected = sentences.map((similarity) => 4 * similarity - 2);
      for (const [k, similarity] of scaled.found[i]!.sentences.entries())
        expect(similarity).toBeCloseTo(expected[k]!, 4);
    }
    const { mean, standardDeviation } = plain.sentenceDistribution;
    expect(scaled.sentenceDistribution.mean).toBeCloseTo(4 * mean - 2, 4);
    expect(scaled.sentenceDistribution.standardDeviation).toBeCloseTo(4 * standardDeviation, 4);
  });

  test("says how near any sentence, and any passage, comes", () => {
    const { found, sentenceDistribution, passageDistribution } = ask(
      completed(),
      "whale",
      [0, 1, 2],
      [0, 0],
    );
    const sentences = found.flatMap((each) => each.sentences);
    const passages = found.map((each) => each.passage);
    for (const [values, { mean, standardDeviation }] of [
      [sentences, sentenceDistribution],
      [passages, passageDistribution],
    ] as const) {
      const expected = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(mean).toBeCloseTo(expected, 5);
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(standardDeviation).toBeCloseTo(Math.sqrt(variance), 5);
    }
  });

  test("takes texts from all over a large corpus for that", () => {
    const half = (word: string) => Array.from({ length: 1_000 }, () => passage(`${word}.`));
    const vectors = completed([...half("Ferry"), ...half("Granite")]);
    const { sentenceDistribution, passageDistribution } = ask(vectors, "ferry", [], [0, 0]);
    for (const { mean, standardDeviation } of [sentenceDistribution, passageDistribution]) {
      expect(mean).toBeCloseTo(0.5, 1);
      expect(standardDeviation).toBeCloseTo(0.5, 1);
    }
  });
});

describe("a corpus of one passage", () => {
  test("of one sentence can be asked, and a small difference does not become a large one", () => {
    const { found, sentenceDistribution, passageDistribution } = ask(
      completed([passage("Ferry.")]),
      "ferry",
      [0],
      [0, 1],
    );
    expect(found).toEqual([
      { passageIndex: 0, passage: expect.closeTo(1, 1), sentences: [expect.closeTo(1, 1)] },
    ]);
    const background = { mean: expect.closeTo(1, 1), standardDeviation: 0.05 };
    expect([sentenceDistribution, passageDistribution]).toEqual([background, background]);
  });

  test("is there for a passage without a sentence too", () => {
    const { found } = ask(completed([passage(""), passage("Ferry.")]), "ferry", [0, 1], [0, 2]);
    expect(found.map(({ sentences }) => sentences.length)).toEqual([0, 1]);
  });
});
