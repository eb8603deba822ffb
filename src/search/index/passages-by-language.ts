import type { PackedCorpus } from "../../corpus/packed/packed-corpus.ts";

/** How many passages each language of a corpus has; null for articles that name none. */
export function passagesByLanguage({
  documents,
  packed: { passageStarts },
}: Pick<PackedCorpus, "documents" | "packed">): Map<string | null, number> {
  const passages = new Map<string | null, number>();
  for (const [article, { language }] of documents.entries()) {
    const own = passageStarts[article + 1]! - passageStarts[article]!;
    passages.set(language, (passages.get(language) ?? 0) + own);
  }
  return passages;
}
