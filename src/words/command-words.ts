/** What a command, an option or a choice is called in a language, as Discord shows it. */
export interface CommandName {
  /** As Discord takes it: 1 to 32 small letters, digits and hyphens; more is possible in menus and choices. */
  readonly name: string;
  /** 1 to 100 characters; choices have none. */
  readonly description?: string;
}

/**
 * The commands in one language, by what leads to them in plain English, such as `corpus/refresh` for a
 * subcommand, `ask/question` for an option, and `setup/private/on` for the choice with the value `on`.
 */
export type CommandWords = Readonly<Record<string, CommandName>>;
