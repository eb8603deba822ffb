import { serverOf } from "../../../corpus/folders.ts";
import { hasIdOf } from "../../../corpus/problems.ts";
import { slugOf } from "../../../corpus/slug.ts";
import { noteOf, type TakenApart } from "../../build-generation.ts";
import type { FolderNotes, LeftOutNote } from "../../generation.ts";
import type { FewArticles } from "../../read-few.ts";
import type { GenerationRecord } from "../records/generation-record.ts";
import type { ServerRecord } from "../records/server-record.ts";
import type { StockedArticle } from "../write/folder-stock.ts";
import type { Plan } from "../write/plan.ts";
import { NONE } from "../write/write-servers.ts";
import type { TendedChange } from "./tended-change.ts";

/** Articles that there are, by their ids. */
export type Stock = ReadonlyMap<string, StockedArticle>;

/** What there was before. */
interface Before {
  readonly record: GenerationRecord;
  readonly servers: ReadonlyMap<string, ServerRecord>;
  readonly stock: Stock;
}

/** What a change of moderators' does to the articles, once they are read. */
export function planOf(
  { record, servers, stock }: Before,
  { came, went, articles }: TendedChange,
  { read, leftOut }: FewArticles,
): Omit<Plan, "files" | "vectors"> {
  const isAsBefore = ({ document: { id, fingerprint } }: TakenApart) =>
    stock.get(id)?.fingerprint === fingerprint;
  const same = new Set(read.filter(isAsBefore).map(({ document }) => document.file));
  const clashes = [...articles].flatMap(([file, text]) => {
    const other = text && clashOf(file, stock);
    return other ? [noteOf({ problem: hasIdOf(other.file, file, other.id), stamp: null })] : [];
  });
  const notesAfter = notesWith(articles, [...leftOut.map(noteOf), ...clashes]);
  const ids = [...articles.keys()].map(serverOf).filter((server) => server !== null);
  return {
    // Most of the articles are of what made those before.
    maker: record.maker,
    notes: notesAfter(record.notes, null),
    serverNotes: new Map(ids.map((id) => [id, notesAfter(servers.get(id)?.notes ?? NONE, id)])),
    tended: { came, went, stays: [] },
    added: read.filter(({ document }) => !same.has(document.file)),
    removed: [...stock.values()].filter(({ file }) => articles.has(file) && !same.has(file)),
    onWritten: () => {},
  };
}

/** The other article that has the id of one. */
export function clashOf(file: string, stock: Stock): StockedArticle | null {
  const there = stock.get(slugOf(file));
  return there && there.file !== file ? there : null;
}

/** What was wrong with other articles still is. */
function notesWith(articles: TendedChange["articles"], leftOut: readonly LeftOutNote[]) {
  const articleOf = ({ problem, sidecarOf = problem.file }: LeftOutNote) => sidecarOf;
  return (notes: FolderNotes, server: string | null): FolderNotes => ({
    ...notes,
    leftOut: [
      ...notes.leftOut.filter((note) => !articles.has(articleOf(note))),
      ...leftOut.filter((note) => serverOf(articleOf(note)) === server),
    ],
  });
}
