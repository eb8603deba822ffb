import { type APIMessage, Locale } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import { databaseFile } from "../../../src/store/database/database.ts";
import { openStores } from "../../store/opened-stores.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { textOf } from "../shown.ts";
import { DEMO, isPrivate, setStage } from "../stage.ts";

/** The bot finds there what it counted before it was started again. */
const DATA_DIR = temporaryFolder({}, afterAll);
/** Where a PNG says how wide it is, in bytes (PNG specification, "IHDR"). */
const WIDTH_AT = 16;
const stage = setStage({ DATA_DIR });

const ANNEX = "1400000000000000002";
const FARE = "What does a ferry ticket cost?";
const report = (persona = "moderator") =>
  stage.discord.as(persona).slash("corpus report").message();
const ask = (question: string, persona = "member", place = "general", values = {}) =>
  stage.discord
    .as(persona, place)
    .slash("ask", { question, ...values })
    .message();

async function pictureOf({ attachments: [picture] }: APIMessage): Promise<Buffer> {
  return Buffer.from(await (await fetch(picture!.url)).arrayBuffer());
}

describe("/corpus report", () => {
  test("says where nobody has asked", async () => {
    const message = await report();
    expect(textOf(message)).toBe("Nobody asked in this server in the last 4 weeks.");
    expect(message.attachments).toEqual([]);
    expect(isPrivate(message)).toBe(true);
  });

  test.each(["member", "roleModerator"])("refuses a %s", async (persona) => {
    const { default_member_permissions: asRegistered } = commandOf();
    commandOf().default_member_permissions = null;
    const message = await report(persona);
    commandOf().default_member_permissions = asRegistered;
    expect(textOf(message)).toBe("Only members who may manage this server may do this\\.");
    expect(message.attachments).toEqual([]);
  });

  test("counts what its server asked, private questions too, and draws it", async () => {
    await ask(FARE);
    await ask(FARE, "secondMember", "general", { private: true });
    await ask("How many whales were counted off the coast?");
    await ask("Who won the chess olympiad in Tromsø?");
    await ask(FARE, "member", "dm");
    await ask(FARE, "member", "annex");
    const message = await report();
    const text = textOf(message);
    expect(text).toMatch(
      /–.*\\: 4 questions; 3 answered, 0 only near, 1 with nothing found \(75%\)\n/,
    );
    expect(text.match(/\\: no questions$/gm)).toHaveLength(3);
    expect(text).toContain(
      "**Articles that answered most**\n1. Ferry fares: 2\n2. Whales off the coast: 1\n",
    );
    expect(text).not.toContain("olympiad");
    const [attached] = message.attachments;
    expect(attached?.description).toContain("4 questions; 3 answered");
    const picture = await pictureOf(message);
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.readUInt32BE(WIDTH_AT)).toBe(1_280);
    expect(picture.length).toBeLessThan(300_000);
  });

  test("tells what was voted, and what two people asked in vain, but nothing of who", async () => {
    const { votes, gaps, settings } = await openStores(databaseFile(DATA_DIR));
    for (const server of [DEMO, ANNEX]) await settings.change(server, { gapsDays: 30 });
    for (const [index, isHelpful] of [true, true, false].entries()) {
      const vote = { question: FARE, passage: "abcdef", isHelpful };
      await votes.cast({ server: DEMO, member: `120000000000000000${index}`, ...vote });
      const gap = { member: `120000000000000000${index}`, reason: "nothing" as const };
      await gaps.record({ server: DEMO, question: `Is there a  Pool${"?".repeat(index)}`, ...gap });
      await gaps.record({ server: ANNEX, question: "Where is the annex?", ...gap });
    }
    const lonely = { member: "1200000000000000000", question: "Who repairs street lights?" };
    await gaps.record({ server: DEMO, reason: "nothing", ...lonely });
    await stage.restart();
    const message = await report();
    const text = textOf(message);
    expect(text).toMatch(/found; 2 of 3 votes helpful \(75%\)\n/);
    expect(text).toContain(
      "**Asked without an answer**\n1. Is there a Pool??: 3 people\n" +
        "One gap is open: see `/corpus gaps`.",
    );
    expect(text).not.toMatch(/annex|12000000|street/);
    await settings.change(DEMO, { gapsDays: 0, votes: false });
    await stage.restart();
    expect(textOf(await report())).not.toMatch(/gap is|votes/);
  });

  test("is in the language of its reader, and keeps what was counted when the bot starts again", async () => {
    const before = await asked();
    await ask(FARE);
    await stage.restart();
    const moderator = stage.discord.parts.world.personas.moderator!;
    moderator.locale = Locale.German;
    const message = await report();
    moderator.locale = Locale.EnglishUS;
    const text = textOf(message);
    expect(text).toContain("### Fragen der letzten 4 Wochen");
    expect(text).toContain(`\\: ${before + 1} Fragen; `);
    expect((await pictureOf(message)).equals(await pictureOf(await report()))).toBe(false);
  });
});

const asked = async () => Number(/\\: (\d+) questions;/.exec(textOf(await report()))?.[1]);

function commandOf() {
  const { commands } = stage.discord.parts;
  return commands.list(null).find(({ name }) => name === "corpus")!;
}
