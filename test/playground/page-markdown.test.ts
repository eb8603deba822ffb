import { expect, test } from "vitest";
import { markdownOf } from "./rendered.tsx";

test.each([
  [
    "**bold** *slanted* _so too_ __under__ ~~gone~~ ***both***",
    "<strong>bold</strong> <em>slanted</em> <em>so too</em> <u>under</u> <s>gone</s> <em><strong>both</strong></em>",
  ],
  ["\\*not\\* \\# \\<@1\\> \\|\\| \\`", "*not* # &lt;@1> || `"],
  [
    "# One\n## Two\n### Three\ntext",
    '<h3 class="level-1">One</h3><h3 class="level-2">Two</h3><h3 class="level-3">Three</h3>text',
  ],
  ["text # no heading", "text # no heading"],
  ["#no heading", "#no heading"],
  ["-# small *print*\nbelow", '<small class="subtext">small <em>print</em></small>below'],
  [
    "- one\n- two\n  - deep\nafter",
    "<ul><li>one</li><li>two<br/><ul><li>deep</li></ul></li></ul>after",
  ],
  ["3. three\n4. four", '<ol start="3"><li>three</li><li>four</li></ol>'],
  ["1 - 2\n-3", "1 - 2<br/>-3"],
  ["> a **b**\n> c\nd", "<blockquote>a <strong>b</strong><br/>c<br/></blockquote>d"],
  ["before\n>>> all\n\nof it", "before<br/><blockquote>all<br/><br/>of it</blockquote>"],
  ["> - item", "<blockquote><ul><li>item</li></ul></blockquote>"],
  ["`a *b*` ```js\nlet a;\n```", "<code>a *b*</code> <pre><code>let a;</code></pre>"],
  [
    "||*hush*||",
    '<button type="button" class="spoiler" aria-label="Show the spoiler"><span aria-hidden="true" inert><em>hush</em></span></button>',
  ],
  [
    "[my **words**](https://example.org/a_(b))",
    link("https://example.org/a_(b)", "my <strong>words</strong>"),
  ],
  ["[words](<https://example.org>)", link("https://example.org", "words")],
  ["[words](javascript:alert%281%29)", "[words](javascript:alert%281%29)"],
  ["<javascript:/x>", "javascript:/x"],
  [
    "\\[words\\](https://example.org)",
    `[words](${link("https://example.org", "https://example.org")})`,
  ],
  [
    "<https://example.org> https://example.org/x.",
    `${link("https://example.org", "https://example.org")} ${link("https://example.org/x", "https://example.org/x")}.`,
  ],
  [
    "<@1200000000000000001> <@&1500000000000000001> <#1600000000000000001> @everyone",
    mentions("@Mira", "@Moderator", "#general", "@everyone"),
  ],
  ["</corpus refresh:1400000000000000001>", mentions("/corpus refresh")],
  ["<:wave:123456789012345678> 👋", ":wave: 👋"],
  ["<b>&amp;</b>", "&lt;b>&amp;amp;&lt;/b>"],
  ["two\nlines", "two<br/>lines"],
])("%j is shown as Discord shows it", (markdown, html) => {
  expect(markdownOf(markdown)).toBe(html);
});

test("A moment is told in the time zone of whoever reads", () => {
  const shown =
    /^<time class="timestamp" datetime="1970-01-01T12:00:00.000Z" title=".+">(.+)<\/time>$/;
  const [, date] = shown.exec(markdownOf("<t:43200:D>")) ?? [];
  expect(["January 1, 1970", "January 2, 1970"]).toContain(date);
  expect(markdownOf(`<t:${Math.round(Date.now() / 1000) - 7200}:R>`)).toContain(">2 hours ago<");
});

test("Lists nested deeper than anybody writes them come to an end", () => {
  const deep = Array.from({ length: 60 }, (_, depth) => `${" ".repeat(2 * depth)}- x`).join("\n");
  expect(markdownOf(deep).match(/<ul>/g)?.length).toBeLessThanOrEqual(10);
});

function link(to: string, words: string): string {
  return `<a href="${to}" target="_blank" rel="noreferrer noopener" title="${to}">${words}</a>`;
}

function mentions(...names: string[]): string {
  return names.map((name) => `<span class="mention">${name}</span>`).join(" ");
}
