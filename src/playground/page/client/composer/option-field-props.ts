import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { Filled } from "./draft.ts";

/** What the field of an option is given, whatever it takes. */
export interface OptionFieldProps {
  /** The name of the command with its subcommands. */
  command: string;
  option: APIApplicationCommandBasicOption;
  /** Of the whole command, which the bot may need for the choices it offers. */
  values: Record<string, Filled>;
  onFill(filled: Filled | null): void;
  onFocus(): void;
  /** Called when Backspace is pressed in an empty text. */
  onLeave(): void;
}
