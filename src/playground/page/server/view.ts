import {
  type APIApplicationCommand,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  InteractionType,
} from "discord-api-types/v10";
import type { BotEnd, BotProcess } from "../../bot-process.ts";
import type { LocalDiscord } from "../../discord/local-discord.ts";
import type { InputOption } from "../../discord/member/command-input.ts";
import { interactionToken } from "../../discord/rest/request.ts";
import type { Exchange } from "../../discord/state/exchange.ts";
import { type Channel, channelNamed } from "../../discord/state/membership.ts";
import type { Persona, Server, World } from "../../discord/state/world.ts";

/** Who one can be in the page, by their names in the world, and where: a channel or direct messages. */
export const PERSONAS = {
  member: "Member",
  secondMember: "Another member",
  moderator: "Moderator",
};
const SHOWN = "general";
export const CHANNELS = [SHOWN, "dm"];
/** As many of the last messages as Discord's client loads at once. */
const MESSAGES_SHOWN = 100;
/** No business of whoever looks over one's shoulder at the page. */
const HIDDEN = "[hidden]";

/** What the page shows of one persona in one channel: sent whole whenever something changes. */
export interface View {
  server: { name: string; channel: string; topic: string };
  personas: { key: string; id: string; name: string; role: string }[];
  /** The names behind ids, for mentions and menus. */
  names: Record<"users" | "roles" | "channels", Record<string, string>>;
  bot: { id: string; name: string; isConnected: boolean; ended: BotEnd | null };
  /** What to ask first; null where nothing is known of the articles. */
  example: Example | null;
  commands: APIApplicationCommand[];
  messages: ShownMessage[];
  /** The ids of this persona's interactions that the bot did not answer in time. */
  failures: string[];
  exchange: ShownExchange | null;
  modal: { exchange: string; data: APIModalInteractionResponseCallbackData } | null;
}

export interface ShownMessage {
  message: APIMessage;
  /** The command it answers, as `/corpus refresh` or `Find sources`. */
  command: string | null;
}

/** An interaction and what the bot sent because of it. */
export interface ShownExchange {
  title: string;
  interaction: unknown;
  /** Milliseconds until the first response; null while there is none. */
  acknowledgedAfter: number | null;
  requests: { title: string; status: number | null; body: unknown }[];
}

/** What of the view comes from outside the stand-in. */
export interface ViewContext {
  /** Null where the bot is run by somebody else. */
  bot: Pick<BotProcess, "ended" | "subscribe"> | null;
  example: Example | null;
}

/** A command with the values to try it with. */
export interface Example {
  command: string;
  values: Record<string, string>;
}

/** Looks at the local world as a persona in a channel. */
export function viewOf(
  discord: LocalDiscord,
  { persona, channel }: { persona: string; channel: string },
  { bot, example }: ViewContext,
): View {
  const { world, exchanges } = discord.parts;
  const actor = discord.as(persona, channel);
  const all = [...exchanges.values()];
  const own = all.filter(isOf(actor.persona, channelNamed(world, actor.persona, channel)));
  return {
    server: serverOf(world),
    personas: Object.entries(PERSONAS).map(([key, role]) => {
      const { id, displayName: name } = world.personas[key]!;
      return { key, id, name, role };
    }),
    names: namesIn(world),
    bot: botOf(discord, bot?.ended ?? null),
    example,
    commands: actor.commands,
    messages: actor.messages
      .slice(-MESSAGES_SHOWN)
      .map((message) => ({ message, command: commandBehind(message, all) })),
    failures: own.filter(isExpired).map(({ interaction }) => interaction.id),
    exchange: lastOf(own, discord),
    modal: modalOf(own),
  };
}

/** What a persona did in a channel and expects to see something of. */
const isOf =
  ({ id }: Persona, channel: Channel) =>
  ({ persona, interaction }: Exchange): boolean =>
    persona.id === id &&
    interaction.channel?.id === channel.id &&
    interaction.type !== InteractionType.ApplicationCommandAutocomplete;

const isExpired = ({ entries }: Exchange) => entries.some(({ kind }) => kind === "expired");

function botOf({ parts, gateway }: LocalDiscord, ended: BotEnd | null): View["bot"] {
  const { id, username: name } = parts.bot;
  return { id, name, isConnected: gateway.connected, ended };
}

/** The server that the page shows. */
export function demoOf({ servers }: World): Server {
  return Object.values(servers).find(({ channels }) => SHOWN in channels)!;
}

function serverOf(world: World): View["server"] {
  const { name, channels } = demoOf(world);
  return { name, channel: SHOWN, topic: channels[SHOWN]!.topic };
}

function namesIn(world: World): View["names"] {
  const { members, roles, channels } = demoOf(world);
  const people = Object.keys(members).map((key) => world.personas[key]!);
  return {
    users: Object.fromEntries(people.map(({ id, displayName }) => [id, displayName])),
    roles: Object.fromEntries(roles.map(({ id, name }) => [id, name])),
    channels: Object.fromEntries(Object.entries(channels).map(([name, { id }]) => [id, name])),
  };
}

function commandBehind({ interaction_metadata }: APIMessage, all: Exchange[]): string | null {
  const exchange = all.find(({ interaction }) => interaction.id === interaction_metadata?.id);
  if (exchange?.interaction.type !== InteractionType.ApplicationCommand) return null;
  return titleOf(exchange);
}

/** The command with its subcommands, or the custom id of what was used. */
function titleOf({ interaction }: Exchange): string {
  if (interaction.type !== InteractionType.ApplicationCommand) {
    return interaction.data && "custom_id" in interaction.data ? interaction.data.custom_id : "";
  }
  const { data } = interaction;
  if (data.type !== ApplicationCommandType.ChatInput) return data.name;
  return `/${[data.name, ...subcommandsOf(data.options as InputOption[])].join(" ")}`;
}

function subcommandsOf([option]: InputOption[] = []): string[] {
  return option?.options ? [option.name, ...subcommandsOf(option.options)] : [];
}

function lastOf(own: Exchange[], { requests }: LocalDiscord): ShownExchange | null {
  const exchange = own.at(-1);
  if (!exchange) return null;
  const { interaction, callback } = exchange;
  const sent = requests.filter((request) => interactionToken(request) === interaction.token);
  return {
    title: titleOf(exchange),
    interaction: { ...interaction, token: HIDDEN },
    acknowledgedAfter: callback?.at ?? null,
    requests: sent.map(({ method, template, status, body }) => {
      return { title: `${method} ${template}`, status, body: body ?? null };
    }),
  };
}

function modalOf(own: Exchange[]): View["modal"] {
  const open = own.findLast(({ modal }) => modal !== null);
  return open?.modal ? { exchange: open.interaction.id, data: open.modal } : null;
}
