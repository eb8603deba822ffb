import { type APIMessage, ComponentType } from "discord-api-types/v10";
import { type Node, walk } from "../state/component-tree.ts";
import { ClientRefusal } from "./command-input.ts";
import type { Entities } from "./entities.ts";

/** A button or dropdown, as far as using it goes. */
export interface Control extends Node {
  custom_id: string;
  disabled?: boolean;
  min_values?: number;
  max_values?: number;
  options?: { value: string }[];
}

/** The component of a message that can be used under a custom id. */
export function controlOf(message: APIMessage, customId: string): Control {
  const nodes = walk((message.components ?? []) as Node[]);
  const control = nodes.find(({ node }) => node.custom_id === customId)?.node as
    | Control
    | undefined;
  if (!control) throw new ClientRefusal(`the message has no component "${customId}"`);
  if (control.disabled) throw new ClientRefusal(`component "${customId}" is disabled`);
  return control;
}

/** What a dropdown sends for the values chosen in it. */
export function chosenFrom(select: Control, values: string[], entities: Entities): string[] {
  const { min_values = 1, max_values = 1, custom_id } = select;
  if (values.length < min_values || values.length > max_values) {
    throw new ClientRefusal(`${values.length} values do not fit "${custom_id}"`);
  }
  return values.map((value) => resolvedValue(select, value, entities));
}

/** One value of a dropdown in a message or modal: an option of its own, or the id of an entity. */
export function resolvedValue(
  { type, custom_id, options }: Control,
  value: string,
  entities: Entities,
): string {
  switch (type) {
    case ComponentType.UserSelect:
    case ComponentType.MentionableSelect:
      return entities.user(value);
    case ComponentType.RoleSelect:
      return entities.role(value);
    case ComponentType.ChannelSelect:
      return entities.channel(value);
  }
  if (options?.some((option) => option.value === value)) return value;
  throw new ClientRefusal(`"${value}" is not an option of "${custom_id}"`);
}
