import {
  type APIMessage,
  ApplicationIntegrationType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { MessageForm } from "../rules/message.ts";
import type { Upload } from "../state/attachments.ts";
import type { Exchange } from "../state/exchange.ts";
import { userOf } from "../state/membership.ts";
import type { Parts } from "../state/parts.ts";

/** Adds a message of the bot's to the channel of an interaction, for its user alone if ephemeral. */
export function postReply(
  parts: Parts,
  exchange: Exchange,
  form: MessageForm,
  uploads: Upload[],
  type: MessageType,
): APIMessage {
  const { interaction, persona } = exchange;
  const flags = (form.flags ?? 0) | (isKeptPrivate(exchange) ? MessageFlags.Ephemeral : 0);
  const isEphemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const envelope = {
    channelId: interaction.channel!.id,
    author: parts.bot,
    type,
    viewer: isEphemeral ? persona.id : null,
    reply: {
      application_id: interaction.application_id,
      webhook_id: interaction.application_id,
      interaction_metadata: metadataOf(exchange),
      ...(type === MessageType.Reply && referenceOf(exchange)),
    },
  };
  return parts.messages.create(envelope, { ...form, flags }, uploads);
}

/** In a server that has not installed the application (topics/permissions, "Use External Apps"). */
function isKeptPrivate({ interaction }: Exchange): boolean {
  const { member, authorizing_integration_owners: owners } = interaction;
  if (!member || ApplicationIntegrationType.GuildInstall in owners) return false;
  return (BigInt(member.permissions) & PermissionFlagsBits.UseExternalApps) === 0n;
}

function metadataOf({ interaction, persona }: Exchange): APIMessage["interaction_metadata"] {
  const { id, type, authorizing_integration_owners } = interaction;
  const metadata = { id, type, user: userOf(persona), authorizing_integration_owners };
  return metadata as APIMessage["interaction_metadata"];
}

/** A follow-up refers to the reply, an answer to a component to the message that is on. */
function referenceOf({ interaction, originalId }: Exchange): Partial<APIMessage> {
  const message_id = originalId ?? interaction.message?.id;
  if (!message_id) return {};
  const channel_id = interaction.channel!.id;
  return { message_reference: { type: MessageReferenceType.Default, channel_id, message_id } };
}
