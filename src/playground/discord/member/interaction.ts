import { randomBytes } from "node:crypto";
import {
  type APIInteraction,
  type APIMessage,
  ApplicationIntegrationType,
  InteractionContextType,
  type InteractionType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { LIMITS } from "../rules/limits.ts";
import {
  type Channel,
  channelOf,
  memberOf,
  permissionsOf,
  rolesOf,
  userOf,
} from "../state/membership.ts";
import type { Parts } from "../state/parts.ts";
import type { Persona, Server, World } from "../state/world.ts";

/** What an app may do in direct messages (the page below, `app_permissions`). */
const DIRECT_PERMISSIONS =
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone;

/** What differs between interactions. */
export interface Occasion {
  type: InteractionType;
  data: unknown;
  /** The message a component or its modal is on. */
  message?: APIMessage;
}

/** Builds the payload of INTERACTION_CREATE (interactions/receiving-and-responding). */
export function interactionOf(
  { world, nextId }: Parts,
  persona: Persona,
  channel: Channel,
  occasion: Occasion,
): APIInteraction {
  return {
    id: nextId(),
    application_id: world.application.id,
    token: randomBytes(48).toString("base64url"),
    version: 1,
    channel_id: channel.id,
    locale: persona.locale,
    entitlements: [],
    attachment_size_limit: LIMITS.fileSize,
    ...(channel.server
      ? inServer(world, persona, channel.id, channel.server)
      : inDirectMessages(world, persona, channel.id)),
    ...occasion,
  } as APIInteraction;
}

function inServer(world: World, persona: Persona, channelId: string, server: Server) {
  const roles = rolesOf(world, server, persona.id);
  const permissions = String(permissionsOf(server, persona.id, roles));
  return {
    context: InteractionContextType.Guild,
    guild_id: server.id,
    guild: { id: server.id, locale: server.locale, features: [] },
    guild_locale: server.locale,
    channel: { ...channelOf(world, channelId), permissions },
    member: { ...memberOf(userOf(persona), roles), permissions },
    app_permissions: String(permissionsOf(server, world.application.id, [])),
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: server.id },
  };
}

function inDirectMessages(world: World, persona: Persona, channelId: string) {
  return {
    context: InteractionContextType.BotDM,
    channel: channelOf(world, channelId),
    user: userOf(persona),
    app_permissions: String(DIRECT_PERMISSIONS),
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: "0" },
  };
}
