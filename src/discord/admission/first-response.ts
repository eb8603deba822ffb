import type { Interaction } from "discord.js";
import type { Milestones } from "./admission.ts";

/** Every way to respond to an interaction for the first time (interactions/receiving-and-responding). */
const WAYS = ["reply", "deferReply", "update", "deferUpdate", "respond", "showModal"];

/** Tells when an interaction's response leaves and when Discord has taken it, whoever responds. */
export function watchFirstResponse(interaction: Interaction, { sent, taken }: Milestones): void {
  for (const way of WAYS) {
    const respond: unknown = Reflect.get(interaction, way);
    if (typeof respond !== "function") continue;
    Reflect.set(interaction, way, async (...args: unknown[]) => {
      const responding = Reflect.apply(respond, interaction, args);
      sent();
      const response = await responding;
      taken();
      return response;
    });
  }
}
