import type { APIMessage } from "discord-api-types/v10";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { slugOf } from "../../src/corpus/slug.ts";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { type CountedGrade, Counts } from "../../src/store/counts.ts";
import { Database, databaseFile } from "../../src/store/database/database.ts";
import { CountTable } from "../../src/store/embedded/count-table.ts";
import { VoteTable } from "../../src/store/embedded/vote-table.ts";
import { KeyedHash } from "../../src/store/keyed-hash.ts";
import { Votes } from "../../src/store/votes.ts";
import { choose } from "../discord/choose.ts";
import { buttonId } from "../discord/shown.ts";
import { DEMO } from "../discord/stage.ts";
import { drawNewest, inDemoServer } from "./demo-server.ts";

const WEEK_MS = 7 * 24 * 60 * 60_000;
const ARTICLES = {
  "lighthouse.md":
    "# The Grey Point lighthouse\n\nThe Grey Point lighthouse was built from granite in 1804. Its keepers lit 28 lamps.\n",
  "ferry.md":
    "# Ferry timetable\n\nThe first ferry leaves the pier at seven in the morning, the last one at nine.\n",
  "whales.md": "# Whales off the coast\n\nTwelve humpback whales were counted off the coast.\n",
  "harbour.md": "# The harbour plan\n\nThe new pier in the harbour will cost 40,000 crowns.\n",
  "storm.md": "# The great storm\n\nThe great storm of 1953 carried away eleven boats.\n",
};

/** What each of the weeks before this one brought, oldest first. */
const WEEKS = [
  { near: 5, nothing: 4, helpful: 9, unhelpful: 2, answered: [9, 6, 4, 2, 1] },
  { near: 6, nothing: 7, helpful: 11, unhelpful: 3, answered: [14, 9, 7, 3, 2] },
  { near: 4, nothing: 2, helpful: 10, unhelpful: 1, answered: [11, 8, 6, 2, 1] },
] as const;

const PEOPLE = ["member", "secondMember", "moderator", "roleModerator", "owner"];
/** What people ask this week, each of them in a wording of the own. */
const IN_VAIN = [
  [
    "Is the swimming pool open in winter?",
    "Is the swimming pool open in winter?",
    "When is the swimming pool open in winter?",
    "Is the pool open in winter?",
  ],
  ["Who won the sack race?", "Who won the sack race?", "Who was the winner of the sack race?"],
  ["Are dogs allowed on the ferry?", "Are dogs allowed on the ferry?"],
];
const ANSWERED = [
  "When was the Grey Point lighthouse built?",
  "How many lamps did the keepers of the lighthouse light?",
  "When does the first ferry leave the pier?",
  "How many whales were counted off the coast?",
  "What will the new pier cost?",
  "How many boats did the great storm carry away?",
];
const NOT_HELPFUL = "How many whales were counted?";

/** What moderators see at the end of that week: the gaps in the page, and the picture of the report. */
export const drawAsked = (
  browser: Browser,
  options: BrowserContextOptions,
): Promise<{ gaps: Buffer; report: Buffer }> =>
  inDemoServer({ articles: ARTICLES, prepare }, async (discord) => {
    await askAround(discord);
    const use = (command: string) => discord.as("moderator").slash(command).message();
    const { attachments } = await use("corpus report");
    const report = Buffer.from(await (await fetch(attachments[0]!.url)).arrayBuffer());
    await use("corpus gaps");
    return { gaps: await drawNewest(discord, browser, options), report };
  });

/** Keeps what the weeks before brought, as if the bot had run then. */
async function prepare(dataDir: string): Promise<void> {
  await choose(dataDir, DEMO, { gapsDays: 30 });
  const database = await Database.open(databaseFile(dataDir));
  const hash = await KeyedHash.open(dataDir);
  for (const [at, week] of WEEKS.entries()) {
    const now = () => Date.now() - WEEK_MS * (WEEKS.length - at);
    await countWeek(
      new Counts(new CountTable(database), { now, onLost: (error) => Promise.reject(error) }),
      week,
    );
    await voteInWeek(new Votes(new VoteTable(database), { hash, now }), week);
  }
  await database.close();
}

type Week = (typeof WEEKS)[number];

async function countWeek(counts: Counts, { near, nothing, answered }: Week): Promise<void> {
  const count = (times: number, grade: CountedGrade, article: string | null = null) => {
    for (let i = 0; i < times; i++) counts.count(DEMO, grade, article);
  };
  count(near, "near");
  count(nothing, "nothing");
  const articles = Object.keys(ARTICLES).map(slugOf);
  for (const [place, times] of answered.entries()) count(times, "answers", articles[place]);
  await counts.close();
}

async function voteInWeek(votes: Votes, { helpful, unhelpful, near }: Week): Promise<void> {
  for (let i = 0; i < helpful + unhelpful; i++) {
    const vote = { question: `Of ${near}`, passage: "a", isHelpful: i < helpful };
    await votes.cast({ server: DEMO, member: String(i), ...vote });
  }
}

async function askAround(discord: LocalDiscord): Promise<void> {
  const ask = (question: string, persona: string) =>
    discord.as(persona).slash("ask", { question }).message();
  const vote = async (message: APIMessage, emoji: string, persona: string) => {
    const exchange = discord.as(persona).press(message, buttonId(message, emoji));
    await exchange.next(({ kind }) => kind === "edit");
  };
  for (const [person, persona] of PEOPLE.entries()) {
    for (const wordings of IN_VAIN) {
      const question = wordings[person];
      if (question !== undefined) await ask(question, persona);
    }
    for (const question of ANSWERED.slice(0, ANSWERED.length - person)) {
      await vote(await ask(question, persona), "👍", persona);
    }
  }
  for (const persona of PEOPLE.slice(0, 2)) {
    await vote(await ask(NOT_HELPFUL, persona), "👎", persona);
  }
}
