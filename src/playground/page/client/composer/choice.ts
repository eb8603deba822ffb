import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType as OptionType,
} from "discord-api-types/v10";
import type { View } from "../../server/view.ts";
import { namedSelectables, type Selectable } from "../components/selectable.ts";

/** A value that an option can take. */
export interface Choice extends Selectable {
  /** The value as the command sends it: some are numbers or booleans. */
  sent: string | number | boolean;
}

/** The choices that are known without the bot; null for an option that takes a text or a file. */
export function fixedChoices(
  option: APIApplicationCommandBasicOption,
  names: View["names"],
): Choice[] | null {
  const entities = (all: Record<string, string>, sign: string) =>
    namedSelectables(all, sign).map((each) => ({ ...each, sent: each.value }));
  switch (option.type) {
    case OptionType.Boolean:
      return [true, false].map((sent) => ({
        value: String(sent),
        label: sent ? "True" : "False",
        sent,
      }));
    case OptionType.User:
    case OptionType.Mentionable:
      return entities(names.users, "@");
    case OptionType.Role:
      return entities(names.roles, "@");
    case OptionType.Channel:
      return entities(names.channels, "#");
  }
  const choices = "choices" in option ? (option.choices ?? []) : [];
  return choices.length > 0 ? choices.map(choiceOf) : null;
}

/** A choice as a bot offers it. */
export const choiceOf = ({ name, value }: APIApplicationCommandOptionChoice): Choice => ({
  label: name,
  value: String(value),
  sent: value,
});
