import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isFromHere } from "../loopback.ts";
import { Refusal, refusal } from "../refusal.ts";
import { LIMITS } from "../rules/limits.ts";
import type { Parts } from "../state/parts.ts";
import { addChannelRoutes } from "./channel-routes.ts";
import { addCommandRoutes } from "./command-routes.ts";
import { addInteractionRoutes } from "./interaction-routes.ts";
import {
  type ApiRequest,
  type Env,
  interactionToken,
  type RequestHook,
  readBody,
  requestOf,
} from "./request.ts";
import { addBotRoutes, addServerRoutes } from "./world-routes.ts";

/** How a bot is told to connect (events/gateway, "Get Gateway Bot"). */
interface GatewayAdvice {
  url: string;
  shards: number;
  /** How many shards may identify at once, every five seconds. */
  maxConcurrency: number;
}

export interface RestOptions {
  token: string;
  gateway(): GatewayAdvice;
  /** Hears of every request once it is answered. */
  onRequest(request: ApiRequest): void;
  /** Runs around every request. */
  onApi: RequestHook | undefined;
}

/** Discord's REST API, as far as a bot of slash commands meets it, under `/api` and its versions. */
export function createRest(parts: Parts, options: RestOptions): Hono<Env> {
  const api = new Hono<Env>();
  api.use(observed(parts, options));
  if (options.onApi) api.use(options.onApi);
  api.use(bodyLimit({ maxSize: LIMITS.requestSize, onError: tooLarge }));
  api.use(async (context, next) => {
    Object.assign(context.get("request"), await readBody(context));
    await next();
  });
  addInteractionRoutes(api, parts);
  api.get("/gateway", (context) => context.json({ url: options.gateway().url }));
  api.use(authenticated(options.token));
  api.get("/gateway/bot", (context) => context.json(gatewayFor(options.gateway())));
  addBotRoutes(api, parts);
  addServerRoutes(api, parts);
  addChannelRoutes(api, parts);
  addCommandRoutes(api, parts);

  const app = new Hono<Env>();
  app.use(async ({ req }, next) => {
    if (!isFromHere(req.header("host"), req.header("origin"))) throw refusal("missingAccess");
    await next();
  });
  for (const prefix of ["/api/v10", "/api/v9", "/api"]) app.route(prefix, api);
  app.get("/attachments/:channel_id/:id/:filename", (context) =>
    serveAttachment(parts, context.req.param("id")),
  );
  app.notFound(() => refuse(refusal("notFound")));
  app.onError((error) => {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  });
  return app;
}

/** Notes the request, and shows refusals to the exchange they belong to. */
function observed(parts: Parts, { onRequest }: RestOptions): RequestHook {
  return async (context, next) => {
    const request = requestOf(context);
    context.set("request", request);
    await next();
    if (context.error instanceof Refusal) {
      const name = `${request.method} ${request.template}`;
      const entry = { kind: "refusal", request: name, refusal: context.error } as const;
      parts.exchanges.get(interactionToken(request) ?? "")?.record(entry);
    }
    const isCut = context.env.incoming.socket.destroyed;
    onRequest(Object.assign(request, { status: isCut ? null : context.res.status }));
  };
}

function authenticated(token: string): RequestHook {
  return async (context, next) => {
    if (context.req.header("authorization") !== `Bot ${token}`) throw refusal("unauthorized");
    await next();
  };
}

function gatewayFor({ url, shards, maxConcurrency: max_concurrency }: GatewayAdvice) {
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency };
  return { url, shards, session_start_limit: limit };
}

function serveAttachment({ attachments }: Parts, id: string): Response {
  const file = attachments.get(id);
  if (!file) return refuse(refusal("notFound"));
  // Discord's CDN is another origin than its client. Here a page shares it, so no file may run in it.
  const headers = new Headers({
    "Content-Disposition": "attachment",
    "X-Content-Type-Options": "nosniff",
  });
  if (file.contentType) headers.set("Content-Type", file.contentType);
  return new Response(Buffer.from(file.bytes), { headers });
}

function tooLarge(): never {
  throw refusal("tooLarge");
}

function refuse({ status, body }: Refusal): Response {
  return Response.json(body, { status: status as ContentfulStatusCode });
}
