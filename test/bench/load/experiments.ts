import type { BotUnderLoad } from "./bot-under-load.ts";
import { Inspector } from "./heap.ts";
import type { Row } from "./rows.ts";
import type { Plan, Tally } from "./tally.ts";

/** A bot under load, and what it is asked. */
export interface Subject {
  readonly name: string;
  readonly bot: BotUnderLoad;
  readonly questions: readonly string[];
}

/** How many questions are open at once while the bare bot's greatest rate is looked for. */
const PRESSURE = 100;
/** How much of a rate is tried next where some are late. */
const STEP = 0.9;
/** A rate that is far too great is found out before it has piled up what takes minutes to work off. */
const SHORT_TRIAL_SECONDS = 2;
/** Who is this slow after a short trial will be late in a long one, in ms. */
const FALLING_BEHIND_MS = 500;
const WARM_UP_SECONDS = 10;
const BURST = 300;
/** How long before the bot is told to end, in ms. */
const FLOOD_BEFORE_END_MS = 3_000;

/** The greatest rate at which a bot answers all in time for so many seconds. */
export async function greatestRate(
  { name, bot, questions }: Subject,
  seconds: number,
  say: (line: string) => void,
): Promise<number> {
  const { answered, seconds: took } = await bot.press({ inFlight: PRESSURE, seconds, questions });
  for (let rate = answered / took; ; rate *= STEP) {
    say(`${name}: trying ${rate.toFixed(0)} a second …`);
    const short = await bot.run(steady(questions, rate, SHORT_TRIAL_SECONDS));
    if (short.late > 0 || short.p99 > FALLING_BEHIND_MS) continue;
    const long = await bot.run(steady(questions, rate, seconds));
    if (long.late === 0) return rate;
  }
}

/** Lets a bot run itself in: code that is seldom run is not compiled yet. */
export async function warmUp({ bot, questions }: Subject): Promise<void> {
  await bot.run(steady(questions, 50, WARM_UP_SECONDS));
}

export async function sustain(
  subject: Subject,
  rate: number,
  seconds: number,
  isRefreshing = false,
): Promise<Row> {
  const plan = { ...steady(subject.questions, rate, seconds), isRefreshing };
  return rowOf(subject, rate, await subject.bot.run(plan));
}

export async function burst(subject: Subject, isRefreshing = false): Promise<Row> {
  const { bot, questions } = subject;
  const tally = await bot.run({ count: BURST, rate: "burst", questions, isRefreshing });
  return rowOf(subject, null, tally);
}

/** Tells a bot to end while it is asked more than it holds. */
export async function endUnderLoad(subject: Subject, rate: number): Promise<string> {
  const seconds = (2 * FLOOD_BEFORE_END_MS) / 1_000;
  const running = subject.bot.run(steady(subject.questions, rate, seconds));
  await new Promise((resolve) => setTimeout(resolve, FLOOD_BEFORE_END_MS));
  const { code, ms } = await subject.bot.terminate();
  const { ending, unfinished } = await running;
  return (
    `SIGTERM at ${rate.toFixed(0)} a second: ended with ${code} after ${(ms / 1_000).toFixed(1)} s, ` +
    `${ending} were told, ${unfinished} promised answers did not come.`
  );
}

/** What is left on a bot's heap after so many interactions. */
export async function heapAfter(subject: Subject, rate: number, count: number): Promise<string> {
  const { bot, questions } = subject;
  if (!bot.inspectorUrl) throw new Error("expected a bot that can be inspected");
  const inspector = await Inspector.connect(bot.inspectorUrl);
  const before = await inspector.memory();
  await bot.run({ count, rate, questions });
  const after = await inspector.memory();
  inspector.close();
  const percent = 100 * (after.heap / before.heap - 1);
  return (
    `Heap after forced collection: ${before.heap.toFixed(1)} MB before and ${after.heap.toFixed(1)} MB ` +
    `after ${count} interactions (${percent.toFixed(1)} %); outside of it ${before.external.toFixed(1)} ` +
    `and ${after.external.toFixed(1)} MB.`
  );
}

function steady(questions: readonly string[], rate: number, seconds: number): Plan {
  return { count: Math.round(rate * seconds), rate, questions };
}

function rowOf({ name }: Subject, rate: number | null, tally: Tally): Row {
  return { name, rate, tally };
}
