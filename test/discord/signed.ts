import { createSigner } from "../../src/discord/components/signer.ts";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";

/** What the bot would send for a custom id, to see that it checks more than the signature. */
export const signed = ({ token }: LocalDiscord, id: string): string => createSigner(token).sign(id);

/** A custom id of the bot's without its signature. */
export function unsigned({ token }: LocalDiscord, id: string): string {
  const verified = createSigner(token).verified(id);
  if (verified === null) throw new Error(`Expected the bot's signature on ${id}`);
  return verified;
}
