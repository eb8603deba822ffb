import type { AutocompleteInteraction } from "discord.js";
import type { Context } from "../command.ts";
import { MAX_CHOICE_TEXT, MAX_CHOICES } from "../limits.ts";
import { labelOf } from "../messages/markdown.ts";
import { type NameKind, namesLike } from "./name-list.ts";

/** Longest name of a publisher or tag that can be chosen; a longer one is known by its beginning. */
export const LONGEST_NAME = MAX_CHOICE_TEXT;

/** Answers the autocomplete of an option that takes a name of articles. */
export async function offerNames(
  kind: NameKind,
  interaction: AutocompleteInteraction,
  { library }: Context,
): Promise<void> {
  const found = namesLike(interaction.options.getFocused(), kind, library).slice(0, MAX_CHOICES);
  await interaction.respond(
    found.map((name) => ({
      name: labelOf(name, MAX_CHOICE_TEXT),
      value: name.slice(0, LONGEST_NAME),
    })),
  );
}
