import type { Corpus, Document, Passage } from "../../corpus/document.ts";
import { packArticles } from "../../corpus/packed/pack-corpus.ts";
import { PackedCorpus } from "../../corpus/packed/packed-corpus.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { termsOf } from "./article-terms.ts";
import { packIndex } from "./pack-index.ts";
import { SearchIndex } from "./search-index.ts";

/** Indexes a corpus in this thread, at once. */
export function buildIndex(corpus: Corpus, lexicon: Lexicon): SearchIndex {
  const articles = withPassages(corpus);
  return new SearchIndex({
    corpus: PackedCorpus.of(packArticles(articles)),
    packed: packIndex(articles.map(({ document, passages }) => termsOf(document, passages))),
    synonyms: corpus.synonyms,
    lexicon,
  });
}

/** The articles of a corpus, each with its passages. */
function withPassages({ documents, passages }: Pick<Corpus, "documents" | "passages">) {
  const own = new Map<Document, Passage[]>(documents.map((document) => [document, []]));
  for (const passage of passages) own.get(passage.document)!.push(passage);
  return Array.from(own, ([document, passages]) => ({ document, passages }));
}
