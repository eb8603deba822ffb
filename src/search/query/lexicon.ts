/** What is known of a language, whatever the corpus holds. */
export interface Lexicon {
  /** Whether a folded word is a word of the language, so that it is not taken for a misspelling. */
  isWord(word: string): boolean;
  /** Words of like meaning in Solr's format; see `Synonyms`. */
  readonly synonyms: string;
}
