import { createHash } from "node:crypto";
import { ADDED, isAdded } from "./folders.ts";

/** Longest slug, in characters: it fits a custom id and an autocomplete value. */
export const LONGEST_SLUG = 80;
const DIGEST_LENGTH = 8;
/** Begins the slugs of added articles. No slug of another has a dot, so that none is like one of these. */
const ADDED_SLUG = "added.";

/**
 * Names an article after its path: `News/2021 08 – Fine.md` is `news-2021-08-fine`. Letters of every
 * script stay; a name that would be too long keeps its beginning and ends in a digest of the path.
 * `added/Fine.md` is `added.fine`.
 */
export function slugOf(path: string): string {
  if (!isAdded(path)) return shortSlug(path, LONGEST_SLUG);
  return ADDED_SLUG + shortSlug(path.slice(ADDED.length), LONGEST_SLUG - ADDED_SLUG.length);
}

function shortSlug(path: string, longest: number): string {
  const slug = path
    .replace(/\.[^./]+$/, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length > 0 && slug.length <= longest) return slug;
  const digest = createHash("sha256").update(path).digest("hex").slice(0, DIGEST_LENGTH);
  const beginning = Array.from(slug)
    .slice(0, Math.floor((longest - DIGEST_LENGTH - 1) / 2))
    .join("")
    .replace(/-+$/, "");
  return beginning ? `${beginning}-${digest}` : digest;
}
