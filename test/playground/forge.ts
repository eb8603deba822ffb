import { ComponentType } from "discord-api-types/v10";
import type { Actor } from "../../src/playground/discord/member/actor.ts";

/** Presses a button that Discord's client would not offer, to see that the bot checks it. */
export function forgePress(actor: Actor, message: { id: string }, custom_id: string) {
  return actor.useComponent(message, { custom_id, component_type: ComponentType.Button, id: 1 });
}

/** Chooses what Discord's client would not offer, to see that the bot checks it. */
export function forgeSelect(
  actor: Actor,
  message: { id: string },
  custom_id: string,
  values: string[],
) {
  const component_type = ComponentType.StringSelect;
  return actor.useComponent(message, { custom_id, component_type, id: 1, values });
}
