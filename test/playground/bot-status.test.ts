import { expect, test } from "vitest";
import { botProblem } from "../../src/playground/page/client/bot-status.ts";
import type { View } from "../../src/playground/page/server/view.ts";

const viewOf = (how: string, restartAt: number | null) => {
  const ended = { how, lastWords: "LOG_LEVEL: expected a level", restartAt };
  return { bot: { name: "Footnote", isConnected: false, ended }, commands: [] } as unknown as View;
};

test("The page says when a bot that ended starts again, and what it said", () => {
  expect(botProblem(viewOf("code 3", Date.now() + 4_000))).toBe(
    "Footnote ended with code 3 and starts again in 4 s. It said: LOG_LEVEL: expected a level",
  );
});

test("The page says what a wrong setting is, which no new start would mend", () => {
  expect(botProblem(viewOf("code 78", null))).toBe(
    "Footnote ended with code 78 and does not start again until its settings are right. " +
      "It said: LOG_LEVEL: expected a level",
  );
});
