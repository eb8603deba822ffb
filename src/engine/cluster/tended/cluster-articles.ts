import { ANSWER_LIMITS, Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import type { Document } from "../../../corpus/document.ts";
import { ADDED, isAdded, ofServer } from "../../../corpus/folders.ts";
import { editSidecar, type SidecarFields } from "../../../corpus/read/sidecar.ts";
import { UserError } from "../../../errors.ts";
import type { PassageEmbedder } from "../../../search/kept-vectors.ts";
import type { AddedArticles, IsAsSeen } from "../../../store/articles/added-articles.ts";
import { newId } from "../../../store/articles/bin.ts";
import { EditedMeanwhile } from "../../../store/articles/edited-meanwhile.ts";
import type { RemovedArticle } from "../../../store/articles/removed-article.ts";
import { safeName } from "../../../store/articles/safe-name.ts";
import type { OwnHome, OwnSize } from "../../../store/articles/server-size.ts";
import type { SidecarEdit } from "../../../store/articles/sidecar-files.ts";
import { Turns } from "../../../store/articles/turns.ts";
import { DAY_MS } from "../../../store/days.ts";
import { wording } from "../../../words/wording.ts";
import { readPointer } from "../read/pointer.ts";
import { withBuildLease } from "../write/build-lease.ts";
import { publishChange, type ReadFew } from "./publish-change.ts";
import { notesOfServer, removalOfServer } from "./removal-of-server.ts";
import { isBinned, type Opened, Standing } from "./standing.ts";
import { changeTo, type TendedChange } from "./tended-change.ts";

interface ClusterArticlesOptions {
  /** How many days removed articles are kept, see BIN_DAYS. */
  readonly binDays: number;
  /** Milliseconds since the epoch. */
  now(): number;
  readonly readFew: ReadFew;
  /** As in `Publishing`; it has none unless told. */
  readonly embedder?: () => PassageEmbedder | null;
}

/** What a change does, and what is told of it. */
type Decision<T> = readonly [change: TendedChange, told: T];

/**
 * What moderators do with the articles of a cluster. Each change makes a generation, by which it holds in every
 * process, or does not hold at all.
 */
export class ClusterArticles implements AddedArticles {
  readonly #connection: Connection;
  readonly #options: ClusterArticlesOptions;
  readonly #turns = new Turns();

  constructor(connection: Connection, options: ClusterArticlesOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  add(name: string, bytes: Uint8Array, home: OwnHome | null = null): Promise<string> {
    const wanted = ADDED + (home === null ? "" : ofServer(home.server)) + safeName(name);
    return this.#change(async (standing) => {
      const at = this.#options.now();
      home?.admit(standing.sizeOf(home.server, at));
      const file = standing.freeFile(wanted);
      const files = { bytes, sidecars: [] };
      const added = { id: newId(), file, sidecar: null, removed: null, at, files };
      return [changeTo(added, null), file];
    });
  }

  async sizeOf(server: string): Promise<OwnSize> {
    return (await this.#read()).sizeOf(server, this.#options.now());
  }

  edit(file: string, fields: SidecarFields, isAsSeen?: IsAsSeen): Promise<SidecarEdit> {
    return this.#say(file, (before) => editSidecar(before, fields), isAsSeen);
  }

  async rewrite(file: string, yaml: string | null, isAsSeen: IsAsSeen): Promise<void> {
    await this.#say(file, () => yaml, isAsSeen);
  }

  async sidecarOf(file: string): Promise<string | null> {
    return (await this.#read()).noteOf(file)?.sidecar ?? null;
  }

  remove({ file, title }: Pick<Document, "file" | "title">): Promise<RemovedArticle> {
    return this.#change(async (standing) => {
      const { now, note } = await standing.open(file);
      const isHidden = !isAdded(file);
      const removed = { title, at: this.#options.now() };
      const id = isHidden ? now.id : newId();
      return [changeTo({ ...now, id, removed }, note), { id, file, ...removed, isHidden }];
    });
  }

  restore(id: string): Promise<string> {
    return this.#change(async (standing) => {
      const note = standing.notes.find((each) => each.id === id && each.removed);
      if (!note || note.size === null) throw new UserError(wording("keeping.emptied"));
      const file = isAdded(note.file) ? standing.freeFile(note.file) : note.file;
      const back = { ...(await standing.whole(note)), file, removed: null };
      return [changeTo(back, note), file];
    });
  }

  async removed(): Promise<RemovedArticle[]> {
    return (await this.#read()).removed();
  }

  async removeServer(server: string): Promise<void> {
    if (notesOfServer(await this.#read(), server).length === 0) return;
    await this.#change(async (standing) => [await removalOfServer(standing, server), undefined]);
  }

  /** Removes what was in the bin for long enough. */
  async emptyBin(): Promise<void> {
    const { binDays, now } = this.#options;
    const before = now() - binDays * DAY_MS;
    const overIn = ({ notes }: Standing) =>
      notes.filter((note) => isBinned(note) && note.removed!.at < before);
    if (overIn(await this.#read()).length === 0) return;
    await this.#change(async (standing) => [
      { came: [], went: overIn(standing), articles: new Map() },
      undefined,
    ]);
  }

  #say(
    file: string,
    next: (before: string | null) => string | null,
    isAsSeen: IsAsSeen = () => true,
  ): Promise<SidecarEdit> {
    return this.#change(async (standing) => {
      const { now, note }: Opened = await standing.open(file);
      const { sidecar: before } = now;
      if (!isAsSeen(before)) throw new EditedMeanwhile();
      const after = next(before);
      return [changeTo({ ...now, sidecar: after }, note), { before, after }];
    });
  }

  /** Fails at once where the cluster cannot be reached. */
  async #read(): Promise<Standing> {
    const pointer = await readPointer(this.#connection, new Budget(ANSWER_LIMITS));
    return Standing.read(this.#connection, pointer);
  }

  /** One change after the other, of this process and of others. */
  #change<T>(decide: (standing: Standing) => Promise<Decision<T>>): Promise<T> {
    return this.#turns.take(async () => {
      await readPointer(this.#connection, new Budget(ANSWER_LIMITS));
      return withBuildLease(this.#connection, async (lease) => {
        const pointer = await readPointer(this.#connection, new Budget(LOAD_LIMITS));
        const standing = await Standing.read(this.#connection, pointer);
        const [change, told] = await decide(standing);
        const { readFew, embedder = () => null } = this.#options;
        const at = { connection: this.#connection, lease, before: pointer };
        await publishChange({ ...at, readFew, embedder: embedder() }, change);
        return told;
      });
    });
  }
}
