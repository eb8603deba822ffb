import { describe, expect, test } from "vitest";
import { editDistance, Spelling } from "../../../src/search/query/spelling.ts";
import { Synonyms } from "../../../src/search/query/synonyms.ts";
import { stemFor } from "../../../src/search/text/stem.ts";
import { vocabularyOf } from "../index/packed-words.ts";

const NONE = new Synonyms("", stemFor(null));

/** A vocabulary of these words, each in as many passages as said; names have a capital. */
function spellingOf(
  frequencies: Readonly<Record<string, number>>,
  language: readonly string[] = [],
) {
  const isWord = (word: string) => language.includes(word);
  return new Spelling(vocabularyOf(frequencies), { isWord, wordShare: () => 0, synonyms: NONE });
}

describe("the distance of two words", () => {
  test.each([
    ["fine", "fine", 0],
    ["fine", "fines", 1],
    ["fine", "fin", 1],
    ["fine", "fire", 1],
    ["fine", "fnie", 1],
    ["alibaba", "alibbaba", 1],
    ["alibaba", "ailbbaa", 2],
    ["ca", "abc", 3],
    ["", "abc", 3],
    ["abc", "", 3],
    ["kitten", "sitting", 3],
  ])("%s and %s is %d", (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  test("is given up once it is too large", () => {
    expect(editDistance("kitten", "sitting", 1)).toBe(2);
    expect(editDistance("a".repeat(1000), "b".repeat(1000), 2)).toBe(3);
  });
});

describe("a word that the corpus lacks", () => {
  const spelling = spellingOf(
    { fine: 3, fires: 1, Alibaba: 9, constitution: 1, pretty: 1, two: 1, 阿里巴巴: 1 },
    ["five", "petty"],
  );

  test.each<[string, boolean, [string, number][]]>([
    ["fyne", false, [["fine", 1]]],
    ["fiens", false, []],
    [
      "fines",
      false,
      [
        ["fine", 1],
        ["fires", 1],
      ],
    ],
    ["alibbaba", false, [["alibaba", 1]]],
    ["alibabba", true, [["alibaba", 1]]],
    ["constituton", false, [["constitution", 1]]],
    ["constitusjon", false, [["constitution", 2]]],
    ["constxxxtion", false, []],
    ["prettty", false, [["pretty", 1]]],
  ])("%s (a name: %s) is corrected to %j", (word, isName, corrections) => {
    expect(spelling.correct(word, isName).map(({ word, edits }) => [word, edits])).toEqual(
      corrections,
    );
  });

  test.each([
    ["is a word of the language", "five", false],
    ["is short", "twp", false],
    ["has figures in it", "f1ne", false],
    ["is a name, and near to words that are none", "Fyne".toLowerCase(), true],
    ["is wrong in two places and not long", "pxetx", false],
    ["is like nothing", "zeppelins", false],
    ["is endless", "x".repeat(100_000), false],
  ])("that %s stays as it is", (_, word, isName) => {
    expect(spelling.correct(word, isName)).toEqual([]);
  });

  test("is corrected to what begins alike and is frequent, three words at the most", () => {
    const many = spellingOf({ lamp: 1, camp: 50, damp: 1, ramp: 1, lump: 20 });
    expect(many.correct("lomp", false).map(({ word }) => word)).toEqual(["lump", "lamp"]);
    expect(many.correct("xamp", false).map(({ word }) => word)).toHaveLength(3);
    expect(many.correct("xamp", false)[0]!.word).toBe("camp");
  });
});

test("looking letters up as bits first misses nothing that is near enough", () => {
  const words = ["straßen", "ab-cd", "äöüß", "letter", "tetter", "aaaaaaaa", "zyxwvuts", "αβγδ"];
  const letters = "abcxyzäα";
  for (const word of words) {
    const spelling = spellingOf({ [word]: 1 });
    for (let i = 0; i <= word.length; i++) {
      for (const letter of letters) {
        const added = word.slice(0, i) + letter + word.slice(i);
        const isCorrectable = /^\p{L}{4,}$/u.test(added);
        const found = spelling.correct(added, false).map((correction) => correction.word);
        expect(found, added).toEqual(isCorrectable ? [word] : []);
      }
    }
  }
});
