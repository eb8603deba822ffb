import { UserError } from "../errors.ts";
import type { Pair } from "../search/group-questions.ts";
import type {
  KeptBackground,
  KeptScorer,
  KeptScoring,
  KeptVectorModel,
  KeptVectors,
  PassageEmbedder,
} from "../search/kept-vectors.ts";
import type { ModelStatus, SemanticModel } from "../search/semantic-scorer.ts";
import type { Calibration } from "./calibration.ts";
import { KeptEmbedder } from "./kept-embedder.ts";
import { type Background, scoreKept } from "./kept-scores.ts";
import { semanticFolder } from "./model-source.ts";
import { ModelThread } from "./model-thread.ts";
import type { LoadedMessage } from "./protocol.ts";
import { readTable } from "./vectors-as-text.ts";

export interface QuestionModelOptions {
  /** The value of SEMANTIC_MODEL. */
  readonly model: string;
  readonly dataDir: string;
  /** The value of SEMANTIC_DIR, if there is one. */
  readonly semanticDir?: string | null;
  /** How long a question waits, in milliseconds; Infinity where there is time. */
  readonly timeoutMs: number;
  readonly onStatus?: (status: ModelStatus) => void;
}

/** The model as it was loaded; null where it cannot be used. */
type Loaded = LoadedMessage | null;

/**
 * A sentence model that reads questions alone, for vectors of passages that are kept elsewhere; and that
 * makes those. It runs in a thread of its own, and fails quietly: questions are answered by words then.
 */
export class QuestionModel implements SemanticModel, KeptVectorModel {
  readonly name: string;
  readonly #thread: ModelThread;
  readonly #timeoutMs: number;
  readonly #onStatus: (status: ModelStatus) => void;
  readonly #whenLoaded: Promise<Loaded>;
  #loaded: Loaded = null;
  #settle: (loaded: Loaded) => void = () => {};
  /** Null for a corpus without vectors; undefined where none was adopted. */
  #kept: KeptVectors | null | undefined;
  #status: ModelStatus = { state: "starting" };

  constructor({ model, dataDir, semanticDir, timeoutMs, onStatus }: QuestionModelOptions) {
    this.name = model;
    this.#timeoutMs = timeoutMs;
    this.#onStatus = onStatus ?? (() => {});
    this.#whenLoaded = new Promise((resolve) => {
      this.#settle = resolve;
    });
    // It is given no corpus, so that no vectors are stored in DATA_DIR.
    const settings = { model, folder: semanticFolder(dataDir, semanticDir), dataDir, corpus: "" };
    this.#thread = new ModelThread(settings, {
      onMessage: (message) => {
        if (message.type === "loaded") this.#load(message);
      },
      onFailed: (failure) => {
        this.#loaded = null;
        this.#setStatus({ state: "failed", ...failure });
        this.#settle(null);
      },
    });
  }

  get status(): ModelStatus {
    return this.#status;
  }

  /** Reads nothing: the vectors are there. Settles once it can be asked, or cannot be used. */
  async read(): Promise<null> {
    await this.#whenLoaded;
    return null;
  }

  async alike(questions: readonly string[]): Promise<readonly Pair[]> {
    if (!this.#loaded) return [];
    const reply = await this.#thread.request<"compare">({ type: "compare", questions });
    return reply?.pairs ?? [];
  }

  adopt(kept: KeptVectors | null): KeptScorer {
    this.#kept = kept;
    this.#judge();
    let background: Background | null = null;
    return {
      begin: async (question) => {
        const { calibration, model } = this.#loaded ?? {};
        if (!calibration || kept?.model.weights !== model!.weights) return null;
        background ??= readBackground(kept.background, calibration.dimensions);
        return this.#begin(question, { background, calibration });
      },
    };
  }

  /** Waits until it is loaded. @throws UserError where it cannot be used */
  async embedder(): Promise<PassageEmbedder> {
    await this.#whenLoaded;
    const embedder = this.readyEmbedder();
    if (!embedder) throw this.#failure();
    return embedder;
  }

  readyEmbedder(): PassageEmbedder | null {
    if (!this.#loaded) return null;
    const { model, calibration } = this.#loaded;
    return new KeptEmbedder(model, calibration.dimensions, async (texts) => {
      const reply = await this.#thread.request<"embed">({ type: "embed", texts });
      if (!reply) throw this.#failure();
      return reply.vectors;
    });
  }

  async close(): Promise<void> {
    this.#settle(null);
    await this.#thread.close();
  }

  async #begin(
    question: string,
    scale: { readonly background: Background; readonly calibration: Calibration },
  ): Promise<KeptScoring | null> {
    const deadline = Date.now() + this.#timeoutMs;
    const asked = { type: "vector", question, deadline } as const;
    const reply = await this.#thread.request<"vector">(asked, this.#timeoutMs);
    const vector = reply?.vector;
    return vector ? (vectors) => scoreKept({ question: vector, ...scale }, vectors) : null;
  }

  #load(message: LoadedMessage): void {
    this.#loaded = message;
    this.#judge();
    this.#settle(message);
  }

  /** Whether the vectors are its own decides whether it is of use. */
  #judge(): void {
    const { model } = this.#loaded ?? {};
    if (!model || this.#kept === undefined) return;
    if (this.#kept?.model.weights === model.weights) this.#setStatus({ state: "ready" });
    else {
      const reason = `${reasonOf(this.#kept)} ${howToPush(this.name)}`;
      this.#setStatus({ state: "failed", reason, cause: undefined, isBug: false });
    }
  }

  /** What is so already is not told again. */
  #setStatus(status: ModelStatus): void {
    const told = this.#status;
    this.#status = status;
    if (status.state !== told.state || reasonIn(status) !== reasonIn(told)) this.#onStatus(status);
  }

  #failure(): UserError {
    return new UserError(reasonIn(this.#status) ?? ENDED);
  }
}

const reasonIn = (status: ModelStatus) => (status.state === "failed" ? status.reason : null);

const ENDED = "The sentence model was ended before it had read everything.";

const reasonOf = (kept: KeptVectors | null): string =>
  kept === null
    ? "The articles in the cluster have no vectors of a sentence model."
    : `The articles in the cluster have the vectors of another sentence model, ${kept.model.name}.`;

const howToPush = (model: string): string =>
  `Load them again with this one: SEMANTIC_MODEL=${model} npm run footnote push FOLDER`;

const readBackground = (
  { sentences, passages }: KeptBackground,
  dimensions: number,
): Background => ({
  sentences: readTable(sentences, dimensions),
  passages: readTable(passages, dimensions),
});
