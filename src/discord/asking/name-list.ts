import type { PackedCorpus } from "../../corpus/packed/packed-corpus.ts";
import type { Library } from "../../library.ts";
import { nameKey } from "../../search/filters.ts";
import { oneLine } from "../messages/markdown.ts";

/** A name that articles have in common. */
interface Name {
  /** As an article writes it, on one line. */
  readonly name: string;
  readonly key: string;
  readonly articles: number;
}

/** What articles are filtered by: the name of a publisher, or a tag. */
export type NameKind = "publisher" | "tag";

/** The names of a corpus, made when they are first looked at. */
const lists = new WeakMap<PackedCorpus, Map<NameKind, readonly Name[]>>();

/** Names that hold what was typed, those of most articles first. */
export function namesLike(typed: string, kind: NameKind, library: Library): readonly string[] {
  const wanted = nameKey(oneLine(typed));
  const found = namesOf(kind, library).filter(({ key }) => key.includes(wanted));
  const [first, others] = [true, false].map((begins) =>
    found.filter(({ key }) => key.startsWith(wanted) === begins),
  );
  return [...first!, ...others!].map(({ name }) => name);
}

/** The name that a text means: itself, or the one that holds it. Undefined where that is not clear. */
export function nameMeant(typed: string, kind: NameKind, library: Library): string | undefined {
  const wanted = nameKey(oneLine(typed));
  const exact = namesOf(kind, library).find(({ key }) => key === wanted);
  if (exact) return exact.name;
  const [only, ...others] = namesLike(typed, kind, library);
  return others.length === 0 ? only : undefined;
}

function namesOf(kind: NameKind, { snapshot: { corpus } }: Library): readonly Name[] {
  let known = lists.get(corpus);
  if (!known) {
    known = new Map();
    lists.set(corpus, known);
  }
  let names = known.get(kind);
  if (!names) {
    names = countNames(kind, corpus);
    known.set(kind, names);
  }
  return names;
}

function countNames(kind: NameKind, { documents }: PackedCorpus): readonly Name[] {
  const counts = new Map<string, number>();
  for (const { publisher, tags } of documents) {
    const names = kind === "tag" ? tags : publisher === null ? [] : [publisher];
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byKey = new Map<string, Name>();
  for (const [written, articles] of counts) {
    const name = oneLine(written);
    const key = nameKey(name);
    const known = byKey.get(key);
    if (key !== "") byKey.set(key, { name, key, articles: articles + (known?.articles ?? 0) });
  }
  return [...byKey.values()].toSorted(
    (a, b) => b.articles - a.articles || a.name.localeCompare(b.name, "en"),
  );
}
