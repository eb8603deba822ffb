import type { Document } from "../../corpus/document.ts";
import { serverOf } from "../../corpus/folders.ts";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import type { AddedArticles } from "./added-articles.ts";
import type { RemovedArticle } from "./removed-article.ts";
import type { OwnSize } from "./server-size.ts";

const MEBIBYTE = 1024 ** 2;

/** Whose articles somebody tends. */
export interface Tender {
  /** The server whose own they tend, by its id; null where it has none. */
  readonly server: string | null;
  /** The server to whose own they add; null for those that all servers share. */
  readonly addsTo: string | null;
  /** Whether they tend those that all servers share. */
  mayTendCommon(): Promise<boolean>;
}

/** How much the moderators of a server may add to its own. */
export interface OwnLimits {
  readonly articles: number;
  readonly mebibytes: number;
  readonly additionsADay: number;
}

/** What one moderator may do with the articles: as `AddedArticles`, and what is not theirs is refused. */
export class TendedArticles {
  readonly #added: AddedArticles;
  readonly #tender: Tender;
  readonly #limits: OwnLimits;

  constructor(added: AddedArticles, tender: Tender, limits: OwnLimits) {
    this.#added = added;
    this.#tender = tender;
    this.#limits = limits;
  }

  /**
   * Checks whether an article of this size may be added now.
   *
   * @throws UserError where not
   */
  async requireRoom(bytes: number): Promise<void> {
    const { addsTo } = this.#tender;
    if (addsTo === null) await this.#requireCommon();
    else this.#admit(bytes, await this.#added.sizeOf(addsTo));
  }

  /** As `AddedArticles.add`. @throws UserError where there is no room, too */
  async add(name: string, bytes: Uint8Array): Promise<string> {
    const { addsTo: server } = this.#tender;
    if (server === null) await this.#requireCommon();
    const admit = (size: OwnSize) => this.#admit(bytes.length, size);
    return this.#added.add(name, bytes, server === null ? null : { server, admit });
  }

  /** As `AddedArticles.edit`. */
  async edit(...args: Parameters<AddedArticles["edit"]>): ReturnType<AddedArticles["edit"]> {
    await this.#requireMine(args[0]);
    return this.#added.edit(...args);
  }

  /** As `AddedArticles.rewrite`. */
  async rewrite(...args: Parameters<AddedArticles["rewrite"]>): Promise<void> {
    await this.#requireMine(args[0]);
    return this.#added.rewrite(...args);
  }

  /** As `AddedArticles.sidecarOf`. */
  async sidecarOf(file: string): Promise<string | null> {
    await this.#requireMine(file);
    return this.#added.sidecarOf(file);
  }

  /** Whether an article is theirs to tend. @param file as in `Document.file` */
  async isMine(file: string): Promise<boolean> {
    const server = serverOf(file);
    return server === null ? this.#tender.mayTendCommon() : server === this.#tender.server;
  }

  /** As `AddedArticles.remove`. */
  async remove(article: Pick<Document, "file" | "title">): Promise<RemovedArticle> {
    await this.#requireMine(article.file);
    return this.#added.remove(article);
  }

  /** As `AddedArticles.restore`. */
  async restore(id: string): Promise<string> {
    const entry = (await this.removed()).find((each) => each.id === id);
    if (!entry) throw new UserError(wording("keeping.emptied"));
    return this.#added.restore(id);
  }

  /** As `AddedArticles.removed`, as far as they may be restored. */
  async removed(): Promise<readonly RemovedArticle[]> {
    const all = await this.#added.removed();
    const areMine = await Promise.all(all.map(({ file }) => this.isMine(file)));
    return all.filter((_, i) => areMine[i]);
  }

  #admit(bytes: number, own: OwnSize): void {
    const { articles, mebibytes, additionsADay } = this.#limits;
    if (own.articles >= articles) throw refused("servers.tooMany", articles);
    if (own.bytes + bytes > mebibytes * MEBIBYTE) throw refused("servers.tooLarge", mebibytes);
    if (own.addedToday >= additionsADay) throw refused("servers.tooOften", additionsADay);
  }

  /** What belongs to another server is not known here. */
  async #requireMine(file: string): Promise<void> {
    if (serverOf(file) === null) return this.#requireCommon();
    if (!(await this.isMine(file))) throw new UserError(wording("keeping.gone"));
  }

  async #requireCommon(): Promise<void> {
    if (!(await this.#tender.mayTendCommon())) throw new UserError(wording("servers.notYours"));
  }
}

const refused = (key: "servers.tooMany" | "servers.tooLarge" | "servers.tooOften", most: number) =>
  new UserError(wording(key, { most }));
