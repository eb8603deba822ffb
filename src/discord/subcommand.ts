import type {
  APIApplicationCommandSubcommandOption,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
} from "discord.js";
import type { Guarded } from "./caretaker.ts";
import type { ComponentHandler, Context, FormHandler } from "./command.ts";

/** One of several things that a command does, each answered to whoever asked alone. */
export interface Subcommand {
  readonly data: APIApplicationCommandSubcommandOption;
  /** @throws UserError for whoever may not */
  requireAllowed(interaction: Guarded, context: Context): Promise<void>;
  /** Whether it answers with a form, which Discord opens at once or never; it does not unless told. */
  opensForm?(interaction: ChatInputCommandInteraction): boolean;
  /** Runs once that is checked; the reply is deferred by then, unless a form opens. */
  execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void>;
  /** Nobody is asked whether they may: it offers what they can see as well. */
  autocomplete?(interaction: AutocompleteInteraction, context: Context): Promise<void>;
  readonly componentHandlers?: readonly ComponentHandler[];
  readonly formHandlers?: readonly FormHandler[];
}
