import type { Interaction } from "discord.js";
import type { Milestones } from "./admission.ts";

/** Acknowledges without an answer, on which the work goes on. */
const DEFERRING = ["deferReply", "deferUpdate"];
const ANSWERING = ["reply", "update", "respond", "showModal", "editReply", "followUp"];

/** Tells when an answer to an interaction leaves and when Discord has taken a response, whoever responds. */
export function watchResponses(interaction: Interaction, { sent, taken }: Milestones): void {
  for (const way of [...DEFERRING, ...ANSWERING]) {
    const respond: unknown = Reflect.get(interaction, way);
    if (typeof respond !== "function") continue;
    Reflect.set(interaction, way, async (...args: unknown[]) => {
      const responding = Reflect.apply(respond, interaction, args);
      if (ANSWERING.includes(way)) sent();
      const response = await responding;
      taken();
      return response;
    });
  }
}
