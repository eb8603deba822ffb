import { basename, dirname } from "node:path/posix";
import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { getRecords } from "../../../cluster/records.ts";
import { hiddenId } from "../../../corpus/files/hidden-articles.ts";
import { isAdded, serverOf, tendedSidecar } from "../../../corpus/folders.ts";
import { slugOf } from "../../../corpus/slug.ts";
import { UserError } from "../../../errors.ts";
import { freeName } from "../../../store/articles/name-reservation.ts";
import type { RemovedArticle } from "../../../store/articles/removed-article.ts";
import type { OwnSize } from "../../../store/articles/server-size.ts";
import { DAY_MS } from "../../../store/days.ts";
import { wording } from "../../../words/wording.ts";
import type { Pointer } from "../read/pointer.ts";
import { type ArticleFiles, filesFrom, type TextRecord } from "../records/article-record.ts";
import { type Tended, type TendedNote, tendedFrom } from "../records/tended-record.ts";
import { stockOf } from "../write/folder-stock.ts";
import { listTended, withFiles } from "./read-tended.ts";

/** An article that moderators change, with its files, and what they did with it before; null for nothing. */
export interface Opened {
  readonly now: Tended;
  readonly note: TendedNote | null;
}

/** What moderators did, as one generation has it. */
export class Standing {
  readonly notes: readonly TendedNote[];
  readonly pointer: Pointer;
  readonly #connection: Connection;

  private constructor(connection: Connection, pointer: Pointer, notes: readonly TendedNote[]) {
    this.#connection = connection;
    this.pointer = pointer;
    this.notes = notes;
  }

  static async read(connection: Connection, pointer: Pointer): Promise<Standing> {
    return new Standing(connection, pointer, await listTended(connection, pointer));
  }

  /** What was done with an article that is there, or hidden. @param file as in `Document.file` */
  noteOf(file: string): TendedNote | null {
    return this.notes.find((note) => note.file === file && !isBinned(note)) ?? null;
  }

  /** @throws UserError where there is no such article */
  async open(file: string): Promise<Opened> {
    const note = this.noteOf(file);
    const files = await this.filesOf(file);
    if (files === null) throw new UserError(wording("keeping.gone"));
    const now = note ? tendedFrom(note, files) : { ...untouched(file), files };
    return { now, note };
  }

  /** What an article is read from without what moderators said; null where it is not there. */
  async filesOf(file: string): Promise<ArticleFiles | null> {
    const note = this.noteOf(file);
    const kept = note && note.size !== null ? (await this.whole(note)).files : null;
    return kept ?? this.#filesInCorpus(file);
  }

  async whole(note: TendedNote): Promise<Tended> {
    const { set } = this.pointer;
    const read = await withFiles(this.#connection, set, [note]).next();
    return read.value as Tended;
  }

  /** The path of an article to be, with a number where its name is taken. */
  freeFile(wanted: string): string {
    const prefix = `${dirname(wanted)}/`;
    const names = this.notes
      .filter(
        (note) => isAdded(note.file) && !isBinned(note) && `${dirname(note.file)}/` === prefix,
      )
      .map(({ file }) => basename(file));
    return prefix + freeName({ names, prefix }, basename(wanted));
  }

  /** How much moderators have added to a server's own. */
  sizeOf(server: string, now: number): OwnSize {
    const own = this.notes.filter(({ file }) => isAdded(file) && serverOf(file) === server);
    const there = own.filter((note) => !isBinned(note));
    return {
      articles: there.length,
      bytes: there.reduce((sum, { size }) => sum + (size ?? 0), 0),
      addedToday: own.filter(({ at }) => at > now - DAY_MS).length,
    };
  }

  /** All that can be restored, newest first. */
  removed(): RemovedArticle[] {
    return this.notes
      .flatMap(({ id, file, removed, size }) =>
        removed && size !== null ? [{ id, file, ...removed, isHidden: !isAdded(file) }] : [],
      )
      .toSorted((a, b) => b.at - a.at);
  }

  /** Of one of the operator's articles that is not hidden. */
  async #filesInCorpus(file: string): Promise<ArticleFiles | null> {
    const { set, record } = this.pointer;
    const id = slugOf(file);
    const article = (await stockOf(this.#connection, set, record.generation, [id])).get(id);
    if (article?.file !== file) return null;
    const budget = new Budget(LOAD_LIMITS);
    const [text] = await getRecords<TextRecord>(this.#connection, set.texts, [article.key], budget);
    return filesFrom({
      bytes: text!.bytes,
      sidecars: text!.sidecars.filter((sidecar) => sidecar.file !== tendedSidecar(file)),
    });
  }
}

/** Whether an added article was removed. */
export const isBinned = ({ file, removed }: Pick<TendedNote, "file" | "removed">): boolean =>
  isAdded(file) && removed !== null;

const untouched = (file: string) => ({
  id: hiddenId(file),
  file,
  sidecar: null,
  removed: null,
  at: 0,
});
