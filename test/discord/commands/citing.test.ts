import { Locale } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/corpus/document.ts";
import { CITE } from "../../../src/discord/components/actions.ts";
import { articleKey } from "../../../src/discord/components/article-key.ts";
import { forgePress } from "../../playground/forge.ts";
import { ARTICLES } from "../articles.ts";
import { buttonId, textOf } from "../shown.ts";
import { signed } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

const FIGS = `---
title: "Figs & Co_: 100% \`\`\`{ripe}\`\`\`"
author: Ana Lima and Bo Sund
publisher: Garden [Weekly]
published: 2019-05-04
---

Figs grew on the south wall.
`;

/** TeX writes each backslash in sixteen letters. */
const SLASHES = `---
title: '${"\\".repeat(400)}'
publisher: '${"\\".repeat(400)}'
---

A wall of slashes.
`;

const stage = setStage(
  { SOURCE_URL: "https://example.org/{file}#L{first}-L{last}" },
  { ...ARTICLES, "figs.md": FIGS, "slashes.md": SLASHES },
);

async function citationsOf(title: string, persona = "member") {
  const member = stage.discord.as(persona);
  const article = await member.slash("article", { title }).message();
  const message = await member.press(article, buttonId(article, "Cite")).message();
  const blocks = Array.from(textOf(message).matchAll(/\*\*(\w+)\*\*\n```\n(.*?)\n```/gs));
  return { message, forms: Object.fromEntries(blocks.map(([, name, words]) => [name, words])) };
}

describe("The citations of an article", () => {
  test("have four forms, which stand as they are to be copied, for one's eyes alone", async () => {
    const { message, forms } = await citationsOf("figs");
    expect(isPrivate(message)).toBe(true);
    expect(forms).toEqual({
      Plain:
        "Ana Lima and Bo Sund, “Figs & Co_: 100% '''{ripe}'''”, Garden [Weekly], 4 May 2019, " +
        "figs.md, line 8, https://example.org/figs.md#L8-L8",
      Markdown:
        "Ana Lima and Bo Sund, [Figs & Co\\_: 100% \\`\\`\\`{ripe}\\`\\`\\`]" +
        "(https://example.org/figs.md#L8-L8), Garden \\[Weekly\\], 4 May 2019, figs.md, line 8",
      APA:
        "Ana Lima and Bo Sund. (2019, May 4). Figs & Co_: 100% '''{ripe}'''. Garden [Weekly]. " +
        "https://example.org/figs.md#L8-L8",
      BibTeX: `@misc{figs,
  title = {{Figs \\& Co\\_: 100\\% '''\\{ripe\\}'''}},
  author = {Ana Lima and Bo Sund},
  howpublished = {Garden [Weekly]},
  year = {2019},
  month = may,
  url = {https://example.org/figs.md#L8-L8},
  note = {figs.md, line 8}
}`,
    });
  });

  test("never give out what is retold as its publisher's", async () => {
    const { forms } = await citationsOf("Whales off the coast");
    expect(forms.APA).toMatch(/^Whales off the coast \[retold from Sea Journal\]\. \(n\.d\.\)\./);
    expect(forms.BibTeX).not.toContain("howpublished");
    expect(forms.BibTeX).toContain("note = {retold from Sea Journal; retold.md, line");
  });

  test("are short where all of a title cannot be shown", async () => {
    const { message, forms } = await citationsOf("slashes");
    expect(textOf(message).length).toBeLessThan(4_000);
    expect(forms.BibTeX).toMatch(
      /^@misc\{slashes,\n {2}title = \{\{(\\textbackslash\{\}){30,}…\}\},\n/,
    );
  });

  test("name the lines of the page that is read, in the reader's language", async () => {
    const member = stage.discord.as("member");
    const { member: persona } = stage.discord.parts.world.personas;
    const first = await member.slash("article", { title: "harbour-lighthouse" }).message();
    const second = await member.press(first, buttonId(first, "Next")).message();
    const [, lines] = /md, lines (\d+–\d+)/.exec(textOf(second))!;
    persona!.locale = Locale.German;
    const cited = await member.press(second, buttonId(second, "Cite")).message();
    persona!.locale = Locale.EnglishUS;
    expect(textOf(cited)).toContain(`harbour/lighthouse.md, Zeilen ${lines}`);
    expect(textOf(cited)).toContain("(2019, May 4)");
  });

  test("are refused for a page and an article that are not there", async () => {
    const { message } = await citationsOf("figs");
    const article = articleKey({ id: "figs" } as Document);
    for (const state of [
      { article, page: 9, from: 0 },
      { article, page: 1, from: 9 },
      { article: "AAAAAAAA", page: 1, from: 0 },
    ]) {
      const id = signed(stage.discord, CITE.encode(state));
      const refused = await forgePress(stage.discord.as("member"), message, id).message();
      expect(textOf(refused)).toMatch(/not one of them|no longer/);
    }
  });
});
