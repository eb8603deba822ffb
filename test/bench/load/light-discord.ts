/**
 * A Discord that does as little as it can, in a process of its own, so that what is measured is the bot.
 * It checks nothing. Its parent tells it what to send, and is told what came back.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type WebSocket, WebSocketServer } from "ws";
import {
  APPLICATION_ID,
  askEvent,
  nthOf,
  pressEvent,
  refreshEvent,
  SERVER_EVENTS,
} from "./events.ts";
import { Exchanges } from "./exchanges.ts";
import type { Plan, Pressure, Tally } from "./tally.ts";

export type Order = { readonly run: Plan } | { readonly press: Pressure };
export type Report = { readonly apiUrl: string } | { readonly tally: Tally };

/** A bot that answers a single question within this, in ms, has nothing else to do. */
const CALM_MS = 250;
/** Refreshes are numbered from here on, so that they are no question's number. */
const FIRST_REFRESH = 3_000_000;
/** Votes are numbered from here on. */
const FIRST_VOTE = 4_000_000;
/** One of so many answers is voted on. */
const ANSWERS_A_VOTE = 10;
/** The custom id of the button that says that an answer helps, in JSON. */
const HELPFUL = /"custom_id":"(\d+\|good\|[^"]+)"/;
const USER = { id: APPLICATION_ID, username: "bot", discriminator: "0", avatar: null, bot: true };
const MESSAGE = JSON.stringify({
  id: "1800000000000000001",
  channel_id: "1600000000000000000",
  author: USER,
  type: 0,
  content: "",
  timestamp: "2026-01-01T00:00:00.000000+00:00",
  edited_timestamp: null,
  attachments: [],
  components: [],
  embeds: [],
  mentions: [],
  mention_roles: [],
  flags: 0,
  tts: false,
  pinned: false,
});

let asked = 0;
let exchanges = new Exchanges(asked);
let socket: WebSocket | null = null;
let sequence = 0;
let refreshes = 0;
let votes = 0;
let commands: object[] = [];

const server = createServer(answer);
new WebSocketServer({ server }).on("connection", greet);
server.listen(0, "127.0.0.1", () => report({ apiUrl: `http://${host()}/api` }));
process.on("disconnect", () => process.exit());
process.on("message", async (order: Order) => {
  await calmDown();
  exchanges = new Exchanges(asked);
  if ("run" in order) await run(order.run);
  else await press(order.press);
  report({ tally: exchanges.tally() });
});

function report(what: Report): void {
  process.send?.(what);
}

function host(): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Waits until the bot has worked off what was asked before, and answers at once again. */
async function calmDown(): Promise<void> {
  const prompt: Plan = { count: 1, rate: "burst", questions: ["Are you there?"] };
  do {
    exchanges = new Exchanges(asked);
    await run(prompt);
  } while (exchanges.tally().late > 0 || exchanges.tally().median > CALM_MS);
}

/** Sends a plan's questions, and waits until each has had its three seconds. */
async function run({ count, rate, questions, isRefreshing }: Plan): Promise<void> {
  if (isRefreshing) {
    exchanges.onRefreshed = () => exchanges.count < count && refresh();
    refresh();
  }
  const start = performance.now();
  while (exchanges.count < count) {
    const elapsed = performance.now() - start;
    const due = rate === "burst" ? count : Math.min(count, (elapsed * rate) / 1_000);
    while (exchanges.count < due) ask(questions);
    await wait(1);
  }
  while (!exchanges.isSettled(performance.now())) await wait(10);
}

/** Asks again as soon as something is answered. */
async function press({ inFlight, seconds, questions }: Pressure): Promise<void> {
  const end = performance.now() + 1_000 * seconds;
  exchanges.onResponse = () => performance.now() < end && ask(questions);
  for (let i = 0; i < inFlight; i++) ask(questions);
  await wait(1_000 * seconds);
  while (!exchanges.isSettled(performance.now())) await wait(10);
}

function ask(questions: readonly string[]): void {
  const nth = asked++;
  exchanges.sent(performance.now());
  dispatch("INTERACTION_CREATE", askEvent(nth, questions[nth % questions.length]!));
}

function refresh(): void {
  dispatch("INTERACTION_CREATE", refreshEvent(FIRST_REFRESH + refreshes++));
}

/** Says of some answers that they help, right after they came. @param body the callback */
function vote(answer: number, body: string): void {
  const customId = HELPFUL.exec(body)?.[1];
  if (customId === undefined || answer % ANSWERS_A_VOTE !== 0) return;
  const { components, flags } = (JSON.parse(body) as { data: object & Record<string, unknown> })
    .data;
  const message = JSON.stringify({ ...JSON.parse(MESSAGE), components, flags });
  dispatch("INTERACTION_CREATE", pressEvent(FIRST_VOTE + votes++, answer, customId, message));
}

function dispatch(type: string, data: string): void {
  socket?.send(`{"op":0,"t":"${type}","s":${++sequence},"d":${data}}`);
}

/** The gateway, as far as discord.js needs it (events/gateway). */
function greet(connection: WebSocket): void {
  connection.send(`{"op":10,"d":{"heartbeat_interval":41250}}`);
  connection.on("message", (raw) => {
    const { op } = JSON.parse(String(raw)) as { op: number };
    if (op === 1) connection.send(`{"op":11}`);
    if (op === 2) {
      socket = connection;
      identified();
    }
  });
}

function identified(): void {
  const guilds = SERVER_EVENTS.map((event) => ({
    id: Reflect.get(event, "id"),
    unavailable: true,
  }));
  const application = { id: APPLICATION_ID, flags: 0 };
  const session = { session_id: "session", resume_gateway_url: `ws://${host()}` };
  dispatch("READY", JSON.stringify({ v: 10, user: USER, guilds, application, ...session }));
  for (const event of SERVER_EVENTS) dispatch("GUILD_CREATE", JSON.stringify(event));
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const [status, body] = responseTo(
      request.method ?? "",
      request.url ?? "",
      String(Buffer.concat(chunks)),
    );
    if (body === undefined) response.writeHead(status).end();
    else response.writeHead(status, { "Content-Type": "application/json" }).end(body);
  });
}

function responseTo(method: string, url: string, body: string): [status: number, body?: string] {
  const nth = nthOf(url);
  if (nth !== null && url.includes("/callback")) {
    if (exchanges.respond(nth, body, performance.now())) {
      vote(nth, body);
      return [204];
    }
    return [404, `{"message":"Unknown interaction","code":10062}`];
  }
  if (nth !== null) {
    exchanges.edit(nth, body);
    return [200, MESSAGE];
  }
  if (url.endsWith("/gateway/bot")) return [200, gatewayBot()];
  if (method === "PUT") commands = JSON.parse(body);
  const isServers = url.includes("/guilds/");
  return [200, JSON.stringify(url.includes("/commands") && !isServers ? commands : [])];
}

function gatewayBot(): string {
  const limit = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };
  return JSON.stringify({ url: `ws://${host()}`, shards: 1, session_start_limit: limit });
}
