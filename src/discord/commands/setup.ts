import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from "discord.js";
import { UserError } from "../../errors.ts";
import { type ServerChoices, USUAL_GAPS_DAYS } from "../../store/server-choices.ts";
import type { ServerSettings } from "../../store/server-settings.ts";
import { wording } from "../../words/wording.ts";
import {
  type ComponentHandler,
  type Context,
  chosenValue,
  IN_SERVERS,
  onComponent,
  type SlashCommand,
  unknownComponent,
} from "../command.ts";
import {
  type ResetState,
  SETUP_COOLDOWN,
  SETUP_LANGUAGE,
  SETUP_LOG,
  SETUP_RESET,
  SETUP_ROLES,
  SETUP_SWITCH,
  type SwitchState,
} from "../components/actions.ts";
import type { CustomIdFormat } from "../components/custom-id.ts";
import { requireLogChannel } from "../log-channel.ts";
import { cooldownChosen, languageChosen } from "../messages/setup/menus.ts";
import { renderSetup } from "../messages/setup/setup.ts";
import { mayManage } from "../permissions.ts";
import { replyDeferred } from "../reply.ts";
import { storeSetting } from "../store-setting.ts";
import { wordsFor } from "../words-for.ts";

export const setup: SlashCommand = {
  data: {
    ...IN_SERVERS,
    name: "setup",
    description: "Choose how I work in this server (for whoever may manage it)",
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  async execute(interaction, context) {
    const { server, settings } = settingsOf(interaction, context);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await show(interaction, await settings.read(server), context);
  },
  componentHandlers: [
    choosing(SETUP_ROLES, (interaction) => ({ moderatorRoles: rolesChosen(interaction) })),
    choosing(SETUP_LOG, (interaction) => ({ logChannel: channelChosen(interaction) })),
    choosing(SETUP_LANGUAGE, (interaction) => {
      return { language: offered(languageChosen(chosenValue(interaction))) };
    }),
    choosing(SETUP_COOLDOWN, (interaction) => {
      return { cooldownSeconds: offered(cooldownChosen(chosenValue(interaction))) };
    }),
    choosing(SETUP_SWITCH, (_, state) => switched(state)),
    onComponent(SETUP_RESET, reset),
  ],
};

type Guarded = ChatInputCommandInteraction | MessageComponentInteraction;

interface Own {
  /** The id of the server. */
  readonly server: string;
  readonly settings: ServerSettings;
}

/** @throws UserError for whoever may not choose here, and where nothing can be chosen */
function settingsOf(interaction: Guarded, { serverSettings: settings, config }: Context): Own {
  const { guildId: server } = interaction;
  if (server === null) throw new UserError(wording("setup.serverOnly"));
  if (!mayManage(interaction)) throw new UserError(wording("setup.managersOnly"));
  const setting = storeSetting(config);
  if (settings === null) throw new UserError(wording("setup.cannotBeKept", { setting }));
  return { server, settings };
}

/** Stores a choice, and shows all that is chosen then. */
function choosing<State>(
  format: CustomIdFormat<State>,
  read: (interaction: MessageComponentInteraction, state: State) => Partial<ServerChoices>,
): ComponentHandler {
  return onComponent(format, async (interaction, state, context) => {
    const { server, settings } = settingsOf(interaction, context);
    const patch = read(interaction, state);
    await interaction.deferUpdate();
    const choices = await settings.change(server, patch).catch(throwNotStored);
    await show(interaction, choices, context);
  });
}

/** Asks first, because what others chose goes too. */
async function reset(
  interaction: MessageComponentInteraction,
  { step }: ResetState,
  context: Context,
): Promise<void> {
  const { server, settings } = settingsOf(interaction, context);
  await interaction.deferUpdate();
  if (step === "yes") await settings.reset(server).catch(throwNotStored);
  await show(interaction, await settings.read(server), context, step === "ask");
}

function throwNotStored(cause: unknown): never {
  throw new UserError(wording("setup.notStored"), { cause });
}

async function show(
  interaction: Guarded,
  choices: ServerChoices,
  context: Context,
  isResetAsked = false,
): Promise<void> {
  const { config } = context;
  const there = withoutGone(interaction, choices);
  const page = { choices: there, config, serverLocale: interaction.guildLocale, isResetAsked };
  await replyDeferred(interaction, renderSetup(page, wordsFor(interaction, true)), context);
}

/** Discord shows no menu whose roles or channels were deleted. */
function withoutGone({ guild }: Guarded, choices: ServerChoices): ServerChoices {
  if (guild === null) return choices;
  const { moderatorRoles, logChannel } = choices;
  return {
    ...choices,
    moderatorRoles: moderatorRoles.filter((id) => guild.roles.cache.has(id)),
    logChannel: logChannel !== null && guild.channels.cache.has(logChannel) ? logChannel : null,
  };
}

function switched({ what, to }: SwitchState): Partial<ServerChoices> {
  const isOn = to === "on";
  if (what === "private") return { privateAnswers: isOn };
  if (what === "gaps") return { gapsDays: isOn ? USUAL_GAPS_DAYS : 0 };
  return { [what]: isOn };
}

/** The role that everybody has, whose id is the server's, stands for nobody in particular. */
function rolesChosen(interaction: MessageComponentInteraction): readonly string[] {
  if (!interaction.isRoleSelectMenu()) throw unknownComponent();
  return interaction.values.filter((id) => id !== interaction.guildId);
}

function channelChosen(interaction: MessageComponentInteraction): string | null {
  if (!interaction.isChannelSelectMenu()) throw unknownComponent();
  const [id] = interaction.values;
  return id === undefined ? null : requireLogChannel(interaction, id).id;
}

/** @throws UserError for what was never offered */
function offered<Choice>(choice: Choice | undefined): Choice {
  if (choice === undefined) throw unknownComponent();
  return choice;
}
