import {
  type APIInteractionResponse,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import * as z from "zod";
import type { InputOption } from "../member/command-input.ts";
import { refusal } from "../refusal.ts";
import { readChoices } from "../rules/command.ts";
import { readForm } from "../rules/form.ts";
import { readDeferFlags, readMessage } from "../rules/message.ts";
import { readModal } from "../rules/modal.ts";
import type { Exchange } from "../state/exchange.ts";
import type { Parts } from "../state/parts.ts";
import { postReply } from "./reply.ts";
import type { Sent } from "./request.ts";

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

type Respond = (parts: Parts, exchange: Exchange, sent: Sent) => APIMessage | null;

const CALLBACKS: Partial<Record<Callback, Respond>> = {
  [Callback.ChannelMessageWithSource](parts, exchange, { body, uploads }) {
    const form = readMessage(body, uploads, ["data"]);
    const message = postReply(parts, exchange, form, uploads, typeOf(exchange));
    exchange.originalId = message.id;
    return message;
  },
  [Callback.DeferredChannelMessageWithSource](parts, exchange, { body }) {
    const flags = readDeferFlags(body, ["data"]) | MessageFlags.Loading;
    const message = postReply(parts, exchange, { flags }, [], typeOf(exchange));
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
  const schema = z.object({ type: z.literal(types), data: z.unknown().optional() });
  return readForm<z.infer<typeof schema>>(schema, body);
}

function typeOf({ interaction }: Exchange): MessageType {
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Reply;
  const isSlash = interaction.data.type === ApplicationCommandType.ChatInput;
  return isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

function focusedType({ interaction }: Exchange): ApplicationCommandOptionType {
  const data = interaction.data as { options?: InputOption[] };
  const focused = leavesOf(data.options ?? []).find((option) => option.focused);
  return focused?.type ?? ApplicationCommandOptionType.String;
}

function leavesOf(options: InputOption[]): InputOption[] {
  return options.flatMap((option) => (option.options ? leavesOf(option.options) : option));
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
