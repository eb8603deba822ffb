import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import type { ServerLibraries } from "../library/server-libraries.ts";
import type { Library } from "../library.ts";
import type { Log } from "../log.ts";
import type { AddedArticles } from "../store/articles/added-articles.ts";
import type { PendingFiles } from "../store/articles/pending-files.ts";
import type { TendedArticles, Tender } from "../store/articles/tended-articles.ts";
import type { ServerChoices } from "../store/server-choices.ts";
import type { Stores } from "../store/stores.ts";
import { wording } from "../words/wording.ts";
import type { MemberLimits } from "./admission/member-limit.ts";
import type { CustomIdFormat } from "./components/custom-id.ts";
import {
  type Filled,
  type Form,
  type FormFields,
  readFilled,
  unknownForm,
} from "./components/form.ts";
import type { Signer } from "./components/signer.ts";
import type { Observe } from "./observation.ts";
import type { Pull } from "./refresh.ts";

/** What lasts as long as the bot. */
export interface BotContext extends Stores {
  readonly config: Config;
  /** The articles that all servers share. */
  readonly library: Library;
  /** Those that can be seen in each server; null, or absent, where servers have none of their own. */
  readonly servers?: ServerLibraries | null;
  /** What moderators do with all articles. */
  readonly added: AddedArticles;
  /** Uploaded files that wait to be confirmed. */
  readonly pending: PendingFiles;
  readonly log: Log;
  /** The one list, for `/help`. */
  readonly commands: readonly Command[];
  /** Signs the custom ids of what is sent, and checks those that come back. */
  readonly signer: Signer;
  readonly limits: MemberLimits;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Hears of each interaction once it is dealt with. */
  readonly observe: Observe;
  /** Brings the folder of articles up to date before a member has it read again; nothing unless told. */
  readonly pull?: Pull | null;
  /** Called once a member had the articles read again. */
  onRefreshed?(): void;
  /** Called once what a moderator did with an article has been read. */
  onWritten?(): void;
}

/** What every handler is given besides the interaction. */
export interface Context extends Omit<BotContext, "added"> {
  /** The articles that can be seen where the interaction comes from. */
  readonly library: Library;
  /** Those that all servers share. */
  readonly common: Library;
  /** What whoever is at it may do with the articles; each change needs `refreshWritten` afterwards. */
  readonly added: TendedArticles;
  readonly tender: Tender;
  /** Those of the server that the interaction comes from. */
  readonly choices: ServerChoices;
}

/** One command: what Discord shows of it, and what it does. Buttons and forms belong to the command
 * whose replies hold or open them. */
export type Command = SlashCommand | MessageCommand;

interface AnyCommand {
  /** Registered so that Discord offers it to moderators only, as far as Discord can tell them. */
  readonly forModerators?: true;
  readonly componentHandlers?: readonly ComponentHandler[];
  readonly formHandlers?: readonly FormHandler[];
}

export interface SlashCommand extends AnyCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: Context): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageCommand extends AnyCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.Message;
  };
  /** For `/help`; Discord shows none. */
  readonly description: string;
  execute(interaction: MessageContextMenuCommandInteraction, context: Context): Promise<void>;
}

export const isMessageCommand = (command: Command): command is MessageCommand =>
  command.data.type === ApplicationCommandType.Message;

export const isSlashCommand = (command: Command): command is SlashCommand =>
  !isMessageCommand(command);

/** What a button or menu does; the dispatcher finds it by the action its custom id names. */
export interface ComponentHandler {
  readonly action: string;
  run(interaction: MessageComponentInteraction, context: Context): Promise<void>;
}

/** Joins a custom id's format with what a button or menu that carries it does. */
export function onComponent<State>(
  format: CustomIdFormat<State>,
  run: (interaction: MessageComponentInteraction, state: State, context: Context) => Promise<void>,
): ComponentHandler {
  return {
    action: format.action,
    async run(interaction, context) {
      const id = context.signer.verified(interaction.customId);
      const state = id === null ? null : format.decode(id);
      if (state === null) throw unknownComponent();
      await run(interaction, state, context);
    },
  };
}

/** What a form does once it is sent; the dispatcher finds it by the action its custom id names. */
export interface FormHandler {
  readonly action: string;
  run(interaction: ModalSubmitInteraction, context: Context): Promise<void>;
}

/** Joins a form with what is done with what was filled in, of which nothing is trusted. */
export function onForm<State, Declared extends FormFields>(
  form: Form<State, Declared>,
  run: (
    interaction: ModalSubmitInteraction,
    sent: { readonly state: State; readonly filled: Filled<Declared> },
    context: Context,
  ) => Promise<void>,
): FormHandler {
  return {
    action: form.id.action,
    async run(interaction, context) {
      const id = context.signer.verified(interaction.customId);
      const state = id === null ? null : form.id.decode(id);
      if (state === null) throw unknownForm();
      await run(interaction, { state, filled: readFilled(form.fields, interaction) }, context);
    },
  };
}

/** For ids that are forged, or made by another version of the bot or before its token was reset. */
export const unknownComponent = (): UserError => new UserError(wording("errors.unknownButton"));

/** What was chosen from the menu that was used. */
export function chosenValue(interaction: MessageComponentInteraction): string {
  const [value] = interaction.isStringSelectMenu() ? interaction.values : [];
  if (value === undefined) throw unknownComponent();
  return value;
}

/** For a command that works in servers and in direct messages, in apps installed to a server. */
export const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** The same for an app that people may install for themselves, too, and use everywhere. */
export const WHEREVER_INSTALLED = {
  contexts: [...EVERYWHERE.contexts, InteractionContextType.PrivateChannel],
  integration_types: [...EVERYWHERE.integration_types, ApplicationIntegrationType.UserInstall],
};

/** For a command that works in servers only. */
export const IN_SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
