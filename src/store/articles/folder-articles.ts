import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { basename } from "node:path/posix";
import type { Document } from "../../corpus/document.ts";
import { serversWithFolders } from "../../corpus/files/list-corpus.ts";
import { ADDED, addedFolder, isAdded, ofServer } from "../../corpus/folders.ts";
import type { SidecarFields } from "../../corpus/read/sidecar.ts";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import { flushFolder, writeAtomically } from "../atomic-write.ts";
import { DAY_MS } from "../days.ts";
import type { AddedArticles, IsAsSeen } from "./added-articles.ts";
import { Bin } from "./bin.ts";
import { EditedMeanwhile } from "./edited-meanwhile.ts";
import { findArticle } from "./find-article.ts";
import { Hidden } from "./hidden.ts";
import { isReserved, placeOf, removeReservations, reserveName } from "./name-reservation.ts";
import { OwnWrites } from "./own-writes.ts";
import type { RemovedArticle } from "./removed-article.ts";
import { safeName } from "./safe-name.ts";
import { addedFolderOf, removeServerFiles } from "./server-files.ts";
import { type OwnHome, type OwnSize, sizeOfServer } from "./server-size.ts";
import { type SidecarEdit, SidecarFiles } from "./sidecar-files.ts";
import { telling } from "./told-errors.ts";
import { Turns } from "./turns.ts";

export interface FolderArticlesOptions {
  /** CORPUS_DIR, which is only looked at. */
  readonly folder: string;
  readonly dataDir: string;
  /** How many days removed articles are kept, see BIN_DAYS. */
  readonly binDays: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * What moderators do with the articles of a folder: all of it lies in DATA_DIR. Whatever moment the process is
 * killed at, each thing is done wholly or not at all, once `tidy` was called at the next start.
 */
export class FolderArticles implements AddedArticles {
  readonly #options: FolderArticlesOptions;
  readonly #folder: string;
  readonly #sidecars: SidecarFiles;
  readonly #bin: Bin;
  readonly #hidden: Hidden;
  readonly #turns = new Turns();
  readonly #ownWrites = new OwnWrites();

  constructor(options: FolderArticlesOptions) {
    this.#options = options;
    this.#folder = addedFolder(options.dataDir);
    this.#sidecars = new SidecarFiles(options.dataDir);
    this.#bin = new Bin(options.dataDir);
    this.#hidden = new Hidden(options);
  }

  add(name: string, bytes: Uint8Array, home: OwnHome | null = null): Promise<string> {
    const folder = home === null ? ADDED : ADDED + ofServer(home.server);
    const file = folder + safeName(name);
    return this.#do(async () => {
      if (home !== null) home.admit(await this.#sizeOf(home.server));
      return this.#place(file, (path) => writeAtomically(path, [bytes]));
    });
  }

  sizeOf(server: string): Promise<OwnSize> {
    return this.#do(() => this.#sizeOf(server));
  }

  edit(file: string, fields: SidecarFields, isAsSeen?: IsAsSeen): Promise<SidecarEdit> {
    return this.#do(async () => {
      await this.#requireAsSeen(file, isAsSeen);
      return this.#sidecars.edit(file, fields);
    });
  }

  rewrite(file: string, yaml: string | null, isAsSeen: IsAsSeen): Promise<void> {
    return this.#do(async () => {
      await this.#requireAsSeen(file, isAsSeen);
      await this.#sidecars.write(file, yaml);
    });
  }

  sidecarOf(file: string): Promise<string | null> {
    return this.#do(() => this.#sidecars.read(file));
  }

  remove({ file, title }: Pick<Document, "file" | "title">): Promise<RemovedArticle> {
    return this.#do(async () => {
      const path = await this.#requireFile(file);
      const entry = { file, title, at: this.#options.now() };
      if (!isAdded(file)) return { ...(await this.#hidden.put(entry)), isHidden: true };
      const binned = await this.#bin.put(path, entry, await this.#sidecars.read(file));
      await flushFolder(dirname(path));
      await this.#sidecars.write(file, null);
      await this.#ownWrites.note(path);
      return { ...binned, isHidden: false };
    });
  }

  restore(id: string): Promise<string> {
    return this.#do(async () => {
      const entry = (await this.#removed()).find((each) => each.id === id);
      if (!entry) throw new UserError(wording("keeping.emptied"));
      if (!entry.isHidden) return this.#takeOutOfBin(entry);
      await this.#hidden.drop(entry.file);
      return entry.file;
    });
  }

  removed(): Promise<RemovedArticle[]> {
    return this.#do(() => this.#removed());
  }

  removeServer(server: string): Promise<void> {
    return this.#do(() => removeServerFiles(this.#options.dataDir, server));
  }

  /** Removes what was in the bin for long enough, and what killed processes left. To be called at the start. */
  tidy(): Promise<void> {
    return this.#do(async () => {
      const { dataDir, binDays, now } = this.#options;
      await mkdir(this.#folder, { recursive: true });
      await removeReservations(this.#folder);
      for (const server of serversWithFolders({ folder: this.#folder })) {
        await removeReservations(addedFolderOf(dataDir, server));
      }
      await this.#bin.empty(now() - binDays * DAY_MS);
      for (const file of await this.#sidecars.listAdded()) await this.#removeOrphan(file);
    });
  }

  /** Whether a file of an added article is as this process left it. @param path below the folder of them */
  isOwnWrite(path: string): Promise<boolean> {
    return this.#ownWrites.has(join(this.#folder, path));
  }

  #sizeOf(server: string): Promise<OwnSize> {
    const { dataDir, now } = this.#options;
    return sizeOfServer(dataDir, server, now());
  }

  #do<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(() => telling(work));
  }

  /**
   * Puts an article where its name is free.
   *
   * @param wanted its path, as in `Document.file`
   * @param put writes it to a path, whole or not at all
   */
  async #place(wanted: string, put: (path: string, file: string) => Promise<void>) {
    const hasSidecar = (file: string) => this.#sidecars.has(file);
    const place = placeOf(this.#options, wanted);
    const { name, release } = await reserveName(place, basename(wanted), hasSidecar);
    try {
      const [path, file] = [join(place.folder, name), place.prefix + name];
      await put(path, file);
      await this.#ownWrites.note(path);
      return file;
    } finally {
      await release();
    }
  }

  /** What is left of a removal, or of a restoring, that was cut short. */
  async #removeOrphan(file: string): Promise<void> {
    if (await isReserved(placeOf(this.#options, file), basename(file))) return;
    if ((await findArticle(this.#options, file)) === null) await this.#sidecars.write(file, null);
  }

  async #takeOutOfBin(entry: RemovedArticle): Promise<string> {
    const sidecar = await this.#bin.sidecarOf(entry);
    const file = await this.#place(entry.file, async (path, placed) => {
      // It comes first, because the article must not be seen without its content note.
      if (sidecar !== null) await this.#sidecars.write(placed, sidecar);
      await this.#bin.takeOut(entry, path);
      await flushFolder(dirname(path));
    });
    await this.#bin.drop(entry.id);
    return file;
  }

  async #removed(): Promise<RemovedArticle[]> {
    const [hidden, binned] = await Promise.all([this.#hidden.list(), this.#bin.list()]);
    return [
      ...hidden.map((each) => ({ ...each, isHidden: true })),
      ...binned.map((each) => ({ ...each, isHidden: false })),
    ].toSorted((a, b) => b.at - a.at);
  }

  async #requireAsSeen(file: string, isAsSeen: IsAsSeen = () => true): Promise<void> {
    await this.#requireFile(file);
    if (!isAsSeen(await this.#sidecars.read(file))) throw new EditedMeanwhile();
  }

  /** @returns where it lies */
  async #requireFile(file: string): Promise<string> {
    const path = await findArticle(this.#options, file);
    if (path === null) throw new UserError(wording("keeping.gone"));
    return path;
  }
}
