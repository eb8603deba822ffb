import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Config } from "../../config.ts";
import type { Words } from "../../words/words.ts";
import { type Command, isMessageCommand, type SlashCommand } from "../command.ts";
import { saidIn } from "../localised.ts";
import { escapeMarkdown } from "./markdown.ts";
import { type ShownModel, understanding } from "./model-line.ts";
import { container, type Payload, text } from "./payload.ts";

/** What the bot does, its commands from the one list, and where to report problems. */
export function renderHelp(
  commands: readonly Command[],
  { supportUrl, privacyUrl }: Pick<Config, "supportUrl" | "privacyUrl">,
  model: ShownModel | null,
  words: Words,
): Payload {
  const ask = words.command("ask");
  const lines = commands.flatMap((command) => linesOf(command, words));
  return container([
    text(`### ${words.say("help.title")}`),
    text(words.say("help.purpose", { ask })),
    text(understanding(model, words)),
    text([`**${words.say("help.commands")}**`, ...lines].join("\n")),
    text(words.say("help.askingWell", { ask })),
    text(
      supportUrl
        ? words.say("help.report", { url: supportUrl })
        : words.say("help.reportToModerator"),
    ),
    privacyUrl ? text(`-# ${words.say("help.privacy", { url: privacyUrl })}`) : null,
  ]);
}

function linesOf(command: Command, words: Words): string[] {
  if (!isMessageCommand(command)) return usages(saidIn(command.data, words));
  const { name = command.data.name, description = command.description } =
    words.commandName(command.data.name) ?? {};
  return [`- **${escapeMarkdown(name)}**: ${escapeMarkdown(description)}`];
}

function usages({ name, description, options = [] }: SlashCommand["data"]): string[] {
  const subcommands = options.filter(
    ({ type }) => type === ApplicationCommandOptionType.Subcommand,
  );
  if (subcommands.length > 0) {
    return subcommands.map((each) => `- \`/${name} ${each.name}\`: ${each.description}`);
  }
  const inputs = options.map((each) => (isRequired(each) ? ` ${each.name}` : ` [${each.name}]`));
  return [`- \`/${name}${inputs.join("")}\`: ${description}`];
}

function isRequired(option: object): boolean {
  return "required" in option && option.required === true;
}
