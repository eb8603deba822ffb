import type { CorpusProblem } from "../corpus/document.ts";
import type { KnownFiles, LoadedArticle } from "../corpus/files/folder-reader.ts";
import { type ArticleStamp, isSameStamp } from "../corpus/files/settle.ts";
import { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import type { TextTable } from "../corpus/packed/text-table.ts";
import type { PassageRange } from "../search/index/indexed-passage.ts";
import { Vocabulary } from "../search/index/vocabulary.ts";
import { type Generation, type LeftOutNote, notesOf, STAMP_LENGTH } from "./generation.ts";

/** What was read of the folder before. */
export class PreviousGeneration implements KnownFiles {
  readonly generation: Generation;
  readonly corpus: PackedCorpus;
  readonly #articles: ReadonlyMap<string, number>;
  readonly #leftOut: ReadonlyMap<string, LeftOutNote>;
  /** Problems of sidecars, by the files of their articles. */
  readonly #sidecarProblems = new Map<string, CorpusProblem[]>();
  #vocabulary: Vocabulary | null = null;

  /** @param before the one that this was built upon, if it is at hand */
  constructor(generation: Generation, before: PreviousGeneration | null = null) {
    this.generation = generation;
    this.corpus = PackedCorpus.of(generation.articles, before?.corpus);
    this.#articles = new Map(this.corpus.documents.map(({ file }, at) => [file, at]));
    const { leftOut } = notesOf(generation);
    this.#leftOut = new Map(leftOut.map((each) => [each.problem.file, each]));
    for (const { problem, sidecarOf } of leftOut) {
      if (sidecarOf === undefined) continue;
      this.#sidecarProblems.set(sidecarOf, [...this.sidecarProblems(sidecarOf), problem]);
    }
  }

  articleId(file: string, stamp: ArticleStamp): string | null {
    const at = this.#articles.get(file);
    if (at === undefined || !this.#isSame(at, stamp)) return null;
    return this.corpus.documents[at]!.id;
  }

  problem(file: string, stamp: ArticleStamp) {
    const known = this.#leftOut.get(file);
    return known?.stamp && isSameStamp(known.stamp, stamp) ? known.problem : null;
  }

  sidecarProblems(file: string): readonly CorpusProblem[] {
    return this.#sidecarProblems.get(file) ?? [];
  }

  /** Whether these are its articles, all known and as they were, and the folder is otherwise the same. */
  isSame(articles: readonly LoadedArticle<unknown>[], notes: TextTable): boolean {
    return (
      articles.length === this.corpus.documents.length &&
      articles.every((article) => "knownId" in (article as object)) &&
      Buffer.compare(notes.bytes, this.generation.notes.bytes) === 0
    );
  }

  /** @param id of an article that is known */
  placeOf(id: string): number {
    return this.corpus.articleIndex(id)!;
  }

  /** The passages of articles that follow each other. */
  passagesOf([from, to]: readonly [from: number, to: number]): PassageRange {
    return [this.corpus.passagesOf(from)[0], this.corpus.passagesOf(to - 1)[1]];
  }

  get vocabulary(): Vocabulary {
    this.#vocabulary ??= Vocabulary.unpack(this.generation.index.vocabulary);
    return this.#vocabulary;
  }

  #isSame(at: number, stamp: ArticleStamp): boolean {
    const { stamps } = this.generation;
    return stamp.every((value, i) => value === stamps[at * STAMP_LENGTH + i]);
  }
}
