import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from "discord.js";
import { IN_SERVERS, type SlashCommand } from "../command.ts";
import { unknownCommand } from "../options.ts";
import type { Subcommand } from "../subcommand.ts";
import { add } from "./corpus/add.ts";
import { edit } from "./corpus/edit.ts";
import { gaps } from "./corpus/gaps.ts";
import { history } from "./corpus/history.ts";
import { log } from "./corpus/log.ts";
import { refresh } from "./corpus/refresh.ts";
import { remove } from "./corpus/remove.ts";
import { report } from "./corpus/report.ts";
import { restore } from "./corpus/restore.ts";
import { status } from "./corpus/status.ts";

/** In the order in which Discord shows them. */
const SUBCOMMANDS: readonly Subcommand[] = [
  refresh,
  status,
  history,
  log,
  add,
  edit,
  remove,
  restore,
  gaps,
  report,
];

export const corpus: SlashCommand = {
  data: {
    ...IN_SERVERS,
    name: "corpus",
    description: "Look after the articles",
    options: SUBCOMMANDS.map(({ data }) => data),
  },
  forModerators: true,
  async execute(interaction, context) {
    const subcommand = chosenIn(interaction);
    if (!subcommand.opensForm?.(interaction)) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    }
    await subcommand.requireAllowed(interaction, context);
    await subcommand.execute(interaction, context);
  },
  autocomplete: async (interaction, context) =>
    chosenIn(interaction).autocomplete?.(interaction, context),
  componentHandlers: SUBCOMMANDS.flatMap(({ componentHandlers = [] }) => componentHandlers),
  formHandlers: SUBCOMMANDS.flatMap(({ formHandlers = [] }) => formHandlers),
};

function chosenIn({ options }: ChatInputCommandInteraction | AutocompleteInteraction): Subcommand {
  const name = options.getSubcommand();
  const subcommand = SUBCOMMANDS.find(({ data }) => data.name === name);
  if (!subcommand) throw unknownCommand();
  return subcommand;
}
