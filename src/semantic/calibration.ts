import { UserError } from "../errors.ts";

/** Questions with their answers. No answer has anything to do with another question. */
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
/** Smallest difference between `related` and `unrelated` with which a model is of use. */
const LEAST_GAP = 0.05;

type Encode = (texts: readonly string[]) => Promise<Float32Array>;

/**
 * The scale of a model's cosines. Models differ: unrelated sentences have a cosine of 0.1 in one model
 * and of 0.7 in another.
 */
export interface Calibration {
  /** Length of the model's vectors. */
  readonly dimensions: number;
  /** Mean cosine of a question and a sentence that has nothing to do with it. */
  readonly unrelated: number;
  /** Mean cosine of a question and its answer. */
  readonly related: number;
}

/** As in `PassageSimilarity`. */
export const similarityIn = ({ unrelated, related }: Calibration, cosine: number): number =>
  (cosine - unrelated) / (related - unrelated);

/**
 * Measures the scale of a model's cosines.
 *
 * @param name names the model in the error
 * @throws UserError if the model hardly tells an answer from an unrelated sentence
 */
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
      const similarity = dot(questions, q * dimensions, answers, a * dimensions, dimensions);
      (q === a ? related : unrelated).push(similarity);
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

/** The mean cosine of two questions that have nothing to do with each other. */
export async function unrelatedCosine(encode: Encode): Promise<number> {
  const vectors = await encode(PAIRS.map(([question]) => question));
  const length = vectors.length / PAIRS.length;
  const cosines = [...PAIRS.keys()].flatMap((a) =>
    Array.from({ length: a }, (_, b) => dot(vectors, a * length, vectors, b * length, length)),
  );
  return mean(cosines);
}

function dot(a: Float32Array, atA: number, b: Float32Array, atB: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += a[atA + k]! * b[atB + k]!;
  return sum;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
