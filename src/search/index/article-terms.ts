import type { Document, Passage } from "../../corpus/document.ts";
import { type Stem, stemFor } from "../text/stem.ts";
import { type Token, tokenize } from "../text/tokenize.ts";
import { BEGINS_SENTENCE, OTHER_SPELLING } from "./indexed-passage.ts";
import type { PackedTerms } from "./packed-terms.ts";
import { WordIds } from "./word-ids.ts";
import { kindOf } from "./word-kind.ts";

/** The words of one article, with ids of its own. */
export interface ArticleTerms extends PackedTerms {
  /** The words behind the ids. */
  readonly vocabulary: readonly string[];
}

/** Takes an article apart into words: the long part of indexing, done once as long as its file stays. */
export function termsOf(document: Document, passages: readonly Passage[]): ArticleTerms {
  const ids = new WordIds();
  const stem = stemFor(document.language);
  const starts = [0];
  const sectionStarts: number[] = [];
  const contextStarts = [0];
  const all: Lists = { stems: [], words: [], kinds: [], contexts: [] };
  const add = adderOf(stem, ids, all);
  for (const [i, passage] of passages.entries()) {
    addTokens(passage, add, all);
    starts.push(all.words.length);
    if (i > 0 && passages[i - 1]!.heading === passage.heading) continue;
    sectionStarts.push(i);
    for (const id of contextOf(passage, stem, ids)) all.contexts.push(id);
    contextStarts.push(all.contexts.length);
  }
  return {
    vocabulary: ids.words,
    starts: Uint32Array.from(starts),
    stems: Uint32Array.from(all.stems),
    words: Uint32Array.from(all.words),
    kinds: Uint8Array.from(all.kinds),
    sectionStarts: Uint32Array.from([...sectionStarts, passages.length]),
    contextStarts: Uint32Array.from(contextStarts),
    contexts: Uint32Array.from(all.contexts),
  };
}

/** What is collected passage by passage. */
interface Lists {
  readonly stems: number[];
  readonly words: number[];
  readonly kinds: number[];
  readonly contexts: number[];
}

function addTokens(passage: Passage, add: (word: string) => void, lists: Lists): void {
  const tokens = tokenize(passage.text);
  for (const { word } of tokens) add(word);
  for (const kind of kindsOf(tokens, passage)) lists.kinds.push(kind);
}

/** Adds words with their stems. An article repeats its words: each is stemmed, and numbered, once. */
function adderOf(stem: Stem, ids: WordIds, lists: Lists): (word: string) => void {
  /** Of each word that came. */
  const known = new Map<string, { readonly stem: number; readonly word: number }>();
  return (word) => {
    let both = known.get(word);
    if (!both) {
      both = { stem: ids.add(stem(word)), word: ids.add(word) };
      known.set(word, both);
    }
    lists.stems.push(both.stem);
    lists.words.push(both.word);
  };
}

function contextOf({ document, heading }: Passage, stem: Stem, ids: WordIds): Set<number> {
  const around = [
    document.title,
    heading ?? "",
    document.publisher ?? "",
    ...document.tags,
    ...document.hints,
  ];
  return new Set(tokenize(around.join("\n")).map(({ word }) => ids.add(stem(word))));
}

function kindsOf(tokens: readonly Token[], { text, sentences }: Passage): number[] {
  let next = 1;
  let first = 0;
  return tokens.map(({ word, start, end, position }, i) => {
    const isNext = next < sentences.length && start >= sentences[next]![0];
    while (next < sentences.length && start >= sentences[next]![0]) next++;
    if (isNext) first = position;
    const isOther = position === tokens[i - 1]?.position;
    const kind = kindOf(word, text.slice(start, end), position === first);
    return kind | (isNext ? BEGINS_SENTENCE : 0) | (isOther ? OTHER_SPELLING : 0);
  });
}
