import type { Interaction } from "discord.js";
import { wordsOf } from "../words/languages.ts";
import type { Words } from "../words/words.ts";

/** What one person sees is in their language, and what all see in that of the server. */
export function wordsFor(
  { locale, guildLocale }: Pick<Interaction, "locale" | "guildLocale">,
  isPrivate: boolean,
): Words {
  return wordsOf(isPrivate ? locale : (guildLocale ?? locale));
}
