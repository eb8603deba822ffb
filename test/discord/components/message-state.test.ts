import { ComponentType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { recallAddressee, rememberAddressee } from "../../../src/discord/components/addressee.ts";
import {
  FILTER,
  MESSAGE,
  QUESTION,
  recall,
  remember,
  SUGGESTION,
} from "../../../src/discord/components/message-state.ts";
import { ENGLISH_WORDS, LANGUAGES } from "../../../src/words/languages.ts";
import { specials } from "../fixtures.ts";

/** As discord.js hands a message to its handlers. */
const messageWith = (content: string, id: number) => {
  const data = { type: ComponentType.TextDisplay, id, content };
  const display = { ...data, data };
  const components = [{ type: ComponentType.Container, components: [display] }];
  return { components } as unknown as Parameters<typeof recall>[0];
};

const KEPT = ["### what?", "**?", "a", "”", "“a”", "„a“", specials(300), "日本語 👩‍🚀"];

describe.each(Object.entries(LANGUAGES))("In %s", (_, words) => {
  test.each([QUESTION, SUGGESTION, FILTER, MESSAGE])(
    "what is kept in slot %o comes back exactly",
    (slot) => {
      for (const kept of KEPT) {
        const { content } = remember(slot, kept, words);
        expect(recall(messageWith(content, slot.id), slot)).toBe(kept);
      }
    },
  );

  test("so does whom it is for", () => {
    for (const addressee of [
      { kind: "mentioned", words: "1200000000000000001" },
      ...KEPT.map((name) => ({ kind: "named", words: name }) as const),
    ] as const) {
      const { content, id } = rememberAddressee(addressee, words);
      expect(recallAddressee(messageWith(content, id!))).toEqual(addressee);
    }
  });
});

test("A message of before, which has its words in quotation marks, gives them back too", () => {
  const filter = messageWith("-# Articles that match “the “old” pier\\*”", FILTER.id);
  expect(recall(filter, FILTER)).toBe("the “old” pier*");
  const looked = messageWith("-# What the articles say to “Ferries\\.”", MESSAGE.id);
  expect(recall(looked, MESSAGE)).toBe("Ferries.");
});

test("Nothing comes back from another place, or from words of another form", () => {
  const { content } = remember(QUESTION, "what?", ENGLISH_WORDS);
  expect(recall(messageWith(content, 1), QUESTION)).toBeNull();
  expect(recall(messageWith("what?", QUESTION.id), QUESTION)).toBeNull();
  expect(recall(messageWith("Did you mean **x", SUGGESTION.id), SUGGESTION)).toBeNull();
});
