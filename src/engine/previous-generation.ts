import type { KnownFiles, LoadedArticle } from "../corpus/files/folder-reader.ts";
import { type FileStamp, isSameStamp } from "../corpus/files/list-files.ts";
import { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import type { TextTable } from "../corpus/packed/text-table.ts";
import type { ArticleTerms } from "../search/index/article-terms.ts";
import { packedTermsOf } from "../search/index/pack-index.ts";
import { Vocabulary } from "../search/index/vocabulary.ts";
import { type Generation, type LeftOutNote, notesOf, STAMP_LENGTH } from "./generation.ts";

/** What was read of the folder before. */
export class PreviousGeneration implements KnownFiles {
  readonly generation: Generation;
  readonly corpus: PackedCorpus;
  readonly #articles: ReadonlyMap<string, number>;
  readonly #leftOut: ReadonlyMap<string, LeftOutNote>;
  #vocabulary: readonly string[] | null = null;

  /** @param before the one that this was built upon, if it is at hand */
  constructor(generation: Generation, before: PreviousGeneration | null = null) {
    this.generation = generation;
    this.corpus = PackedCorpus.of(generation.articles, before?.corpus);
    this.#articles = new Map(this.corpus.documents.map(({ file }, at) => [file, at]));
    const { leftOut } = notesOf(generation);
    this.#leftOut = new Map(leftOut.map((each) => [each.problem.file, each]));
  }

  articleId(file: string, stamp: FileStamp): string | null {
    const at = this.#articles.get(file);
    if (at === undefined || !this.#isSame(at, stamp)) return null;
    return this.corpus.documents[at]!.id;
  }

  problem(file: string, stamp: FileStamp) {
    const known = this.#leftOut.get(file);
    return known?.stamp && isSameStamp(known.stamp, stamp) ? known.problem : null;
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

  /** The words of articles that follow each other. */
  termsOf([from, to]: readonly [from: number, to: number]): ArticleTerms {
    const { index } = this.generation;
    this.#vocabulary ??= new Vocabulary(index.vocabulary).words;
    const [first] = this.corpus.passagesOf(from);
    const [, end] = this.corpus.passagesOf(to - 1);
    return packedTermsOf(index, this.#vocabulary, [first, end]);
  }

  #isSame(at: number, stamp: FileStamp): boolean {
    const { stamps } = this.generation;
    return stamp.every((value, i) => value === stamps[at * STAMP_LENGTH + i]);
  }
}
