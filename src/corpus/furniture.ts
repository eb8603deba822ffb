import type { Block } from "./document.ts";

/**
 * One kind of page furniture: what stands on an article's page and is not the article.
 * Nothing is furniture because it is short; it is furniture because it matches an entry.
 */
export interface Furniture {
  /** Matches the whole text of the block that gives it away. */
  readonly pattern: RegExp;
  /** Reaches down to the first block that matches; where none does, the entry does not apply. */
  readonly through?: RegExp;
  /**
   * Reaches up to a block set apart by two blank lines, if it is at most this many blocks above. Where
   * none is, the entry applies only if it has `through`: a few words alone give nothing away.
   */
  readonly upTo?: number;
  /** Applies only to the last block of the file. */
  readonly last?: true;
  /** Shown to readers where the lines are folded away. */
  readonly reason: string;
  /** A text that `pattern` matches. */
  readonly example: string;
}

/** All known page furniture, to be extended for later articles; `npm run footnote check` shows what it folds away. */
export const FURNITURE: readonly Furniture[] = [
  {
    pattern: /^Subscribe to CDT$/,
    through: /^CDT is a non-profit media site, and we need your support\./,
    reason: "subscription box, advertisements and donation appeal of China Digital Times",
    example: "Subscribe to CDT",
  },
  {
    pattern: /^Keep Reading ?Show less$/,
    upTo: 8,
    through: /^Latest Stories$/,
    reason: "teasers of other stories, a sponsor and staff biographies of Protocol",
    example: "Keep ReadingShow less",
  },
  {
    pattern: /^\(?Was this email forwarded to you\? Sign up here\.\)?$/,
    reason: "newsletter sign-up",
    example: "(Was this email forwarded to you? Sign up here.)",
  },
  {
    pattern: /^Learn more$/,
    upTo: 1,
    reason: "a sponsor's paragraph, set apart and closed by a link",
    example: "Learn more",
  },
  {
    pattern: /^Recent Issues$/,
    last: true,
    reason: "link to other issues of a newsletter",
    example: "Recent Issues",
  },
  {
    pattern: /^Disclaimer: Investing carries risk\. This is not financial advice\./,
    reason: "a broker's disclaimer",
    example:
      "Disclaimer: Investing carries risk. This is not financial advice. The above content …",
  },
  {
    pattern: /^Most Discussed$/,
    through: /^10\. 10$/,
    reason: "a ranking of discussions, with its entries missing",
    example: "Most Discussed",
  },
];

/** HTML elements that the standard sets aside for what is not the main content. */
export const FURNITURE_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["aside", "a note beside the page's text (HTML aside)"],
  ["dialog", "a pop-up (HTML dialog)"],
  ["footer", "the page's footer (HTML footer)"],
  ["form", "a form (HTML form)"],
  ["nav", "navigation (HTML nav)"],
]);

/** Marks the blocks that an entry of the table covers; the others are returned as they are. */
export function markFurniture(blocks: readonly Block[]): Block[] {
  const marked = [...blocks];
  for (const [at, block] of blocks.entries()) {
    for (const entry of FURNITURE) {
      if (!entry.pattern.test(block.text)) continue;
      const reach = reachOf(entry, blocks, at);
      if (!reach) continue;
      for (let i = reach.first; i <= reach.last; i++) {
        marked[i] = { ...marked[i]!, furniture: marked[i]!.furniture ?? entry.reason };
      }
    }
  }
  return marked;
}

function reachOf(entry: Furniture, blocks: readonly Block[], at: number) {
  if (entry.last && at !== blocks.length - 1) return null;
  const last = entry.through
    ? blocks.findIndex((block, i) => i >= at && entry.through!.test(block.text))
    : at;
  const first = firstOf(entry, blocks, at);
  if (last < 0 || (first === null && !entry.through)) return null;
  return { first: first ?? at, last };
}

/** @returns null where the entry looks for a block set apart in vain */
function firstOf({ upTo }: Furniture, blocks: readonly Block[], at: number): number | null {
  if (upTo === undefined) return at;
  for (let i = at; i >= Math.max(0, at - upTo); i--) {
    if (blocks[i]!.setApart) return i;
  }
  return null;
}
