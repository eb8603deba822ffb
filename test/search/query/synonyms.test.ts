import { expect, test } from "vitest";
import { Synonyms } from "../../../src/search/query/synonyms.ts";
import { stemFor } from "../../../src/search/text/stem.ts";

const synonymsOf = (list: string, base: Synonyms | null = null) =>
  new Synonyms(list, stemFor("en"), base);
const of = (synonyms: Synonyms, phrase: string) => [...synonyms.of(phrase.split(" "))].toSorted();

test("words of a group stand for one another", () => {
  const synonyms = synonymsOf("fire, sack, dismiss");
  expect(of(synonyms, "fire")).toEqual(["dismiss", "sack"]);
  expect(of(synonyms, "dismiss")).toEqual(["fire", "sack"]);
});

test("words are compared by their stems", () => {
  expect(of(synonymsOf("fire, sack"), "fired")).toEqual(["sack"]);
});

test("an arrow goes one way", () => {
  const synonyms = synonymsOf("toddler => child, kid");
  expect(of(synonyms, "toddler")).toEqual(["child", "kid"]);
  expect(of(synonyms, "child")).toEqual([]);
});

test("phrases have synonyms and are none, because the index holds single words", () => {
  const synonyms = synonymsOf("fire, lay off, let somebody go");
  expect(of(synonyms, "lay off")).toEqual(["fire"]);
  expect(of(synonyms, "laying off")).toEqual(["fire"]);
  expect(of(synonyms, "fire")).toEqual([]);
  expect(of(synonyms, "lay")).toEqual([]);
  expect(synonyms.longestPhrase).toBe(3);
});

test("comments, empty lines, blank words and foreign line ends do no harm", () => {
  const synonyms = synonymsOf("# a comment\r\n\r\n , ,\n => \nfire, , sack # and more, words\r\n");
  expect(of(synonyms, "fire")).toEqual(["sack"]);
  expect(of(synonyms, "sack")).toEqual(["fire"]);
  expect(of(synonyms, "and")).toEqual([]);
});

test("lists and lines add to one another", () => {
  const synonyms = synonymsOf("Fires => axe", synonymsOf("fire, sack\nfire, dismiss"));
  expect(of(synonyms, "fire")).toEqual(["axe", "dismiss", "sack"]);
});

test.each(["", "zeppelin", "constructor", "__proto__"])(
  "“%s” has none where none is listed",
  (word) => {
    expect(of(synonymsOf("fire, sack"), word)).toEqual([]);
  },
);

test("accents and case are folded", () => {
  expect(of(synonymsOf("Café, Brasserie"), "cafe")).toEqual(["brasserie"]);
});
