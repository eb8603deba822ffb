import { type Interaction, PermissionFlagsBits, Team, TeamMemberMembershipState } from "discord.js";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import type { ServerChoices } from "../store/server-choices.ts";
import { wording } from "../words/wording.ts";
import { isInstalledHere, isKeptPrivate } from "./installation.ts";

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

type Asker = Pick<Interaction, "member" | "memberPermissions">;

/** Whether someone may manage the server that they are in. */
export const mayManage = ({ member, memberPermissions }: Asker): boolean =>
  member !== null && (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);

/**
 * Whether someone may tend the articles that all servers share, as far as their server lets its moderators:
 * whoever may manage the server, and where roles are named in the settings, whoever has one of them.
 */
export function mayTendCommon(
  asker: Asker,
  { moderatorRoleIds }: Pick<Config, "moderatorRoleIds">,
): boolean {
  if (moderatorRoleIds.length === 0) return mayManage(asker);
  return hasOneOf(asker, moderatorRoleIds);
}

/**
 * Whether someone may tend what is their server's alone, such as its own articles and the answers that are
 * shown in it: besides those above whoever may manage it, and whoever has a role that was chosen for it.
 */
export function mayTendServer(
  asker: Asker,
  config: Pick<Config, "moderatorRoleIds">,
  { moderatorRoles }: Pick<ServerChoices, "moderatorRoles">,
): boolean {
  return mayTendCommon(asker, config) || mayManage(asker) || hasOneOf(asker, moderatorRoles);
}

const hasOneOf = ({ member }: Asker, roles: readonly string[]): boolean =>
  roleIdsOf(member).some((id) => roles.includes(id));

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

type Sharer = Pick<
  Interaction,
  "guildId" | "channel" | "memberPermissions" | "authorizingIntegrationOwners"
>;

/**
 * Checks that whoever shares something may write in that very place, and may have the bot write there.
 *
 * @throws UserError where not
 */
export function requireMaySend(sharer: Sharer): void {
  if (sharer.guildId === null) return;
  if (sharer.memberPermissions?.has(neededToSend(sharer)) && !isKeptPrivate(sharer)) return;
  throw new UserError(wording("errors.mayNotSend"));
}

/**
 * Only threads are not kept of what Discord tells of a server, so a channel that is not known is one. Of a
 * server that the app is not installed to nothing is known: there it may be either.
 */
function neededToSend(sharer: Sharer): bigint {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  if (!isInstalledHere(sharer)) return SendMessages | SendMessagesInThreads;
  const isThread = sharer.channel === null || sharer.channel.isThread();
  return isThread ? SendMessagesInThreads : SendMessages;
}
