import { randomBytes } from "node:crypto";
import {
  type APIInteraction,
  type APIMessage,
  type InteractionType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { LIMITS } from "../rules/limits.ts";
import { contextOf, type Owners, ownersOf } from "../state/installation.ts";
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
  /** By which installations it is used; by those of the message that it is on unless told. */
  owners?: Owners;
  /** The message a component or its modal is on. */
  message?: APIMessage;
}

/** Builds the payload of INTERACTION_CREATE (interactions/receiving-and-responding). */
export function interactionOf(
  { world, nextId }: Parts,
  persona: Persona,
  channel: Channel,
  { owners, ...occasion }: Occasion,
): APIInteraction {
  const ofMessage = occasion.message?.interaction_metadata?.authorizing_integration_owners;
  return {
    id: nextId(),
    application_id: world.application.id,
    token: randomBytes(48).toString("base64url"),
    version: 1,
    channel_id: channel.id,
    locale: persona.locale,
    entitlements: [],
    attachment_size_limit: LIMITS.fileSize,
    context: contextOf(channel),
    authorizing_integration_owners: owners ?? ofMessage ?? ownersOf(persona, channel),
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
    guild_id: server.id,
    guild: { id: server.id, locale: server.locale, features: [] },
    guild_locale: server.locale,
    channel: { ...channelOf(world, channelId), permissions },
    member: { ...memberOf(userOf(persona), roles), permissions },
    app_permissions: String(permissionsOf(server, world.application.id, [])),
  };
}

function inDirectMessages(world: World, persona: Persona, channelId: string) {
  return {
    channel: channelOf(world, channelId),
    user: userOf(persona),
    app_permissions: String(DIRECT_PERMISSIONS),
  };
}
