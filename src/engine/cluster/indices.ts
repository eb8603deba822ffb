import { PREFIX, SHARDS } from "../../cluster/indices.ts";
import { EVERYWHERE } from "./records/seen-in.ts";

/** They lead to the set that is current; readers learn its name from the first, and ask for it from then on. */
export const ARTICLES_ALIAS = `${PREFIX}-articles`;
const PASSAGES_ALIAS = `${PREFIX}-passages`;
const TEXTS_ALIAS = `${PREFIX}-texts`;

/** The indices of some generations. A full refresh makes a set, which is named by its first generation. */
export interface IndexSet {
  readonly name: string;
  /** What is known of articles, what is counted of words, and which generation is current. */
  readonly articles: string;
  readonly passages: string;
  /** The blocks and the bytes of articles, which only whoever opens one needs, and what they are about. */
  readonly texts: string;
}

export const setOf = (name: string): IndexSet => ({
  name,
  articles: `${ARTICLES_ALIAS}-${name}`,
  passages: `${PASSAGES_ALIAS}-${name}`,
  texts: `${TEXTS_ALIAS}-${name}`,
});

/** The name of a set by that of its index of articles. */
export const setNameOf = (articles: string): string => articles.slice(ARTICLES_ALIAS.length + 1);

/** The set that begins with a generation. Names are in the order of generations. */
export const nameOfSet = (generation: number): string => String(generation).padStart(10, "0");

export const indicesOf = ({ articles, passages, texts }: IndexSet): readonly string[] => [
  articles,
  passages,
  texts,
];

/** One call that makes a set the current one. @param before the set that was */
export function aliasFlip(set: IndexSet, before: IndexSet | null): object {
  const aliases = [ARTICLES_ALIAS, PASSAGES_ALIAS, TEXTS_ALIAS];
  const all = (kind: "add" | "remove", { articles, passages, texts }: IndexSet) =>
    [articles, passages, texts].map((index, i) => ({ [kind]: { index, alias: aliases[i] } }));
  return { actions: [...all("add", set), ...(before ? all("remove", before) : [])] };
}

const KEYWORD = { type: "keyword" };
const INTEGER = { type: "integer" };
const UNINDEXED = { type: "object", enabled: false };
/** Each record is of the generations from the first on and before the second. */
const LIFETIME = { from: INTEGER, to: INTEGER };
const SERVER = { type: "keyword", null_value: EVERYWHERE };

const ARTICLES = {
  dynamic: false,
  properties: { kind: KEYWORD, key: KEYWORD, generation: INTEGER, server: SERVER, ...LIFETIME },
};

/**
 * A word counts what the query says, see `candidateQuery`: what the index itself counts has old generations in it,
 * and the articles of other servers.
 */
const STEMS = {
  type: "text",
  analyzer: "whitespace",
  index_options: "docs",
  norms: false,
  similarity: "boolean",
};

const PASSAGES = {
  dynamic: false,
  properties: {
    ...LIFETIME,
    server: SERVER,
    article: KEYWORD,
    publisher: KEYWORD,
    tags: KEYWORD,
    earliest: KEYWORD,
    latest: KEYWORD,
    stems: STEMS,
    around: STEMS,
    weight: { type: "float", index: false },
    words: { type: "text", analyzer: "whitespace", norms: false },
    passage: UNINDEXED,
  },
};

const TEXTS = {
  dynamic: false,
  properties: { ...LIFETIME, server: SERVER, article: KEYWORD, stems: STEMS },
};

/** How the indices of a set are made, by their names. */
export function definitionsOf({ articles, passages, texts }: IndexSet): Record<string, object> {
  // What is written is searched once a generation is whole, and not before.
  const index = { ...SHARDS, refresh_interval: "-1" };
  const define = (mappings: object) => ({ settings: { index }, mappings });
  return {
    [articles]: define(ARTICLES),
    [passages]: define(PASSAGES),
    [texts]: define(TEXTS),
  };
}
