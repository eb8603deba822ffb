import { expect, test } from "vitest";
import { stemFor } from "../../../src/search/text/stem.ts";

test.each([
  ["en", "leaking", "leak"],
  ["en", "leaks", "leak"],
  ["en", "generously", "generous"],
  ["en-GB", "harassed", "harass"],
  ["EN", "employees", "employe"],
  ["de", "häuser", "haus"],
  ["fr-CA", "continuellement", "continuel"],
  ["ru", "кошки", "кошк"],
])("in %s %s is %s", (language, word, stem) => {
  expect(stemFor(language)(word)).toBe(stem);
});

test.each([null, "", "zh", "x-klingon", "not a tag", "constructor", "__proto__", "toString"])(
  "without a stemmer of its own, %s is stemmed like English",
  (language) => {
    expect(stemFor(language)("leaking")).toBe("leak");
    expect(stemFor(language)).toBe(stemFor("en"));
  },
);

test.each(["2021", "36kr", "15.5bn", "阿里", "カタ", "", "ذهب"])(
  "%s has no ending to lose",
  (word) => {
    expect(stemFor("en")(word)).toBe(word);
  },
);

test("a stem is found again as it was", () => {
  const stem = stemFor("en");
  expect(stem("crackdowns")).toBe(stem("crackdowns"));
});
