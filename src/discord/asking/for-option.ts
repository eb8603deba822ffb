import { type ChatInputCommandInteraction, GuildMember, PermissionFlagsBits } from "discord.js";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import type { Context } from "../command.ts";
import type { Addressee } from "../components/addressee.ts";
import { unknownCommand } from "../options.ts";

export const FOR = "for";
/** It, by the name that its reader sees. */
const OPTION = { option: `ask/${FOR}` };

/** Whom an answer is for. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Another member, who sees the channel. */
  readonly canBeMentioned: boolean;
}

/**
 * Whom the asker wants to be told of the answer; null for nobody.
 *
 * @throws UserError where nobody can be told, or the asker has had enough people told
 */
export function readFor(
  interaction: ChatInputCommandInteraction,
  { limits, choices }: Pick<Context, "limits" | "choices">,
): Named | null {
  if (!interaction.options.get(FOR)) return null;
  const user = interaction.options.getUser(FOR);
  if (!user) throw unknownCommand();
  if (interaction.guildId === null) {
    throw new UserError(wording("asking.nobodyToTell", { option: OPTION }));
  }
  if (!choices.mentions) throw new UserError(wording("setup.forSwitchedOff", { for: OPTION }));
  if (user.bot) throw new UserError(wording("asking.noPerson", { option: OPTION }));
  const wait = limits.mentioning.waitOf(interaction.user.id);
  if (wait > 0) throw tooManyMentions(wait);
  const canBeMentioned = user.id !== interaction.user.id && seesChannel(interaction);
  return { id: user.id, name: user.displayName, canBeMentioned };
}

function tooManyMentions(waitMs: number): UserError {
  const minutes = Math.ceil(waitMs / 60_000);
  return new UserError(wording("asking.mentionedEnough", { option: OPTION, minutes }));
}

/** Where it cannot be known, as in threads, a member counts as one who does not. */
function seesChannel({ options, channel }: ChatInputCommandInteraction): boolean {
  const member = options.getMember(FOR);
  if (!(member instanceof GuildMember) || channel === null || channel.isDMBased()) return false;
  return channel.permissionsFor(member)?.has(PermissionFlagsBits.ViewChannel) ?? false;
}

/** @param isFirst whether this is the first showing of an answer in a channel, which may ping */
export const addresseeOf = ({ id, name, canBeMentioned }: Named, isFirst: boolean): Addressee =>
  canBeMentioned && isFirst ? { kind: "mentioned", words: id } : { kind: "named", words: name };
