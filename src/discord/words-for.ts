import type { Interaction } from "discord.js";
import type { ServerChoices } from "../store/server-choices.ts";
import { isSpoken, wordsOf } from "../words/languages.ts";
import type { Words } from "../words/words.ts";

/**
 * What one person sees is in their language, and what all see in that of the server.
 *
 * @param choices of the server, where more than one person sees it
 */
export function wordsFor(
  { locale, guildLocale }: Pick<Interaction, "locale" | "guildLocale">,
  isPrivate: boolean,
  choices: Pick<ServerChoices, "language"> | null = null,
): Words {
  if (isPrivate) return wordsOf(locale);
  const chosen = choices?.language ?? null;
  return wordsOf(isSpoken(chosen) ? chosen : (guildLocale ?? locale));
}
