import { ANSWER_LIMITS, Budget, type Limits } from "../../cluster/budget.ts";
import type { Connection } from "../../cluster/connection.ts";
import { getRecords } from "../../cluster/records.ts";
import type { Document } from "../../corpus/document.ts";
import type { ReadUpload } from "../../corpus/upload.ts";
import { UserError } from "../../errors.ts";
import type { KeptScorer, KeptVectorModel } from "../../search/kept-vectors.ts";
import { wording } from "../../words/wording.ts";
import { ArticleLists } from "../article-lists.ts";
import type { ArticleSource, Loaded, ServerSource } from "../article-source.ts";
import { readUpload } from "../read-upload.ts";
import { type ClusterGeneration, readGeneration } from "./read/cluster-generation.ts";
import { ClusterSearcher } from "./read/cluster-searcher.ts";
import { type Pointer, readPointer } from "./read/pointer.ts";
import { readKept } from "./read/read-kept.ts";
import { isLater, readServerList, type ServerList } from "./read/server-list.ts";
import type { TextRecord } from "./records/article-record.ts";
import { clusterServer } from "./server-source.ts";

/** What went is told for ten minutes; whoever was away for longer reads all again. */
const LONGEST_GAP_MS = 5 * 60_000;

interface SourceOptions {
  /** Of an answer; those that members are promised unless told. */
  readonly limits?: Limits;
  /** Reads uploaded files; this thread does unless told. */
  readonly readUpload?: typeof readUpload;
  /** Goes by the vectors that are kept with the articles; none does unless told. */
  readonly model?: KeptVectorModel | null;
}

/** The articles that a cluster holds. */
export class ClusterSource implements ArticleSource {
  readonly #connection: Connection;
  readonly #limits: Limits;
  readonly #readUpload: typeof readUpload;
  readonly #model: KeptVectorModel | null;
  readonly #lists = new ArticleLists();
  /** What all servers share, as it was loaded last. */
  #common: ClusterGeneration | null = null;
  /** For the same. */
  #scorer: KeptScorer | null = null;
  #servers: ServerList | null = null;
  /** When all was as it was loaded last, in milliseconds, by `performance.now()`. */
  #seenAt = 0;

  constructor(connection: Connection, options: SourceOptions = {}) {
    this.#connection = connection;
    this.#limits = options.limits ?? ANSWER_LIMITS;
    this.#readUpload = options.readUpload ?? readUpload;
    this.#model = options.model ?? null;
  }

  /** The name of the sentence model whose vectors are kept with the articles; null for none. */
  get keptModel(): string | null {
    return this.#common?.model?.name ?? null;
  }

  /** Whether another generation became current since one was loaded. */
  async hasChanged(): Promise<boolean> {
    const { set, record } = await this.#pointer();
    const servers = this.#servers;
    const isSeen = servers?.set.name === set.name && servers.number === record.generation;
    const isSame = isSeen && this.#common !== null && isOf(this.#common, { set, record });
    if (isSame) this.#seenAt = performance.now();
    return !isSame;
  }

  async load(old: Loaded | null): Promise<Loaded> {
    const now = performance.now();
    const pointer = await this.#pointer();
    const before = (old?.generation as ClusterGeneration | undefined) ?? null;
    const isFollowing = this.#isFollowing;
    if (old && before && isOf(before, pointer)) {
      await this.#readServers(pointer);
      this.#seenAt = now;
      return old;
    }
    const [generation, kept] = await Promise.all([
      readGeneration(this.#connection, pointer, before, isFollowing),
      this.#model && readKept(this.#connection, pointer),
    ]);
    await this.#readServers(pointer);
    this.#common = generation;
    this.#scorer = this.#model?.adopt(kept) ?? null;
    this.#seenAt = now;
    return this.#open(generation, this.#lists);
  }

  serversWithFolders(): string[] {
    return [...this.#servers!.changedIn.keys()].toSorted();
  }

  ofServer(server: string): ServerSource {
    return clusterServer(server, {
      connection: this.#connection,
      isScored: this.#model !== null,
      list: () => this.#servers!,
      look: async () => this.#readServers(await this.#pointer()),
      open: (generation) => this.#open(generation, null),
    });
  }

  readUpload(name: string, bytes: Uint8Array): Promise<ReadUpload> {
    return this.#readUpload(name, bytes);
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

  get #isFollowing(): boolean {
    return performance.now() - this.#seenAt < LONGEST_GAP_MS;
  }

  #pointer(): Promise<Pointer> {
    return readPointer(this.#connection, new Budget(this.#limits));
  }

  /** Several may read it at once: what was read of the latest generation is kept. */
  async #readServers(pointer: Pointer): Promise<ServerList> {
    const before = this.#isFollowing ? this.#servers : null;
    const read = await readServerList(this.#connection, pointer, before);
    if (!this.#servers || isLater(read, this.#servers)) this.#servers = read;
    return read;
  }

  /** @param lists as in `Names` */
  #open(generation: ClusterGeneration, lists: ArticleLists | null): Loaded {
    const isScored = generation.model?.weights === this.#common?.model?.weights;
    const scorer = isScored ? this.#scorer : null;
    const reach = { connection: this.#connection, limits: this.#limits, scorer };
    const { corpus, notes } = generation;
    return {
      corpus,
      problems: notes.leftOut.map(({ problem }) => problem),
      ignored: notes.ignored,
      otherFormats: notes.otherFormats,
      generation,
      searcher: new ClusterSearcher(reach, generation, lists),
    };
  }
}

/** Whether what all servers share is as a generation has it. */
const isOf = (
  { set, number }: ClusterGeneration,
  current: Pick<Pointer, "set" | "record">,
): boolean => set.name === current.set.name && number >= current.record.shared;
