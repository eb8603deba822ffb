import { type Interaction, PermissionFlagsBits, Team, TeamMemberMembershipState } from "discord.js";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";

type Member = Interaction["member"];

/**
 * The ids of a member's roles as Discord sent them. discord.js hands out a plain array where it does
 * not know the server, and elsewhere a manager that leaves out every role it has not cached.
 */
export function roleIdsOf(member: Member): readonly string[] {
  if (member === null) return [];
  if (Array.isArray(member.roles)) return member.roles;
  const sent: unknown = Reflect.get(member, "_roles");
  return Array.isArray(sent) ? sent : [...member.roles.cache.keys()];
}

/** Whoever may manage the server; where roles are named in the settings, whoever has one of them. */
export function isModerator(
  { member, memberPermissions }: Pick<Interaction, "member" | "memberPermissions">,
  { moderatorRoleIds }: Pick<Config, "moderatorRoleIds">,
): boolean {
  if (member === null) return false;
  if (moderatorRoleIds.length === 0) {
    return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  }
  return roleIdsOf(member).some((id) => moderatorRoleIds.includes(id));
}

/**
 * Whether someone owns the bot's application, or has joined the team that owns it. Discord is asked
 * each time, because both can change while the bot runs.
 */
export async function ownsApplication({
  client,
  user,
}: Pick<Interaction, "client" | "user">): Promise<boolean> {
  const { owner } = await client.application.fetch();
  if (!(owner instanceof Team)) return owner?.id === user.id;
  const membership = owner.members.get(user.id)?.membershipState;
  return membership === TeamMemberMembershipState.Accepted;
}

/**
 * Checks that whoever shares something may write in that very place. Only threads are not kept of what
 * Discord tells of a server, so a channel that is not known is one.
 *
 * @throws UserError where not
 */
export function requireMaySend({
  guildId,
  channel,
  memberPermissions,
}: Pick<Interaction, "guildId" | "channel" | "memberPermissions">): void {
  if (guildId === null) return;
  const isThread = channel === null || channel.isThread();
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  if (memberPermissions?.has(isThread ? SendMessagesInThreads : SendMessages)) return;
  throw new UserError("You may not send messages here.");
}
