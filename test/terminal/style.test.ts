import { expect, test } from "vitest";
import { paintFor } from "../../src/terminal/style.ts";

test.each<[string, { isTTY?: boolean }, NodeJS.ProcessEnv, boolean]>([
  ["a terminal", { isTTY: true }, {}, true],
  ["a terminal, with NO_COLOR set to nothing,", { isTTY: true }, { NO_COLOR: "" }, true],
  ["a terminal with NO_COLOR", { isTTY: true }, { NO_COLOR: "1" }, false],
  ["a pipe", {}, {}, false],
  ["a file", { isTTY: false }, {}, false],
])("%s gets colours: %#", (_, stream, env, isPainted) => {
  const painted = paintFor(stream, env)("bold", "text");
  expect(painted).toBe(isPainted ? "\u001b[1mtext\u001b[22m" : "text");
});
