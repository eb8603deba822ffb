import { randomBytes } from "node:crypto";
import type { Server as HttpServer } from "node:http";
import {
  APIVersion,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
} from "discord-api-types/v10";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { isFromHere } from "../loopback.ts";
import { isOnShard, type Shard, serverOf } from "./event-shard.ts";
import {
  type CloseCode,
  closeCodeFor,
  decode,
  type IdentifyData,
  type ResumeData,
} from "./gateway-payload.ts";

/** What Discord asks for at the time of writing, in milliseconds. */
export const HEARTBEAT_INTERVAL = 41_250;
/** A bot's session outlives its sockets: what it missed is kept until it resumes. */
export interface Session {
  id: string;
  intents: number;
  shard: Shard;
  events: { t: string; d: unknown; s: number }[];
  socket: WebSocket | null;
}

export interface GatewayOptions {
  token: string;
  heartbeatInterval: number;
  /** What follows the protocol's own fields in READY. */
  ready(shard: Shard): Record<string, unknown>;
  /** Events a session with these intents is sent right after READY. */
  greet(shard: Shard, intents: number): { event: GatewayDispatchEvents; data: unknown }[];
  resumeUrl(): string;
  onConnection(connected: boolean): void;
}

/** Discord's gateway over JSON (events/gateway). */
export class Gateway {
  readonly #options: GatewayOptions;
  /** Those that may be resumed, by their ids. */
  readonly sessions = new Map<string, Session>();
  readonly #server: WebSocketServer;

  constructor(server: HttpServer, path: string, options: GatewayOptions) {
    this.#options = options;
    this.#server = new WebSocketServer({ noServer: true, path });
    server.on("upgrade", (request, stream, head) => {
      const { host, origin } = request.headers;
      if (!isFromHere(host, origin) || !this.#server.shouldHandle(request)) {
        return stream.destroy();
      }
      this.#server.handleUpgrade(request, stream, head, (socket) =>
        this.#open(socket, request.url ?? ""),
      );
    });
  }

  get sockets(): ReadonlySet<WebSocket> {
    return this.#server.clients;
  }

  get connected(): boolean {
    return [...this.sessions.values()].some((session) => session.socket !== null);
  }

  /** Sends an event to every session on its shard that has `intent`, or keeps it for their return. */
  dispatch(event: GatewayDispatchEvents, data: object, intent = 0): void {
    const server = serverOf(event, data);
    for (const session of this.sessions.values()) {
      const hears = (session.intents & intent) === intent && isOnShard(server, session.shard);
      if (hears) push(session, event, data);
    }
  }

  /** Cuts every connection without a goodbye. */
  dropSockets(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  #open(socket: WebSocket, url: string): void {
    socket.on("message", (raw) => {
      const fatal = this.#receive(socket, raw);
      if (fatal) socket.close(fatal);
    });
    socket.on("close", (code) => this.#left(socket, code));
    const heartbeat_interval = this.#options.heartbeatInterval;
    const query = new URL(url, "ws://localhost").searchParams;
    if (query.get("v") !== APIVersion) socket.close(GatewayCloseCodes.InvalidAPIVersion);
    else send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval } });
  }

  /** Takes in what a client sent; the close code is for a client that broke the protocol. */
  #receive(socket: WebSocket, raw: RawData): CloseCode {
    const payload = decode(raw);
    if (typeof payload === "number") return payload;
    const isKnown = this.#sessionOf(socket) !== undefined;
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        send(socket, { op: GatewayOpcodes.HeartbeatAck });
        return null;
      case GatewayOpcodes.Identify:
        if (isKnown) return GatewayCloseCodes.AlreadyAuthenticated;
        return this.#identify(socket, payload.d);
      case GatewayOpcodes.Resume:
        if (isKnown) return GatewayCloseCodes.AlreadyAuthenticated;
        return this.#resume(socket, payload.d);
      default:
        return isKnown ? null : GatewayCloseCodes.NotAuthenticated;
    }
  }

  #identify(socket: WebSocket, { token, intents, shard }: IdentifyData): CloseCode {
    const fatal = closeCodeFor(intents, shard, token === this.#options.token);
    if (fatal) return fatal;
    const id = randomBytes(16).toString("hex");
    const session: Session = { id, intents, shard, events: [], socket };
    this.sessions.set(session.id, session);
    push(session, GatewayDispatchEvents.Ready, {
      v: Number(APIVersion),
      session_id: session.id,
      resume_gateway_url: this.#options.resumeUrl(),
      shard,
      ...this.#options.ready(shard),
    });
    for (const { event, data } of this.#options.greet(shard, intents)) push(session, event, data);
    this.#options.onConnection(true);
    return null;
  }

  #resume(socket: WebSocket, { token, session_id, seq }: ResumeData): CloseCode {
    if (token !== this.#options.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = this.sessions.get(session_id);
    if (!session) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    const last = seq ?? 0;
    if (last > session.events.length) return GatewayCloseCodes.InvalidSeq;
    session.socket = socket;
    for (const event of session.events.slice(last)) {
      send(socket, { op: GatewayOpcodes.Dispatch, ...event });
    }
    push(session, GatewayDispatchEvents.Resumed, {});
    this.#options.onConnection(true);
    return null;
  }

  /** A socket closed with 1000 or 1001 takes its session along (events/gateway, "Disconnecting"). */
  #left(socket: WebSocket, code: number): void {
    const session = this.#sessionOf(socket);
    if (!session) return;
    session.socket = null;
    if (code === 1000 || code === 1001) this.sessions.delete(session.id);
    this.#options.onConnection(false);
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.sessions.values()].find((session) => session.socket === socket);
  }
}

function send(socket: WebSocket, payload: object): void {
  socket.send(JSON.stringify({ s: null, t: null, ...payload }));
}

function push(session: Session, t: string, d: unknown): void {
  // A session's numbers start at 1, so that seq is also how many events it has seen.
  const event = { t, d, s: session.events.length + 1 };
  session.events.push(event);
  if (session.socket) send(session.socket, { op: GatewayOpcodes.Dispatch, ...event });
}
