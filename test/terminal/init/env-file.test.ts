import { expect, test } from "vitest";
import { withValues } from "../../../src/terminal/init/env-file.ts";

test("A new file holds what has a value", () => {
  expect(withValues(null, { A: "1", B: "", C: "2" })).toBe("A=1\nC=2\n");
});

test("Each value takes the place of its line, and all other lines stay", () => {
  const before = "# A comment\nexport A=old\n\nOTHER=kept\n#A=a comment too\nB=\nA=again\nAB=kept";
  expect(withValues(before, { A: "1", B: "2", C: "3" })).toBe(
    "# A comment\nA=1\n\nOTHER=kept\n#A=a comment too\nB=2\nAB=kept\nC=3\n",
  );
});

test("A value that is taken back leaves an empty line of its own", () => {
  expect(withValues("A=1\nB=2\n", { A: "" })).toBe("A=\nB=2\n");
});

test("A file that holds the values already stays as it is", () => {
  expect(withValues("A=1\nB=2\n", { A: "1", C: "" })).toBe("A=1\nB=2\n");
});
