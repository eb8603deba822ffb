import { sharedBytes, sharedInts } from "./shared-arrays.ts";

/**
 * The words of articles, one after the other. Passages under one heading share a context, which is that of
 * their section:
 *
 *     starts          0       9     14      passage 0 has tokens 0 to 9, passage 1 tokens 9 to 14
 *     sectionStarts   0             2       both are in section 0
 *     contextStarts   0             3       … whose context is 0 to 3 of `contexts`
 */
export interface PackedTerms {
  /** Where the tokens of each passage begin, and where the last end. */
  readonly starts: Uint32Array;
  /** One entry a token, in order, as in `words` and `kinds`. */
  readonly stems: Uint32Array;
  readonly words: Uint32Array;
  /** NAME, NUMBER, DATE, BEGINS_SENTENCE, OTHER_SPELLING. */
  readonly kinds: Uint8Array;
  /** The first passage of each section, and one past the last. */
  readonly sectionStarts: Uint32Array;
  /** Where the words around each section begin, and where the last end. */
  readonly contextStarts: Uint32Array;
  /** Stems of title, heading, publisher, tags and hints, each once a section. */
  readonly contexts: Uint32Array;
}

/** Room for the words of several parts, one behind the other. */
export function roomFor(parts: readonly PackedTerms[]): PackedTerms {
  const sum = (of: (part: PackedTerms) => { length: number }) =>
    parts.reduce((all, part) => all + of(part).length, 0);
  // Each part says where its last passage or section ends, which is where the next one begins.
  const ends = parts.length - 1;
  return {
    starts: sharedInts(sum(({ starts }) => starts) - ends),
    stems: sharedInts(sum(({ stems }) => stems)),
    words: sharedInts(sum(({ words }) => words)),
    kinds: sharedBytes(sum(({ kinds }) => kinds)),
    sectionStarts: sharedInts(sum(({ sectionStarts }) => sectionStarts) - ends),
    contextStarts: sharedInts(sum(({ contextStarts }) => contextStarts) - ends),
    contexts: sharedInts(sum(({ contexts }) => contexts)),
  };
}
