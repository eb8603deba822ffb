import { type APISelectMenuComponent, ComponentType } from "discord-api-types/v10";
import type { View } from "../../server/view.ts";

/** Something that can be chosen, by the value that is sent for it. */
export interface Selectable {
  value: string;
  label: string;
  detail?: string | null | undefined;
}

/** Everything that a dropdown offers. */
export function selectablesOf(select: APISelectMenuComponent, names: View["names"]): Selectable[] {
  switch (select.type) {
    case ComponentType.StringSelect:
      return select.options.map(({ value, label, description }) => {
        return { value, label, detail: description };
      });
    case ComponentType.RoleSelect:
      return namedSelectables(names.roles, "@");
    case ComponentType.ChannelSelect:
      return namedSelectables(names.channels, "#");
    default:
      return namedSelectables(names.users, "@");
  }
}

/** People, roles or channels, by their ids. */
export const namedSelectables = (names: Record<string, string>, sign: string): Selectable[] =>
  Object.entries(names).map(([value, name]) => ({ value, label: `${sign}${name}` }));

/** The values that the bot has chosen before anybody does. */
export function defaultValues(select: APISelectMenuComponent): string[] {
  if (select.type !== ComponentType.StringSelect) {
    return select.default_values?.map(({ id }) => id) ?? [];
  }
  return select.options.filter((option) => option.default).map(({ value }) => value);
}
