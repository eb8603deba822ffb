import { PARTS, type PackedVocabulary } from "../../../src/search/index/packed-index.ts";
import { Vocabulary } from "../../../src/search/index/vocabulary.ts";

/** A vocabulary of these words, each in as many passages as said; names have a capital. */
export function vocabularyOf(frequencies: Readonly<Record<string, number>>): Vocabulary {
  const words = Object.keys(frequencies);
  const packed: PackedVocabulary = {
    words: Buffer.from(words.map((word) => word.toLowerCase()).join("\n")),
    frequencies: Uint32Array.from(Object.values(frequencies), (passages) => passages * PARTS),
    names: Uint32Array.from(words, (word) => Number(word !== word.toLowerCase())),
  };
  return Vocabulary.unpack(packed);
}
