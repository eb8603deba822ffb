import { ANSWER_LIMITS, Budget, type Limits } from "../../cluster/budget.ts";
import type { Connection } from "../../cluster/connection.ts";
import { getRecords } from "../../cluster/records.ts";
import type { Document } from "../../corpus/document.ts";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import { ArticleLists } from "../article-lists.ts";
import type { ArticleSource, Loaded, ServerSource } from "../article-source.ts";
import { type ClusterGeneration, readGeneration } from "./read/cluster-generation.ts";
import { ClusterSearcher } from "./read/cluster-searcher.ts";
import { readPointer } from "./read/pointer.ts";
import type { TextRecord } from "./records/article-record.ts";

/** The articles that a cluster holds. */
export class ClusterSource implements ArticleSource {
  readonly #connection: Connection;
  readonly #limits: Limits;
  readonly #lists = new ArticleLists();
  /** The one that was loaded last. */
  #generation: ClusterGeneration | null = null;

  /** @param limits of an answer; those that members are promised unless told */
  constructor(connection: Connection, limits: Limits = ANSWER_LIMITS) {
    this.#connection = connection;
    this.#limits = limits;
  }

  /** Whether another generation became current since one was loaded. */
  async hasChanged(): Promise<boolean> {
    const { set, record } = await readPointer(this.#connection, new Budget(this.#limits));
    const old = this.#generation;
    return old?.set.name !== set.name || old.number !== record.generation;
  }

  async load(old: Loaded | null): Promise<Loaded> {
    const pointer = await readPointer(this.#connection, new Budget(this.#limits));
    const before = (old?.generation as ClusterGeneration | undefined) ?? null;
    const { set, record } = pointer;
    if (old && before?.set.name === set.name && before.number === record.generation) return old;
    const generation = await readGeneration(this.#connection, pointer, before);
    this.#generation = generation;
    const { corpus, notes } = generation;
    return {
      corpus,
      problems: notes.leftOut.map(({ problem }) => problem),
      ignored: notes.ignored,
      otherFormats: notes.otherFormats,
      generation,
      searcher: this.#searcherOf(generation),
    };
  }

  /** All that a cluster holds is for all servers. */
  serversWithFolders(): string[] {
    return [];
  }

  ofServer(): ServerSource {
    return {
      hasFolder: () => false,
      load: async () => null,
      isBehind: () => false,
      letGo: () => {},
    };
  }

  async readUpload(): Promise<never> {
    throw new UserError(wording("cluster.notChanged"));
  }

  async fileOf({ id }: Document, loaded: Loaded): Promise<Buffer> {
    const { corpus, keys, set } = loaded.generation as ClusterGeneration;
    const article = corpus.articleIndex(id);
    if (article === undefined) throw new UserError(wording("cluster.gone"));
    const [text] = await getRecords<Pick<TextRecord, "bytes">>(
      this.#connection,
      set.texts,
      [keys[article]!],
      new Budget(this.#limits),
      "bytes",
    );
    if (!text) throw new UserError(wording("cluster.gone"));
    return Buffer.from(text.bytes, "base64");
  }

  #searcherOf(generation: ClusterGeneration): ClusterSearcher {
    const reach = { connection: this.#connection, limits: this.#limits };
    return new ClusterSearcher(reach, generation, this.#lists);
  }
}
