import { UserError } from "../errors.ts";

/** Questions, and sentences that answer them: each answers its own, and has nothing to do with others. */
const PAIRS: readonly (readonly [question: string, answer: string])[] = [
  ["When does the bakery open?", "The baker lets in the first customers at six in the morning."],
  [
    "Who won the chess tournament?",
    "In the final round, Ilse Brandt beat the champion with the black pieces.",
  ],
  ["How deep is the lake?", "Divers measured 84 metres at the deepest point of the water."],
  [
    "Why was the bridge closed?",
    "Engineers found cracks in two of its pillars, so no cars may cross.",
  ],
  ["What do pandas eat?", "The animals live almost entirely on bamboo shoots and leaves."],
  [
    "Where is the manuscript kept?",
    "The handwritten book lies in the vault of the university library.",
  ],
  [
    "How much did the violin cost?",
    "A collector paid 40,000 crowns for the instrument at an auction.",
  ],
  [
    "Which vaccine do travellers need?",
    "Visitors should be immunised against yellow fever before the trip.",
  ],
];
/** A model under which an answer is hardly nearer than any sentence is of no use. */
const LEAST_GAP = 0.05;

type Encode = (texts: readonly string[]) => Promise<Float32Array>;

/**
 * Models differ in how near unrelated sentences are to each other: 0.1 in one, 0.7 in another. On this
 * scale, 0 is as near as a question and a sentence that has nothing to do with it, and 1 as near as one
 * that answers it.
 */
export interface Calibration {
  readonly dimensions: number;
  readonly unrelated: number;
  readonly related: number;
}

/** @throws UserError where the model does not tell sentences apart */
export async function calibrate(
  name: string,
  encodeQuestions: Encode,
  encodeTexts: Encode,
): Promise<Calibration> {
  const questions = await encodeQuestions(PAIRS.map(([question]) => question));
  const answers = await encodeTexts(PAIRS.map(([, answer]) => answer));
  const dimensions = questions.length / PAIRS.length;
  const related: number[] = [];
  const unrelated: number[] = [];
  for (const [q] of PAIRS.entries()) {
    for (const [a] of PAIRS.entries()) {
      const likeness = dot(questions, q * dimensions, answers, a * dimensions, dimensions);
      (q === a ? related : unrelated).push(likeness);
    }
  }
  const calibration = { dimensions, related: mean(related), unrelated: mean(unrelated) };
  if (!(calibration.related - calibration.unrelated >= LEAST_GAP)) {
    throw new UserError(
      `The model ${name} does not tell an answer from any other sentence, so it is no sentence model.`,
    );
  }
  return calibration;
}

function dot(a: Float32Array, atA: number, b: Float32Array, atB: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += a[atA + k]! * b[atB + k]!;
  return sum;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
