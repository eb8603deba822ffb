import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCorpus } from "../../../src/corpus/load.ts";
import { seededRandom } from "../large-corpus.ts";

const PASSAGES_PER_ARTICLE = 2.4;
const SENTENCES_PER_PASSAGE = 6;

export interface Folder {
  readonly path: string;
  remove(): void;
}

/** Writes articles of so many passages in all, recombined from the sentences of those in another folder. */
export async function writeLargeFolder(source: string, passages: number): Promise<Folder> {
  const random = seededRandom(1);
  const { passages: originals } = await loadCorpus(source);
  const sentences = originals.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
  const pick = () => sentences[Math.floor(random() * sentences.length)]!;
  const paragraph = () => Array.from({ length: SENTENCES_PER_PASSAGE }, pick).join(" ");
  const path = mkdtempSync(join(tmpdir(), "footnote-load-"));
  const articles = Math.round(passages / PASSAGES_PER_ARTICLE);
  for (let i = 0; i < articles; i++) {
    // Two, three, two, two, three: so many more that the mean is right.
    const count = Math.floor((i + 1) * PASSAGES_PER_ARTICLE) - Math.floor(i * PASSAGES_PER_ARTICLE);
    const text = Array.from({ length: count }, paragraph).join("\n\n");
    writeFileSync(join(path, `article-${i}.txt`), `Report ${i}\n\n${text}\n`);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
