import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_LINK } from "../../src/discord/limits.ts";
import { citationMarkdown } from "../../src/discord/messages/citation.ts";
import { text } from "../../src/discord/messages/payload.ts";
import { parseMarkdown } from "../../src/playground/page/client/message/markdown-rules.ts";
import { ENGLISH_WORDS } from "../../src/words/languages.ts";
import { documentOf } from "../discord/fixtures.ts";
import { holds, PATIENCE } from "./cases.ts";
import { expectPlain, nodesIn, wordsOf } from "./shown.ts";
import { hostileText } from "./texts.ts";

/** Names that a file may have: no slash, no null, and no more than a file system takes. */
const fileName = hostileText
  .map((words) => `${words.slice(0, 60).replace(/[/\0\p{Cs}]/gu, "")}.md`)
  .filter((name) => name !== "..md");
const file = fc.array(fileName, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));

const TEMPLATES = [
  "https://example.org/{file}?plain=1#L{first}-L{last}",
  "https://example.org/a(b)/{file}",
  "https://example.org/?q=[{file}]\\&l={first}",
  "https://example.org/a_b_*c*~~{file}~~#||{last}||",
  "https://example.org/`{file}`?^|{first}",
];

const lines = [3, 14] as const;
const options = { sourceUrl: null, maxFile: 400, words: ENGLISH_WORDS };

/** The one link of a citation with words around it. */
function linkIn(citation: string) {
  const shown = text(`-# before · ${citation} · after`).content;
  expectPlain(shown, { kinds: ["subtext", "link"] });
  const [subtext, ...more] = parseMarkdown(shown);
  expect(more).toEqual([]);
  const nodes = nodesIn([subtext!]);
  const links = nodes.filter(({ type }) => type === "link");
  expect(links.length).toBeLessThanOrEqual(1);
  expect(wordsOf(shown)).toMatch(/^before·.*,lines3–14·after$/s);
  return links[0]?.target as string | undefined;
}

describe("A citation is a link to where it says, and nothing else,", { timeout: PATIENCE }, () => {
  test("whatever the file is called and however links are made", () => {
    holds("citedFile", fc.tuple(file, fc.constantFrom(...TEMPLATES)), ([name, sourceUrl]) => {
      const citation = citationMarkdown(documentOf({ file: name }), lines, {
        ...options,
        sourceUrl,
      });
      const path = name.split("/").map(encodeURIComponent).join("/");
      const filled = sourceUrl
        .replace("{file}", () => path)
        .replace("{first}", "3")
        .replace("{last}", "14");
      expectTarget(linkIn(citation), filled);
    });
  });

  test("whatever address the article has", () => {
    const address = fc
      .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostileText)
      .map(([url, words]) => url + words)
      .filter((url) => URL.canParse(url) && /^https?:/.test(new URL(url).protocol));
    holds("citedUrl", address, (url) => {
      const citation = citationMarkdown(documentOf({ url }), lines, options);
      expectTarget(linkIn(citation), url);
    });
  });
});

/** A link leads to an address, though it may write some of it otherwise; only a long one is left out. */
function expectTarget(target: string | undefined, address: string): void {
  const { href } = new URL(address);
  if (target === undefined) {
    expect(href.replace(/[()\\]/g, "%00").length).toBeGreaterThan(MAX_LINK);
    return;
  }
  const written = (url: string) =>
    url.replace(/%28/g, "(").replace(/%29/g, ")").replace(/%5C/gi, "\\");
  expect(written(target)).toBe(written(href));
}
