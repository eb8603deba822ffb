import type { Context, Hono } from "hono";
import type { Exchange } from "../state/exchange.ts";
import type { Parts } from "../state/parts.ts";
import { respond } from "./callback.ts";
import type { Env } from "./request.ts";
import { authorized, deleteMessage, editMessage, followUp, messageOf } from "./webhook.ts";

const WEBHOOK = "/webhooks/:webhook_id/:webhook_token";

/**
 * Answers to interactions (interactions/receiving-and-responding). They need no bot token: the
 * interaction's own is in the path.
 */
export function addInteractionRoutes(api: Hono<Env>, parts: Parts): void {
  api.post("/interactions/:interaction_id/:interaction_token/callback", (context) => {
    const { interaction_id, interaction_token } = context.req.param();
    const answer = respond(parts, interaction_id, interaction_token, context.get("request"));
    const isWanted = context.req.query("with_response") === "true";
    return isWanted ? context.json(answer) : context.body(null, 204);
  });
  api.post(WEBHOOK, (context) =>
    context.json(followUp(parts, exchangeOf(context, parts), context.get("request"))),
  );
  for (const path of [`${WEBHOOK}/messages/@original`, `${WEBHOOK}/messages/:message_id`]) {
    addMessageRoutes(api, path, parts);
  }
}

function addMessageRoutes(api: Hono<Env>, path: string, parts: Parts): void {
  const idOf = (context: Context) => context.req.param("message_id") ?? "@original";
  api.get(path, (context) =>
    context.json(messageOf(parts, exchangeOf(context, parts), idOf(context))),
  );
  api.patch(path, (context) => {
    const exchange = exchangeOf(context, parts);
    return context.json(editMessage(parts, exchange, idOf(context), context.get("request")));
  });
  api.delete(path, (context) => {
    deleteMessage(parts, exchangeOf(context, parts), idOf(context));
    return context.body(null, 204);
  });
}

function exchangeOf({ req }: Context, parts: Parts): Exchange {
  return authorized(parts, req.param("webhook_id") ?? "", req.param("webhook_token") ?? "");
}
