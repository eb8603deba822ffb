import { availableParallelism } from "node:os";
import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import type { ReadUpload } from "../corpus/upload.ts";
import type { FoundAnswer } from "../search/find-answer.ts";
import type { FoundExcerpt } from "../search/find-excerpts.ts";
import type { FoundPlace } from "../search/find-in-article.ts";
import type { FoundSources } from "../search/find-sources.ts";
import type { Pair } from "../search/group-questions.ts";
import type { SemanticScorer } from "../search/semantic-scorer.ts";
import type { Engine } from "./engine.ts";
import type { Generation, ServerGeneration } from "./generation.ts";
import { PackedSearcher } from "./packed-searcher.ts";
import type { PlaceSearcher, Searcher } from "./searcher.ts";
import { Builder, type BuilderOptions } from "./threads/builder.ts";
import { FileReader } from "./threads/file-reader.ts";
import type { Call } from "./threads/protocol.ts";
import { SearchPool } from "./threads/search-pool.ts";

/** A search that takes longer, in milliseconds, is taken to hang: nobody waits for it any more. */
const TASK_LIMIT_MS = 5_000;
/** More threads than this make no more answers in Discord: its client is busy then. */
const MOST_THREADS = 4;

export interface ThreadedEngineOptions extends BuilderOptions {
  /** How many threads search; one less than the machine has cores, and at most four, unless told. */
  readonly threads?: number;
  /** See `PoolOptions`; five seconds unless told. */
  readonly taskLimitMs?: number;
  /** Called where a thread ended that should not have; another has taken its place. */
  onLost(error: unknown): void;
}

/** Reads and searches in threads, so that this one is free for those who ask. */
export class ThreadedEngine implements Engine {
  readonly #builder: Builder;
  readonly #pool: SearchPool;
  readonly #uploads: FileReader;

  constructor(options: ThreadedEngineOptions) {
    this.#builder = new Builder(options);
    this.#uploads = new FileReader(options);
    this.#pool = new SearchPool({
      threads: options.threads ?? usualThreads(),
      taskLimitMs: options.taskLimitMs ?? TASK_LIMIT_MS,
      onLost: options.onLost,
    });
  }

  build(...args: Parameters<Engine["build"]>): Promise<Generation> {
    return this.#builder.build(...args);
  }

  readUpload(...args: Parameters<Engine["readUpload"]>): Promise<ReadUpload> {
    return this.#uploads.upload(...args);
  }

  extend(...args: Parameters<Engine["extend"]>): Promise<ServerGeneration> {
    return this.#builder.extend(...args);
  }

  async open(data: Generation, corpus: PackedCorpus, isApart = false): Promise<Searcher> {
    const places = new PooledSearcher(this.#pool, await this.#pool.open({ data, isApart }));
    return new PackedSearcher(places, data, corpus);
  }

  async close(): Promise<void> {
    await Promise.all([this.#builder.close(), this.#uploads.close(), this.#pool.end()]);
  }
}

const usualThreads = () => Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));

/** Looks things up in the threads of a pool. */
class PooledSearcher implements PlaceSearcher {
  readonly #pool: SearchPool;
  readonly #generation: number;

  constructor(pool: SearchPool, generation: number) {
    this.#pool = pool;
    this.#generation = generation;
  }

  ask(question: string, options: object, scorer: SemanticScorer | null) {
    return this.#run<FoundAnswer>({ method: "ask", args: [question, options] }, scorer);
  }

  sources(text: string, limit: number, scorer: SemanticScorer | null) {
    return this.#run<FoundSources>({ method: "sources", args: [text, limit] }, scorer);
  }

  excerpts(...[question, hashes, reading, scorer]: Parameters<PlaceSearcher["excerpts"]>) {
    const call: Call = { method: "excerpts", args: [question, hashes, reading] };
    return this.#run<(FoundExcerpt | null)[]>(call, scorer);
  }

  findArticles(text: string, limit: number) {
    return this.#run<number[]>({ method: "findArticles", args: [text, limit] }, null);
  }

  findIn(article: number, text: string) {
    return this.#run<FoundPlace[]>({ method: "findIn", args: [article, text] }, null);
  }

  related(article: number, limit: number) {
    return this.#run<number[]>({ method: "related", args: [article, limit] }, null);
  }

  suggestQuestions(text: string, limit: number) {
    return this.#run<string[]>({ method: "suggestQuestions", args: [text, limit] }, null);
  }

  groupQuestions(questions: readonly string[], meantAlike: readonly Pair[]) {
    return this.#run<number[]>({ method: "groupQuestions", args: [questions, meantAlike] }, null);
  }

  close(): void {
    this.#pool.close(this.#generation);
  }

  async #run<T>(call: Call, scorer: SemanticScorer | null): Promise<T> {
    return (await this.#pool.run(this.#generation, call, scorer)) as T;
  }
}
