import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Config } from "../../config.ts";
import {
  type Command,
  isMessageCommand,
  type MessageCommand,
  type SlashCommand,
} from "../command.ts";
import { escapeMarkdown } from "./markdown.ts";
import { type ShownModel, understanding } from "./model-line.ts";
import { container, type Payload, text } from "./payload.ts";

const WHAT_IT_DOES = [
  "Ask me a question with `/ask`. I look it up in a collection of articles and show you the passages",
  "that answer it, word for word, each with the file and the place where it stands. I write nothing",
  "myself: if the articles do not say, I tell you so.",
].join(" ");

const ASKING_WELL = [
  '**Asking well:** `"exact words"` in quotation marks must stand in a passage just so, and what has a',
  "`-minus` before it must not. The options of `/ask` choose among the articles.",
].join(" ");

/** What the bot does, its commands from the one list, and where to report problems. */
export function renderHelp(
  commands: readonly Command[],
  { supportUrl, privacyUrl }: Pick<Config, "supportUrl" | "privacyUrl">,
  model: ShownModel | null,
): Payload {
  const lines = commands.flatMap((command) =>
    isMessageCommand(command) ? `- ${nameAndUse(command)}` : usages(command.data),
  );
  return container([
    text("### What I do"),
    text(WHAT_IT_DOES),
    text(understanding(model)),
    text(["**Commands**", ...lines].join("\n")),
    text(ASKING_WELL),
    text(
      supportUrl
        ? `Something wrong, or an article that should not be here? Tell us: <${supportUrl}>`
        : "Something wrong, or an article that should not be here? Tell a moderator of this server.",
    ),
    privacyUrl ? text(`-# Privacy: <${privacyUrl}>`) : null,
  ]);
}

const nameAndUse = ({ data, description }: MessageCommand) =>
  `**${escapeMarkdown(data.name)}**: ${escapeMarkdown(description)}`;

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
