import { ComponentType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import {
  FILTER,
  QUESTION,
  recall,
  remember,
  SUGGESTION,
} from "../../../src/discord/components/message-state.ts";
import { ENGLISH_WORDS } from "../../../src/words/languages.ts";
import { specials } from "../fixtures.ts";

/** As discord.js hands a message to its handlers. */
const messageWith = (content: string, id: number) => {
  const data = { type: ComponentType.TextDisplay, id, content };
  const display = { ...data, data };
  const components = [{ type: ComponentType.Container, components: [display] }];
  return { components } as unknown as Parameters<typeof recall>[0];
};

test.each([QUESTION, SUGGESTION, FILTER])("What is kept in slot %o comes back exactly", (slot) => {
  for (const words of ["### what?", "**?", "a", "”", specials(300), "日本語 👩‍🚀"]) {
    const { content } = remember(slot, words, ENGLISH_WORDS);
    expect(recall(messageWith(content, slot.id), slot)).toBe(words);
  }
});

test("Nothing comes back from another place, or from words of another form", () => {
  expect(recall(messageWith("### what?", 1), QUESTION)).toBeNull();
  expect(recall(messageWith("what?", QUESTION.id), QUESTION)).toBeNull();
  expect(recall(messageWith("Did you mean **x", SUGGESTION.id), SUGGESTION)).toBeNull();
});
