import { randomBytes } from "node:crypto";
import type { Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { GatewayDispatchEvents, GatewayIntentBits } from "discord-api-types/v10";
import type { Hono } from "hono";
import { type Clock, systemClock } from "./clock.ts";
import { isOnShard, type Shard } from "./gateway/event-shard.ts";
import { Gateway, HEARTBEAT_INTERVAL } from "./gateway/gateway.ts";
import { Actor } from "./member/actor.ts";
import type { ApiRequest, RequestHook } from "./rest/request.ts";
import { createRest } from "./rest/rest.ts";
import type { Changes } from "./state/changes.ts";
import { channelNamed, guildOf } from "./state/membership.ts";
import { createParts, type Parts } from "./state/parts.ts";
import { demoWorld, type Server, type World } from "./state/world.ts";

const HOST = "127.0.0.1";
const GATEWAY_PATH = "/gateway";
/** How many ports after the one asked for are tried. */
const PORTS_TRIED = 20;

export interface LocalDiscordOptions {
  /** 0, the default, takes any free port; another one that is taken makes room for the next. */
  port?: number;
  world?: World;
  token?: string;
  /** By which interactions expire. */
  clock?: Clock;
  /** In milliseconds; what the gateway asks of clients. */
  heartbeatInterval?: number;
  /** How many shards bots are told to use; one unless told. */
  recommendedShards?: number;
  /** How many shards bots are told may identify at once, every five seconds; one unless told. */
  maxConcurrency?: number;
  /** Runs around every request of the bot, and may answer in place of the API. */
  onApi?: RequestHook;
  /** What a browser is served beside the API, from the root of the same server. */
  page?(discord: LocalDiscord): Hono;
}

/** A running stand-in for Discord. */
export interface LocalDiscord {
  /** For discord.js, `rest: { api: apiUrl }`. */
  apiUrl: string;
  token: string;
  applicationId: string;
  /** The world as it is now, and everything in it. */
  parts: Parts;
  gateway: Gateway;
  /** Every request of the bot so far, in the order they were answered. */
  requests: ApiRequest[];
  /** A persona in a channel, or in `dm`; both by their names in the world. */
  as(persona: string, channel?: string): Actor;
  subscribe: Changes["subscribe"];
  /** Hears of each request once it is answered, until the returned function is called. */
  onRequest(listener: (request: ApiRequest) => void): () => void;
  close(): Promise<void>;
}

/** Starts a local Discord on loopback. A bot reaches it through `apiUrl` and `token` alone. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { world: seed = demoWorld, clock = systemClock, token = newToken(seed) } = options;
  const { heartbeatInterval = HEARTBEAT_INTERVAL } = options;
  const host = () => `${HOST}:${(server.address() as AddressInfo).port}`;
  const gatewayUrl = () => `ws://${host()}${GATEWAY_PATH}`;
  const parts = createParts(structuredClone(seed), clock, () => `http://${host()}`);
  const log = createLog();
  const { recommendedShards: shards = 1, maxConcurrency = 1, onApi } = options;
  const advice = () => ({ url: gatewayUrl(), shards, maxConcurrency });
  const rest = createRest(parts, { token, gateway: advice, onRequest: log.add, onApi });
  const server = createAdaptorServer({ fetch: rest.fetch }) as HttpServer;
  const gateway = createGateway(server, parts, { token, heartbeatInterval, resumeUrl: gatewayUrl });
  await listen(server, options.port ?? 0);
  const discord: LocalDiscord = {
    apiUrl: `http://${host()}/api`,
    token,
    applicationId: parts.world.application.id,
    parts,
    gateway,
    requests: log.requests,
    onRequest: log.onRequest,
    subscribe: parts.changes.subscribe,
    as: (name, channel = "general") => actor(parts, gateway, name, channel),
    close: () => close(server, gateway),
  };
  if (options.page) rest.route("/", options.page(discord));
  return discord;
}

function createLog() {
  const requests: ApiRequest[] = [];
  const listeners = new Set<(request: ApiRequest) => void>();
  return {
    requests,
    add(request: ApiRequest) {
      requests.push(request);
      for (const listener of listeners) listener(request);
    },
    onRequest(listener: (request: ApiRequest) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function close(server: HttpServer, gateway: Gateway): Promise<void> {
  gateway.dropSockets();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function createGateway(
  server: HttpServer,
  { world, bot, changes }: Parts,
  options: { token: string; heartbeatInterval: number; resumeUrl(): string },
): Gateway {
  const joined = (shard: Shard) =>
    Object.values(world.servers).filter(
      ({ id, botIsMember }) => botIsMember && isOnShard(id, shard),
    );
  return new Gateway(server, GATEWAY_PATH, {
    ...options,
    ready: (shard) => ({
      user: bot,
      guilds: joined(shard).map(({ id }) => ({ id, unavailable: true })),
      application: { id: world.application.id, flags: 0 },
    }),
    greet(shard, intents) {
      if (!(intents & GatewayIntentBits.Guilds)) return [];
      return joined(shard).map((each) => guildCreate(world, each));
    },
    onConnection: (connected) =>
      changes.emit({ type: connected ? "bot-connected" : "bot-disconnected" }),
  });
}

function guildCreate(world: World, server: Server) {
  return { event: GatewayDispatchEvents.GuildCreate, data: guildOf(world, server) };
}

function actor(parts: Parts, gateway: Gateway, name: string, channel: string): Actor {
  const persona = parts.world.personas[name];
  if (!persona) throw new Error(`Expected a persona of this world, got "${name}"`);
  return new Actor(persona, channelNamed(parts.world, persona, channel), parts, gateway);
}

/** Shaped as Discord's, whose first part is the application id; worth nothing anywhere else. */
function newToken({ application }: World): string {
  const id = Buffer.from(application.id).toString("base64url");
  return `${id}.${randomBytes(4).toString("base64url")}.${randomBytes(27).toString("base64url")}`;
}

async function listen(server: HttpServer, port: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port && port + attempt, HOST, () => {
          server.off("error", reject);
          resolve();
        });
      });
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || attempt === PORTS_TRIED) throw error;
    }
  }
}
