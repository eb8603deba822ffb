import { randomBytes } from "node:crypto";
import {
  type APIInteraction,
  type APIMessage,
  ApplicationIntegrationType,
  InteractionContextType,
  type InteractionType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { channelOf, memberOf, type Place, permissionsOf, rolesOf, userOf } from "./membership.ts";
import type { Parts } from "./parts.ts";
import { LIMITS } from "./rules/limits.ts";
import type { Persona } from "./world.ts";

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
  { channelId, server }: Place,
  occasion: Occasion,
): APIInteraction {
  const user = userOf(persona);
  const roles = server ? rolesOf(world, server, persona.id) : [];
  const permissions = server && permissionsOf(server, persona.id, roles);
  const channel = {
    ...channelOf(world, channelId),
    ...(server && { permissions: String(permissions) }),
  };
  return {
    id: nextId(),
    application_id: world.application.id,
    token: randomBytes(48).toString("base64url"),
    version: 1,
    channel,
    channel_id: channelId,
    locale: persona.locale,
    app_permissions: String(
      server ? permissionsOf(server, world.application.id, []) : DIRECT_PERMISSIONS,
    ),
    entitlements: [],
    attachment_size_limit: LIMITS.fileSize,
    authorizing_integration_owners: {
      [ApplicationIntegrationType.GuildInstall]: server?.id ?? "0",
    },
    context: server ? InteractionContextType.Guild : InteractionContextType.BotDM,
    ...(server
      ? {
          guild_id: server.id,
          guild: { id: server.id, locale: server.locale, features: [] },
          guild_locale: server.locale,
          member: { ...memberOf(user, roles), permissions: String(permissions) },
        }
      : { user }),
    ...occasion,
  } as APIInteraction;
}
