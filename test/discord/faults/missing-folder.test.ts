import { mkdirSync, renameSync, rmdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ARTICLES } from "../articles.ts";
import { buttonId, menuOf, textOf } from "../shown.ts";
import { setStage } from "../stage.ts";

const QUESTION = "What does a ferry ticket cost?";
const GOES_ON = "I go on with the articles I had";

/** What becomes of the folder, and how it comes back. */
const AWAY: readonly [
  name: string,
  leave: (folder: string) => void,
  comeBack: (folder: string) => void,
][] = [
  [
    "is renamed",
    (folder) => renameSync(folder, `${folder}-away`),
    (folder) => renameSync(`${folder}-away`, folder),
  ],
  [
    "is unmounted, and leaves an empty folder",
    (folder) => {
      renameSync(folder, `${folder}-away`);
      mkdirSync(folder);
    },
    (folder) => {
      rmdirSync(folder);
      renameSync(`${folder}-away`, folder);
    },
  ],
];

describe("a folder of articles that is away for a while", () => {
  const stage = setStage();
  const refresh = async () =>
    textOf(await stage.discord.as("moderator").slash("corpus refresh").message());
  const ask = () => stage.discord.as("member").slash("ask", { question: QUESTION }).message();

  test.each(AWAY)(
    "%s: nothing is lost, and it is read again when it is back",
    async (_, leave, comeBack) => {
      const { discord, bot, corpus } = stage;
      const before = await ask();
      leave(corpus.folder);
      try {
        const refused = await refresh();
        expect(refused).toContain(GOES_ON);
        expect(textOf(await ask())).toBe(textOf(before));
        const member = discord.as("member");
        const next = await member.select(before, menuOf(before).custom_id, ["1"]).message();
        expect(textOf(next)).not.toBe(textOf(before));
        const article = await member.press(next, buttonId(next, "Article")).message();
        const file = await member.press(article, buttonId(article, "Download")).message();
        expect(textOf(file)).toContain("The file of that article is no longer there");
        const status = await discord.as("moderator").slash("corpus status").message();
        expect(textOf(status)).toContain(`${Object.keys(ARTICLES).length} articles`);
      } finally {
        comeBack(corpus.folder);
      }
      expect(await refresh()).toContain("Nothing has changed");
      corpus.write(
        "tram.txt",
        "The tram\n\nThe tram to the lighthouse costs five crowns and leaves at noon.\n",
      );
      expect(await refresh()).toContain("**Added**\n- The tram");
      corpus.remove("tram.txt");
      expect(await refresh()).toContain("**Removed**\n- The tram");
      expect(textOf(await ask())).toBe(textOf(before));
      expect(bot.lines.filter(({ msg }) => msg === "A member was told of a failure")).not.toEqual(
        [],
      );
    },
  );
});
