import type { Context, Hono } from "hono";
import type { Parts } from "../parts.ts";
import type { Env } from "../request.ts";
import * as responses from "../responses.ts";

/**
 * Answers to interactions (interactions/receiving-and-responding). They need no bot token: the
 * interaction's own is in the path.
 */
export function addInteractionRoutes(api: Hono<Env>, parts: Parts): void {
  api.post("/interactions/:interaction_id/:interaction_token/callback", (context) => {
    const { interaction_id, interaction_token } = context.req.param();
    const answer = responses.respond(
      parts,
      interaction_id,
      interaction_token,
      context.get("request"),
    );
    return context.req.query("with_response") === "true"
      ? context.json(answer)
      : context.body(null, 204);
  });
  const exchangeOf = (context: Context) => {
    const { webhook_id, webhook_token } = context.req.param() as Record<string, string>;
    return responses.authorized(parts, webhook_id ?? "", webhook_token ?? "");
  };
  api.post("/webhooks/:webhook_id/:webhook_token", (context) =>
    context.json(responses.followUp(parts, exchangeOf(context), context.get("request"))),
  );
  const messages = "/webhooks/:webhook_id/:webhook_token/messages";
  for (const path of [`${messages}/@original`, `${messages}/:message_id`]) {
    const idOf = (context: Context) => context.req.param("message_id") ?? "@original";
    api.get(path, (context) =>
      context.json(responses.messageOf(parts, exchangeOf(context), idOf(context))),
    );
    api.patch(path, (context) => {
      const sent = context.get("request");
      return context.json(responses.editMessage(parts, exchangeOf(context), idOf(context), sent));
    });
    api.delete(path, (context) => {
      responses.deleteMessage(parts, exchangeOf(context), idOf(context));
      return context.body(null, 204);
    });
  }
}
