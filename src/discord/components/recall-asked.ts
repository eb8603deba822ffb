import type { MessageComponentInteraction } from "discord.js";
import { MESSAGE, QUESTION, recallFrom } from "./message-state.ts";
import { recallScope, type Scope } from "./scope.ts";

/** What a message of ours answers. */
export interface RecalledQuestion {
  /** A question, or the words of a message that was looked up. */
  readonly question: string;
  readonly scope: Scope;
}

/** @throws UserError where the message of a button is none of ours */
export const recallAsked = (interaction: MessageComponentInteraction): RecalledQuestion => ({
  question: recallFrom(interaction, QUESTION, MESSAGE),
  scope: recallScope(interaction.message),
});
