import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import type { Exchange } from "../../../src/playground/discord/state/exchange.ts";
import { Faults, type Respond } from "../../playground/faults.ts";
import { ARTICLES } from "../articles.ts";
import { type BotProcess, startBotProcess } from "../bot-process.ts";
import { buttonId, textOf } from "../shown.ts";
import { DEMO, expectNoToken } from "../stage.ts";
import { type TemporaryCorpus, temporaryCorpus } from "../temporary-corpus.ts";

const OUR_FAULT = "Something went wrong on our side";
const HOUR = 3_600;
const QUESTION = "Whose private affair is this question?";
/** The articles answer this, so that everybody sees the answer. */
const SHOWN = "What does a ferry ticket cost?";

const faults = new Faults();
let discord: LocalDiscord;
let bot: BotProcess;
let corpus: TemporaryCorpus;
beforeAll(async () => {
  discord = await startLocalDiscord({ onApi: faults.strike });
  corpus = temporaryCorpus(ARTICLES);
  const settings = { CORPUS_DIR: corpus.folder, MODERATOR_GUILD_IDS: DEMO };
  bot = await startBotProcess(discord, { ...settings, LOG_LEVEL: "info" });
});
afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await discord.close();
  corpus.remove("");
  expectNoToken(bot.stderr, discord);
  expect(bot.stderr).not.toContain(QUESTION.slice(0, 10));
  for (const line of bot.stderr.split("\n").filter(Boolean)) expect(line).toMatch(/^\{.*\}$/);
});

/** What a member sees of a fault. */
type Outcome =
  /** The answer, as ever. */
  | "answered"
  /** That something went wrong. */
  | "told"
  /** Nothing, and the log says that it was too late. */
  | "late"
  /** Nothing, because Discord seemed to have taken the answer. */
  | "lost";

/** Plans what becomes of the next request, or requests, to a route. */
type Strike = (route: string) => void;

const answer =
  (respond: Respond): Strike =>
  (route) =>
    faults.answerNext(1, respond, { route });
const fail =
  (count: number, status: number): Strike =>
  (route) =>
    faults.failNext(count, status, { route });
const body = (text: string, status: number, type: string) =>
  answer(() => new Response(text, { status, headers: { "Content-Type": type } }));
const json = (text: string, status = 200) => body(text, status, "application/json");
const page = (status: number) => body("<!doctype html><title>A proxy</title>", status, "text/html");
const refusal = (status: number, code: number) =>
  json(JSON.stringify({ code, message: "Refused by a test" }), status);

/** Cuts the connection after the first bytes of an answer. */
const cutShort = answer((_, cut) => {
  const start = (controller: ReadableStreamDefaultController) => {
    controller.enqueue(Buffer.from('{"id": "12'));
    setTimeout(cut, 20);
  };
  return new Response(new ReadableStream({ start }), {
    headers: { "Content-Type": "application/json" },
  });
});

/** Carries the request out, and sends the answer in forty pieces. */
const inDrops = answer(async (carryOut) => {
  const { body: content, status, headers } = await carryOut();
  if (content === null) return new Response(null, { status, headers });
  const bytes = Buffer.from(await new Response(content).arrayBuffer());
  const size = Math.ceil(bytes.length / 40);
  let at = 0;
  const pull = async (controller: ReadableStreamDefaultController) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + size));
    else controller.close();
    at += size;
  };
  return new Response(new ReadableStream({ pull }), { status, headers });
});

const asPlainText = answer(async (carryOut) => {
  const { status, body: content } = await carryOut();
  return new Response(content, { status, headers: { "Content-Type": "text/plain" } });
});

/** @param seconds how long Discord asks to wait */
const limited =
  (seconds: number, global = false): Strike =>
  (route) =>
    faults.rateLimitNext(1, seconds, { route, global });
const reset =
  (count: number): Strike =>
  (route) =>
    faults.resetNext(count, { route });

/** What becomes of a first response, and of one that was deferred, where that differs. */
const FAULTS: readonly (readonly [name: string, Strike, Outcome, deferred?: Outcome])[] = [
  ["500", fail(1, 500), "answered"],
  ["502, three times", fail(3, 502), "answered"],
  ["503, four times", fail(4, 503), "told"],
  ["a limit for this route", limited(0.1), "answered"],
  ["a limit for all routes", limited(0.1, true), "answered"],
  ["a limit that outlasts every interaction", limited(HOUR), "late"],
  ["a connection that is reset", reset(1), "answered"],
  ["a connection that is reset four times", reset(4), "told"],
  ["an answer that is cut short", cutShort, "told"],
  ["an answer that comes in drops", inDrops, "answered"],
  ["an answer of another content type", asPlainText, "answered"],
  ["an answer that is no JSON", json("{ half"), "told"],
  ["an answer that is the question", json(QUESTION), "told"],
  ["an answer without a body", json(""), "told"],
  ["an answer that is null", json("null"), "lost", "told"],
  ["a refusal that is null", json("null", 400), "told"],
  ["the page of a proxy with 200", page(200), "lost"],
  ["the page of a proxy with 403", page(403), "told"],
  ["the page of a proxy with 502", page(502), "answered"],
  ["400, an invalid form", refusal(400, 50035), "told"],
  ["400, answered already", refusal(400, 40060), "late"],
  ["401", refusal(401, 0), "told"],
  ["403, missing access", refusal(403, 50001), "told"],
  ["404, an unknown interaction", refusal(404, 10062), "late"],
];

/** Uses a command, and checks what becomes of it. */
async function expectOutcome(exchange: Exchange, as: string, outcome: Outcome): Promise<void> {
  await expectStruck();
  const { id } = exchange.interaction;
  if (outcome === "answered") expect(textOf(await exchange.message())).toContain(as);
  if (outcome === "told") expect(textOf(await exchange.message())).toContain(OUR_FAULT);
  if (outcome === "late") {
    const isTold = () => bot.lines.some((line) => line.interaction === id && line.level === 40);
    await expect.poll(isTold).toBe(true);
  }
}

describe("a bot whose requests go wrong", () => {
  test.for(FAULTS)("survives %s at a first response", async ([, strike, outcome]) => {
    strike("/callback");
    const exchange = discord.as("member").slash("ask", { question: QUESTION });
    await expectOutcome(exchange, QUESTION, outcome);
    await expectAnswers();
  });

  test.for(FAULTS)("survives %s at an edit", async ([, strike, first, outcome = first]) => {
    strike("PATCH /webhooks");
    const exchange = discord.as("moderator").slash("corpus status");
    await expectOutcome(exchange, "The articles I answer from", outcome);
    await expectAnswers();
  });

  test("lets nobody else wait for a request that is never answered", async () => {
    faults.answerNext(1, () => new Promise(() => {}), { route: "/callback" });
    discord.as("member").slash("ask", { question: QUESTION });
    await expectStruck();
    await expectAnswers();
  });
});

describe("a message that is deleted meanwhile", () => {
  test("is no failure for a second press of Delete", async () => {
    const message = await discord.as("member").slash("ask", { question: SHOWN }).message();
    const id = buttonId(message, "Delete");
    const presses = ["member", "moderator"].map((name) => discord.as(name).press(message, id));
    const isEnd = ({ kind }: { kind: string }) => kind === "delete" || kind === "refusal";
    await Promise.all(presses.map((press) => press.next(isEnd)));
    await expectAnswers();
    const kinds = presses.flatMap(({ entries }) => entries.map(({ kind }) => kind));
    expect(kinds.toSorted()).toEqual(["callback", "callback", "delete", "refusal"]);
    expectQuiet(presses);
  });

  test("is no failure for the answer that was to take its place", async () => {
    const lost = answer(async (carryOut) => {
      discord.parts.messages.remove(exchange.originalId ?? "");
      return carryOut();
    });
    lost("PATCH /webhooks");
    const exchange = discord.as("moderator").slash("corpus status");
    await exchange.next(({ kind }) => kind === "refusal");
    await expectAnswers();
    expect(exchange.entries.map(({ kind }) => kind)).toEqual(["callback", "refusal"]);
    expectQuiet([exchange]);
  });
});

/** Waits until all that was planned has happened, so that nobody else is struck. */
async function expectStruck(): Promise<void> {
  await expect.poll(() => faults.left).toBe(0);
}

async function expectAnswers(): Promise<void> {
  expect(textOf(await discord.as("member").slash("help").message())).toContain("/ask");
}

/** Nothing about these interactions stands in the log. */
function expectQuiet(exchanges: readonly Exchange[]): void {
  const ids: readonly unknown[] = exchanges.map(({ interaction }) => interaction.id);
  expect(bot.lines.filter(({ interaction }) => ids.includes(interaction))).toEqual([]);
}
