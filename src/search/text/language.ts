/**
 * The language of a BCP 47 tag, without country and script: "de" for "de-AT".
 *
 * @param tag null where the language is not known, which gives an empty string
 */
export const primaryLanguage = (tag: string | null): string =>
  tag?.toLowerCase().split("-")[0] ?? "";
