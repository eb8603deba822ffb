import type { Config } from "../../config.ts";
import type { Command } from "../command.ts";
import { article } from "./article.ts";
import { articles } from "./articles.ts";
import { ask, askWithoutFor } from "./ask.ts";
import { corpus } from "./corpus.ts";
import { findSources } from "./find-sources.ts";
import { help } from "./help.ts";
import { privacy } from "./privacy.ts";
import { setup } from "./setup.ts";

/** The one list: registration, dispatch and /help read it, in this order. */
export const COMMANDS: readonly Command[] = [
  ask,
  findSources,
  article,
  articles,
  corpus,
  setup,
  help,
  privacy,
];

/** Those that the settings allow, with the options that they allow. */
export const commandsFor = ({ askFor }: Pick<Config, "askFor">): readonly Command[] =>
  askFor === "on"
    ? COMMANDS
    : COMMANDS.map((command) => (command === ask ? askWithoutFor : command));
