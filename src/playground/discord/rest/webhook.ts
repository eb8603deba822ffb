import { type APIMessage, MessageType } from "discord-api-types/v10";
import { refusal } from "../refusal.ts";
import { readMessage } from "../rules/message.ts";
import { type Exchange, TOKEN_LIFETIME } from "../state/exchange.ts";
import type { Parts } from "../state/parts.ts";
import { postReply } from "./reply.ts";
import type { Sent } from "./request.ts";

/** The interaction a webhook token belongs to, while it may still be used. */
export function authorized(parts: Parts, applicationId: string, token: string): Exchange {
  const exchange = parts.exchanges.get(token);
  if (!exchange?.callback || applicationId !== parts.world.application.id) {
    throw refusal("unknownWebhook");
  }
  if (exchange.age >= TOKEN_LIFETIME) throw refusal("invalidWebhookToken");
  return exchange;
}

/** A message of the exchange, by its id or as `@original`. */
export function messageOf(parts: Parts, exchange: Exchange, id: string): APIMessage {
  const wanted = id === "@original" ? exchange.originalId : id;
  const isOwn =
    wanted === exchange.originalId || exchange.messages.some((own) => own.id === wanted);
  if (!wanted || !isOwn) throw refusal("unknownMessage");
  return parts.messages.get(wanted);
}

export function editMessage(parts: Parts, exchange: Exchange, id: string, sent: Sent): APIMessage {
  const existing = messageOf(parts, exchange, id);
  const form = readMessage(sent.body, sent.uploads, [], existing);
  const message = parts.messages.edit(existing.id, form, sent.uploads);
  if (existing.id === exchange.originalId) exchange.deferred = false;
  exchange.record({ kind: "edit", message });
  return message;
}

export function deleteMessage(parts: Parts, exchange: Exchange, id: string): void {
  const { id: messageId } = messageOf(parts, exchange, id);
  parts.messages.remove(messageId);
  exchange.record({ kind: "delete", messageId });
}

/** Adds a message; the first one after a bare defer fills the placeholder, as Discord does. */
export function followUp(parts: Parts, exchange: Exchange, sent: Sent): APIMessage {
  if (exchange.deferred) return editMessage(parts, exchange, "@original", sent);
  const form = readMessage(sent.body, sent.uploads, []);
  const message = postReply(parts, exchange, form, sent.uploads, MessageType.Reply);
  exchange.record({ kind: "follow-up", message });
  return message;
}
