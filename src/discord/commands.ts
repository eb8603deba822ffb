import type { Command } from "./command.ts";
import { article } from "./commands/article.ts";
import { articles } from "./commands/articles.ts";
import { ask } from "./commands/ask.ts";
import { corpus } from "./commands/corpus.ts";
import { findSources } from "./commands/find-sources.ts";
import { help } from "./commands/help.ts";
import { privacy } from "./commands/privacy.ts";

/** The one list: registration, dispatch and /help read it, in this order. */
export const COMMANDS: readonly Command[] = [
  ask,
  findSources,
  article,
  articles,
  corpus,
  help,
  privacy,
];
