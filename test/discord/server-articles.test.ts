import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { everything, sentSince } from "./doors.ts";
import { foreignArticle, forgeAll } from "./forged-ids.ts";
import { DEMO, setStage } from "./stage.ts";
import { ADDED, BESIDE, MARKER, SHARED, worldOfTwo } from "./two-servers.ts";

const dataDirs = [temporaryFolder({}, afterAll), temporaryFolder({}, afterAll)] as const;
writeInto(dataDirs[1], `articles/servers/${DEMO}/axolotl-2.md`, ADDED);
const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.AAAAAA.made-up-for-both-bots";
const settings = (DATA_DIR: string) => ({
  SERVER_ARTICLES: "on",
  DATA_DIR,
  SERVER_ARTICLES_MOST: "2",
});
const options = () => ({ world: worldOfTwo(), token: TOKEN });
const without = setStage(settings(dataDirs[0]), SHARED, options());
const beside = setStage(settings(dataDirs[1]), { ...SHARED, ...BESIDE }, options());

describe("With and without the folder of another server", () => {
  test.each([
    ["a moderator of a server with articles of its own", "moderator", "annex"],
    ["a member of it", "member", "annex"],
    ["somebody in direct messages", "member", "dm"],
  ])(
    "%s is told the same",
    async (_, persona, place) => {
      const first = beside.discord.requests.length;
      const one = await everything(without.discord, persona, place);
      const other = await everything(beside.discord, persona, place);
      expect(one.length).toBeGreaterThan(40);
      expect(other).toEqual(one);
      const all = one.join();
      expect(all.includes("eleven figs")).toBe(place === "annex");
      expect(sentSince(beside.discord, first)).not.toContain(MARKER);
    },
    120_000,
  );

  test.each(["annex", "dm"])(
    "no custom id leads to its articles in: %s",
    async (place) => {
      const first = beside.discord.requests.length;
      const foreign = await foreignArticle();
      const one = await forgeAll(without.discord, "moderator", place, foreign);
      const other = await forgeAll(beside.discord, "moderator", place, foreign);
      expect(other).toEqual(one);
      expect(sentSince(beside.discord, first)).not.toContain(MARKER);
    },
    120_000,
  );

  test("that server is told of its own articles, and of no others'", async () => {
    const one = await everything(without.discord, "moderator", "general");
    const other = await everything(beside.discord, "moderator", "general");
    expect(other).not.toEqual(one);
    const all = other.join();
    expect(all).toContain("nine worms");
    expect(all).toContain("/broken");
    expect(all).toContain("with the same text");
    expect(all).not.toContain("eleven figs");
    expect(one.join()).not.toContain("eleven figs");
  }, 120_000);

  test("the same custom ids lead to them there", async () => {
    const came = await forgeAll(beside.discord, "member", "general", await foreignArticle());
    expect(came.get("file, pressed")).toContain("axolotl.md");
    const led = [...came].filter(([, what]) => what.includes(MARKER)).map(([how]) => how);
    expect(led.map((how) => how.split(",")[0])).toEqual(expect.arrayContaining(LEADING));
  }, 120_000);
});

/** What a member may do with an article of their server's own, by the actions of custom ids. */
const LEADING = "show wide share open view read post find words cite jump".split(" ");
