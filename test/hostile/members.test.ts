import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exchange } from "../../src/playground/discord/state/exchange.ts";
import { customIdsOf, textOf } from "../discord/shown.ts";
import { setStage } from "../discord/stage.ts";
import { forgePress } from "../playground/forge.ts";
import { holdsFor, PATIENCE } from "./cases.ts";
import { hostileText, visibleText } from "./texts.ts";

/** Articles by somebody who wants the bot to do harm; the same on every run. */
const FILES = Object.fromEntries(
  fc
    .sample(fc.tuple(visibleText, fc.array(visibleText, { minLength: 3, maxLength: 12 })), {
      numRuns: 40,
      seed: 7,
    })
    .map(([title, paragraphs], i) => {
      const name = `${i}-${title.replace(/[/\0\p{Cs}]/gu, "").slice(0, 50)}.md`;
      const frontMatter = `title: ${JSON.stringify(title)}\nlanguage: constructor\ncontent_note: ${JSON.stringify(title)}`;
      return [
        name,
        `---\n${frontMatter}\n---\n\n${paragraphs.join("\n\n")}\n\nThe ferry costs ${i} crowns.\n`,
      ];
    }),
);

const NAMES = [
  ...["question", "article", "publisher", "tag", "since", "until", "for"],
  ...["title", "page", "query", "refresh", "__proto__"],
];
const primitive = fc.oneof(hostileText, fc.integer(), fc.double(), fc.boolean());
const option = fc.record({
  name: fc.oneof(fc.constantFrom(...NAMES), visibleText),
  type: fc.oneof(fc.constantFrom(1, 2, 3, 4, 5, 6), fc.integer()),
  value: primitive,
  focused: fc.boolean(),
});
const forged = fc.record({
  name: fc.constantFrom("ask", "article", "articles", "corpus", "help"),
  options: fc.array(option, { maxLength: 4 }),
});

describe("A member who means harm", { timeout: PATIENCE }, () => {
  const stage = setStage({}, FILES);
  const member = () => stage.discord.as("member");

  test("is answered to any question, and to any press of what is shown", async () => {
    const asking = fc.tuple(
      visibleText.map((words) => `Ferry ${words}`.slice(0, 150)),
      fc.nat(20),
    );
    await holdsFor("questions", asking, async ([question, pick]) => {
      const answer = await member().slash("ask", { question }).message();
      expect(textOf(answer)).not.toBe("");
      const ids = customIdsOf(answer);
      const id = ids[pick % ids.length];
      if (id !== undefined) await forgePress(member(), answer, id).acknowledged;
    });
  });

  test("does nothing with options that no client sends", async () => {
    const { gateway } = stage.discord;
    const send = gateway.dispatch.bind(gateway);
    const used: Exchange[] = [];
    await holdsFor("forgedOptions", forged, async ({ name, options }) => {
      gateway.dispatch = (event, interaction) => {
        const { data, ...rest } = structuredClone(interaction) as { data: object };
        send(event, { ...rest, data: { ...data, name, options } });
      };
      used.push(member().slash("help"));
    });
    gateway.dispatch = send;
    // Whoever did that may have to wait now, and nobody else has.
    const another = stage.discord.as("secondMember");
    const last = await another.slash("ask", { question: "What does the ferry cost?" }).message();
    expect(textOf(last)).toContain("crowns");
    expect(used.filter(({ callback }) => callback).length).toBeGreaterThan(0);
  });
});
