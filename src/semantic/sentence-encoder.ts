import { availableParallelism } from "node:os";
import { UserError } from "../errors.ts";
import { type Calibration, calibrate } from "./calibration.ts";
import { canRead, type ModelProfile, profileOf } from "./known-models.ts";
import { findModel, type ModelSource } from "./model-source.ts";
import { type FeatureExtractor, loadRuntime, type RuntimeProgress } from "./runtime.ts";

export interface EncoderOptions {
  /** The value of SEMANTIC_MODEL. */
  readonly model: string;
  /** As `semanticFolder` gives it. */
  readonly folder: string;
  readonly onProgress?: (progress: RuntimeProgress) => void;
}

/** One core stays free for answers, and more than four gain little for texts this short. */
const THREADS = Math.min(4, Math.max(1, availableParallelism() - 1));

/** A sentence model, ready to turn texts into vectors of length 1. */
export class SentenceEncoder {
  readonly source: ModelSource;
  readonly profile: ModelProfile;
  readonly dimensions: number;
  readonly calibration: Calibration;
  readonly #extract: FeatureExtractor;

  private constructor(
    source: ModelSource,
    profile: ModelProfile,
    extract: FeatureExtractor,
    calibration: Calibration,
  ) {
    this.source = source;
    this.profile = profile;
    this.#extract = extract;
    this.calibration = calibration;
    this.dimensions = calibration.dimensions;
  }

  /**
   * Loads a model; fetches it first where its name is one on the hub and it is not there yet.
   *
   * @throws UserError where the runtime or the model is missing, damaged or of the wrong kind
   */
  static async load({ model, folder, onProgress }: EncoderOptions): Promise<SentenceEncoder> {
    const source = await findModel(model, folder);
    const profile = profileOf(source.path);
    const extract = await open(source, folder, onProgress);
    const encode = (prefix: string) => (texts: readonly string[]) =>
      vectorsOf(extract, profile, prefix, texts);
    const calibration = await calibrate(
      source.name,
      encode(profile.questionPrefix),
      encode(profile.textPrefix),
    );
    return new SentenceEncoder(source, profile, extract, calibration);
  }

  /** One vector a text, one after the other. */
  async encode(texts: readonly string[]): Promise<Float32Array> {
    return vectorsOf(this.#extract, this.profile, this.profile.textPrefix, texts);
  }

  /** Null where the model was not taught to read it. */
  async encodeQuestion(question: string): Promise<Float32Array | null> {
    if (!canRead(this.profile, question)) return null;
    return vectorsOf(this.#extract, this.profile, this.profile.questionPrefix, [question]);
  }

  async close(): Promise<void> {
    await this.#extract.dispose();
  }
}

async function open(
  source: ModelSource,
  folder: string,
  onProgress?: (progress: RuntimeProgress) => void,
): Promise<FeatureExtractor> {
  const { env, pipeline } = await loadRuntime(folder);
  env.localModelPath = source.parent;
  env.cacheDir = source.parent;
  env.allowRemoteModels = source.isRemote;
  try {
    return await pipeline("feature-extraction", source.path, {
      dtype: "q8",
      local_files_only: !source.isRemote,
      ...(onProgress && { progress_callback: onProgress }),
      session_options: {
        intraOpNumThreads: THREADS,
        interOpNumThreads: 1,
        // Without them the memory of the longest batch is kept for good.
        enableCpuMemArena: false,
        enableMemPattern: false,
      },
    });
  } catch (cause) {
    throw new UserError(
      source.isRemote
        ? `The model ${source.name} could not be fetched or opened. Is its name right, and the hub within reach? npm run footnote semantic tries again.`
        : `The model in ${source.name} could not be opened: its files are damaged, or they are no sentence model's.`,
      { cause },
    );
  }
}

async function vectorsOf(
  extract: FeatureExtractor,
  { pooling }: ModelProfile,
  prefix: string,
  texts: readonly string[],
): Promise<Float32Array> {
  const prefixed = texts.map((text) => prefix + text);
  const { data } = await extract(prefixed, { pooling, normalize: true });
  return data;
}
