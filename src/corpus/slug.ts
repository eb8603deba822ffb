import { createHash } from "node:crypto";

/** Longest slug, in characters: it fits a custom id and an autocomplete value. */
export const LONGEST_SLUG = 80;
const DIGEST_LENGTH = 8;

/**
 * Names an article after its path: `News/2021 08 – Fine.md` is `news-2021-08-fine`. Letters of every
 * script stay; a name that would be too long keeps its beginning and ends in a digest of the path.
 */
export function slugOf(path: string): string {
  const slug = path
    .replace(/\.[^./]+$/, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length > 0 && slug.length <= LONGEST_SLUG) return slug;
  const digest = createHash("sha256").update(path).digest("hex").slice(0, DIGEST_LENGTH);
  const beginning = Array.from(slug)
    .slice(0, (LONGEST_SLUG - DIGEST_LENGTH - 1) / 2)
    .join("")
    .replace(/-+$/, "");
  return beginning ? `${beginning}-${digest}` : digest;
}
