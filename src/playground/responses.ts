import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteractionResponse,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from "discord-api-types/v10";
import * as z from "zod";
import type { Upload } from "./attachments.ts";
import { type Exchange, TOKEN_LIFETIME } from "./exchange.ts";
import { userOf } from "./membership.ts";
import type { Parts } from "./parts.ts";
import { refusal } from "./refusal.ts";
import { readChoices } from "./rules/command.ts";
import { readForm } from "./rules/form.ts";
import { type MessageForm, readDeferFlags, readMessage } from "./rules/message.ts";
import { readModal } from "./rules/modal.ts";

/** A body with the files that came along. */
export interface Sent {
  body: unknown;
  uploads: Upload[];
}

/** Callbacks each interaction allows (interactions/receiving-and-responding, "Callback Type"). */
const ALLOWED: Record<number, Callback[]> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5],
};
const ON_A_MESSAGE: Callback[] = [4, 5, 6, 7];

/** Carries out the first response to an interaction, and answers what `with_response` asks for. */
export function respond(parts: Parts, id: string, token: string, { body, uploads }: Sent) {
  const exchange = parts.exchanges.get(token);
  if (!exchange || exchange.interaction.id !== id) throw refusal("unknownInteraction");
  if (exchange.callback) throw refusal("alreadyAcknowledged");
  if (exchange.expired) throw refusal("unknownInteraction");
  const callback = readCallback(exchange, body);
  const message = CALLBACKS[callback.type]!(parts, exchange, { body: callback.data, uploads });
  exchange.record({ kind: "callback", type: callback.type, message });
  return callbackResponse(exchange, callback.type, message);
}

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
  const message = post(parts, exchange, form, sent.uploads, MessageType.Reply);
  exchange.record({ kind: "follow-up", message });
  return message;
}

type Respond = (parts: Parts, exchange: Exchange, sent: Sent) => APIMessage | null;

const CALLBACKS: Partial<Record<Callback, Respond>> = {
  [Callback.ChannelMessageWithSource](parts, exchange, { body, uploads }) {
    const form = readMessage(body, uploads, ["data"]);
    const message = post(parts, exchange, form, uploads, typeOf(exchange));
    exchange.originalId = message.id;
    return message;
  },
  [Callback.DeferredChannelMessageWithSource](parts, exchange, { body }) {
    const flags = readDeferFlags(body, ["data"]) | MessageFlags.Loading;
    const message = post(parts, exchange, { flags }, [], typeOf(exchange));
    exchange.originalId = message.id;
    exchange.deferred = true;
    return message;
  },
  [Callback.DeferredMessageUpdate](_parts, exchange) {
    exchange.originalId = exchange.interaction.message!.id;
    return null;
  },
  [Callback.UpdateMessage](parts, exchange, { body, uploads }) {
    const existing = parts.messages.get(exchange.interaction.message!.id);
    const form = readMessage(body, uploads, ["data"], existing);
    exchange.originalId = existing.id;
    return parts.messages.edit(existing.id, form, uploads);
  },
  [Callback.ApplicationCommandAutocompleteResult](_parts, exchange, { body }) {
    exchange.choices = readChoices(body, focusedType(exchange), ["data"]);
    return null;
  },
  [Callback.Modal](_parts, exchange, { body }) {
    exchange.modal = readModal(body, ["data"]) as APIModalInteractionResponseCallbackData;
    return null;
  },
};

function readCallback({ interaction }: Exchange, body: unknown) {
  const isOnMessage = interaction.type === InteractionType.ModalSubmit && interaction.message;
  const types = isOnMessage ? ON_A_MESSAGE : ALLOWED[interaction.type]!;
  return readForm(z.object({ type: z.literal(types), data: z.unknown().optional() }), body);
}

function post(
  parts: Parts,
  exchange: Exchange,
  form: MessageForm,
  uploads: Upload[],
  type: MessageType,
): APIMessage {
  const { interaction, persona } = exchange;
  const channelId = interaction.channel!.id;
  const viewer = (form.flags ?? 0) & MessageFlags.Ephemeral ? persona.id : null;
  const isReply = type === MessageType.Reply;
  const replyTo = isReply ? (exchange.originalId ?? interaction.message?.id) : undefined;
  const reply: Partial<APIMessage> = {
    application_id: parts.world.application.id,
    webhook_id: parts.world.application.id,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: userOf(persona),
      authorizing_integration_owners: interaction.authorizing_integration_owners,
    } as APIMessage["interaction_metadata"],
    ...(replyTo && {
      message_reference: {
        type: MessageReferenceType.Default,
        channel_id: channelId,
        message_id: replyTo,
      },
    }),
  };
  return parts.messages.create(
    { channelId, author: parts.bot, type, viewer, reply },
    form,
    uploads,
  );
}

function typeOf({ interaction }: Exchange): MessageType {
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Reply;
  const isSlash = interaction.data.type === ApplicationCommandType.ChatInput;
  return isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

function focusedType({ interaction }: Exchange): ApplicationCommandOptionType {
  const options = interaction.data && "options" in interaction.data ? interaction.data.options : [];
  const find = (
    nodes: APIApplicationCommandInteractionDataOption[] = [],
  ): ApplicationCommandOptionType | undefined => {
    for (const node of nodes) {
      if ("focused" in node && node.focused) return node.type;
      const inner = "options" in node ? find(node.options) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  const all = options as APIApplicationCommandInteractionDataOption[] | undefined;
  return find(all) ?? ApplicationCommandOptionType.String;
}

/** "Interaction Callback Response" of interactions/receiving-and-responding. */
function callbackResponse(
  { interaction, originalId }: Exchange,
  type: APIInteractionResponse["type"],
  message: APIMessage | null,
) {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(originalId && {
        response_message_id: originalId,
        response_message_loading: (flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
      }),
    },
    resource: { type, ...(message && { message }) },
  };
}
