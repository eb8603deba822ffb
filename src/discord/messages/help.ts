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

/** What is stored about people, which is nothing. */
export function renderPrivacy({ privacyUrl }: Pick<Config, "privacyUrl">): Payload {
  return container([
    text("### Privacy"),
    text(PRIVACY),
    privacyUrl ? text(`The full notice: <${privacyUrl}>`) : null,
  ]);
}

const PRIVACY = [
  "I store nothing about you: no questions, no names, no ids. A question is used to find passages",
  "and then forgotten; it stays only in the message you see here, which you can delete with its",
  "button. My log holds errors and command names, and questions only while whoever runs me looks",
  "for a fault. That you asked, and when, I remember for an hour at most, so that everybody gets a",
  "turn. Please keep health, money and other private matters out of your questions.",
].join(" ");

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
