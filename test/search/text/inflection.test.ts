import { expect, test } from "vitest";
import { isInflection } from "../../../src/search/text/inflection.ts";

test.each([
  ["found", "founded"],
  ["replaced", "replaces"],
  ["city", "cities"],
  ["stopped", "stopping"],
  ["own", "owner"],
  ["owns", "owns"],
])("%s and %s are forms of one word", (a, b) => {
  expect([isInflection(a, b), isInflection(b, a)]).toEqual([true, true]);
});

test.each([
  ["capital", "capitalist"],
  ["capital", "capitalism"],
  ["celebrities", "celebrated"],
  ["say", "state"],
  ["is", "ising"],
])("%s and %s are different words", (a, b) => {
  expect([isInflection(a, b), isInflection(b, a)]).toEqual([false, false]);
});
