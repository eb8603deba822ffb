import type { CorpusProblem } from "../corpus/document.ts";
import type { OnProgress } from "../corpus/files/folder-reader.ts";
import type { LibraryEvents, RefreshResult } from "../library-events.ts";
import { type SemanticModel, textsOf } from "../search/semantic-scorer.ts";
import {
  beyondLimit,
  type Changes,
  compareArticles,
  type HeldChange,
  type RefreshOptions,
  TooManyLost,
} from "./changes.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a refresh changed. */
export interface Refresh extends Changes {
  readonly problems: readonly CorpusProblem[];
  readonly snapshot: Snapshot;
}

/** Where snapshots come from. */
export interface SnapshotSource {
  /**
   * @param isTendedOnly as in `RefreshOptions`
   * @returns null where there is nothing besides what `base` has
   */
  load(old: Snapshot, onProgress: OnProgress, isTendedOnly: boolean): Promise<Snapshot | null>;
  /** The articles that these are added to; null where they are added to none. */
  readonly base: CurrentSnapshot | null;
  readonly model: SemanticModel | null;
  readonly events: LibraryEvents;
}

/** The articles as they are now. A refresh makes new ones and takes them in the place of the old. */
export class CurrentSnapshot {
  readonly #source: SnapshotSource;
  readonly #listeners = new Set<OnProgress>();
  /** Null for that of the base. */
  #own: Snapshot | null;
  #refreshing: Promise<Refresh> | null = null;
  /** Whether the refresh that runs has no limit. */
  #isUnlimited = false;
  #held: HeldChange | null = null;
  #reading: Promise<void> = Promise.resolve();

  /** @param first null to begin with that of the base */
  constructor(first: Snapshot | null, source: SnapshotSource) {
    this.#own = first;
    this.#source = source;
    this.#read();
  }

  get value(): Snapshot {
    return this.#own ?? this.#source.base!.value;
  }

  /** Whether there is anything besides what the base has. */
  get isOwn(): boolean {
    return this.#own !== null;
  }

  /** What reads the articles. */
  get model(): SemanticModel | null {
    const { model, base } = this.#source;
    return this.#own === null && base ? base.model : model;
  }

  /** As `Library.held`. */
  get held(): HeldChange | null {
    return this.#held;
  }

  /** As `Library.whenRead`. */
  async whenRead(): Promise<void> {
    await this.#reading;
  }

  /** As `Library.refresh`. */
  async refresh(onProgress?: OnProgress, options: RefreshOptions = {}): Promise<Refresh> {
    const { mayLose } = options;
    while (this.#refreshing && !(this.#isUnlimited && mayLose === undefined)) {
      await this.#refreshing.catch(() => {}); // told to those who asked for it
    }
    if (onProgress) this.#listeners.add(onProgress);
    this.#isUnlimited = mayLose === undefined;
    this.#refreshing ??= this.#reload(options).finally(() => {
      this.#refreshing = null;
      this.#listeners.clear();
    });
    return this.#refreshing;
  }

  /** Goes back to what the base has, until the next refresh. */
  letGo(): void {
    this.#own?.searcher.close();
    this.#own = null;
  }

  async #reload(options: RefreshOptions): Promise<Refresh> {
    const start = performance.now();
    const tell = (result: RefreshResult) =>
      this.#source.events.refreshed(result, performance.now() - start);
    try {
      const refresh = await this.#rebuild(options);
      const { added, changed, removed } = refresh;
      tell(added.length + changed.length + removed.length > 0 ? "changed" : "unchanged");
      return refresh;
    } catch (error) {
      tell("failed");
      throw error;
    }
  }

  async #rebuild({ mayLose, isTendedOnly = false }: RefreshOptions): Promise<Refresh> {
    const old = this.value;
    const onProgress: OnProgress = (done, total) => {
      for (const listener of this.#listeners) listener(done, total);
    };
    const loaded = await this.#source.load(old, onProgress, isTendedOnly);
    const { documents } = old.corpus;
    const changes = compareArticles(
      documents,
      (loaded ?? this.#source.base!.value).corpus.documents,
    );
    this.#held = mayLose ? beyondLimit(changes, documents.length, mayLose) : null;
    if (this.#held) {
      loaded?.searcher.close();
      throw new TooManyLost(this.#held);
    }
    this.#adopt(loaded);
    return { ...changes, problems: this.value.problems, snapshot: this.value };
  }

  /** A snapshot of the same generation keeps its scorer, which may have come meanwhile. */
  #adopt(snapshot: Snapshot | null): void {
    if (snapshot && this.#own?.searcher === snapshot.searcher) {
      this.#own = { ...snapshot, scorer: this.#own.scorer };
      return;
    }
    this.#own?.searcher.close();
    this.#own = snapshot;
    this.#read();
  }

  /** Lets the model read the snapshot, which gains a scorer then, unless another snapshot came meanwhile. */
  #read(): void {
    const snapshot = this.#own;
    const { model } = this.#source;
    if (!model || !snapshot) return;
    this.#reading = model.read(textsOf(snapshot.corpus.passages())).then((scorer) => {
      const isCurrent = this.#own?.searcher === snapshot.searcher;
      if (scorer && isCurrent) this.#own = { ...this.#own!, scorer };
    });
  }
}
