import {
  type APIChannel,
  type APIGuildMember,
  type APIRole,
  type APIUser,
  type ChannelFlags,
  ChannelType,
  type GuildMemberFlags,
  OverwriteType,
  PermissionFlagsBits,
  type RoleFlags,
} from "discord-api-types/v10";
import type { Group, Persona, Role, Server, TextChannel, World } from "./world.ts";

const EVERY_PERMISSION = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);
const JOINED_AT = "2026-01-01T00:00:00.000000+00:00";

/** Where a persona acts: a channel of a server, or of its direct messages with the bot. */
export interface Channel {
  id: string;
  server: Server | null;
  /** Whether the bot is no part of it, as in the direct messages of others. */
  isGroup?: true;
}

/** Finds a channel by its name, or the persona's direct messages under `dm`. */
export function channelNamed(world: World, persona: Persona, name: string): Channel {
  if (name === "dm") return { id: persona.dmChannelId, server: null };
  for (const server of Object.values(world.servers)) {
    const channel = server.channels[name];
    if (channel) return { id: channel.id, server };
  }
  const group = world.groups?.[name];
  if (group) return { id: group.id, server: null, isGroup: true };
  throw new Error(`Expected a channel of this world or "dm", got "${name}"`);
}

/** What a user may do in a server, as Discord computes it (topics/permissions). */
export function permissionsOf(server: Server, userId: string, roleIds: string[]): bigint {
  if (userId === server.ownerId) return EVERY_PERMISSION;
  const granted = server.roles
    .filter((role) => roleIds.includes(role.id))
    .reduce((all, role) => all | role.permissions, server.everyone);
  return granted & PermissionFlagsBits.Administrator ? EVERY_PERMISSION : granted;
}

/** The role ids of a persona in a server. Throws for someone who is no member. */
export function rolesOf(world: World, server: Server, userId: string): string[] {
  const key = Object.keys(world.personas).find((name) => world.personas[name]!.id === userId);
  const roles = server.members[key ?? ""];
  if (!roles) throw new Error(`Expected a member of "${server.name}", got user ${userId}`);
  return roles;
}

export function userOf({ id, username, displayName }: Persona): APIUser {
  return { id, username, discriminator: "0", global_name: displayName, avatar: null };
}

export function botUserOf({ application }: World): APIUser {
  const { id, name: username } = application;
  return { id, username, discriminator: "0000", global_name: null, avatar: null, bot: true };
}

export function memberOf(user: APIUser, roles: string[]): APIGuildMember {
  return {
    user,
    roles,
    nick: null,
    avatar: null,
    banner: null,
    joined_at: JOINED_AT,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as GuildMemberFlags,
  };
}

export function channelOf(world: World, id: string): APIChannel | undefined {
  for (const server of Object.values(world.servers)) {
    const entry = Object.entries(server.channels).find(([, channel]) => channel.id === id);
    if (entry) {
      const [name, channel] = entry;
      return { ...textChannel(name, server, channel), ...overwritesOf(world, channel) };
    }
  }
  const group = Object.entries(world.groups ?? {}).find(([, each]) => each.id === id);
  if (group) return groupChannel(world, ...group);
  const persona = Object.values(world.personas).find(({ dmChannelId }) => dmChannelId === id);
  return persona && directMessages(persona);
}

/** A server as `GUILD_CREATE` and `GET /guilds/{guild_id}` show it (resources/guild). */
export function guildOf(world: World, server: Server) {
  const everyone = { id: server.id, name: "@everyone", permissions: server.everyone };
  return {
    ...PLAIN_GUILD,
    id: server.id,
    name: server.name,
    owner_id: server.ownerId,
    preferred_locale: server.locale,
    roles: [everyone, ...server.roles].map(roleOf),
    channels: Object.values(server.channels).map(({ id }) => channelOf(world, id)),
    members: [memberOf(botUserOf(world), [])],
    member_count: Object.keys(server.members).length + 1,
  };
}

/** A server that has set nothing up. */
const PLAIN_GUILD = {
  icon: null,
  splash: null,
  region: "local",
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  premium_tier: 0,
  nsfw_level: 0,
  joined_at: JOINED_AT,
  large: false,
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};

function roleOf({ id, name, permissions }: Role, position: number): APIRole {
  return {
    id,
    name,
    position,
    permissions: String(permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}

function textChannel(name: string, server: Server, { id, topic }: TextChannel): APIChannel {
  return {
    id,
    name,
    topic,
    type: ChannelType.GuildText,
    guild_id: server.id,
    position: 0,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
  };
}

function groupChannel({ personas }: World, name: string, { id, members }: Group): APIChannel {
  const [owner] = members;
  return {
    id,
    type: ChannelType.GroupDM,
    name,
    icon: null,
    owner_id: personas[owner!]!.id,
    recipients: members.map((member) => userOf(personas[member]!)),
    last_message_id: null,
  };
}

/** resources/channel, "Overwrite Object". */
function overwritesOf({ application: { id } }: World, { denied = 0n }: TextChannel) {
  const denial = { id, type: OverwriteType.Member, allow: "0", deny: String(denied) };
  return { permission_overwrites: denied === 0n ? [] : [denial] };
}

function directMessages(persona: Persona): APIChannel {
  const recipients = [userOf(persona)];
  return {
    id: persona.dmChannelId,
    type: ChannelType.DM,
    name: null,
    recipients,
    flags: 0 as ChannelFlags,
  };
}
