import { describe, expect, test } from "vitest";
import { filterOf } from "../../src/search/filters.ts";
import { documentWith } from "../document-with.ts";

describe("An article of which only a part of the date is known", () => {
  test.each([
    ["2021", { since: "2021-08-15" }, true],
    ["2021", { until: "2021-01-01" }, true],
    ["2021", { since: "2022" }, false],
    ["2021", { until: "2020-12-31" }, false],
    ["2021-08", { since: "2021-08-31", until: "2021" }, true],
    ["2021-08", { since: "2021-09" }, false],
    ["2021-08", { until: "2021-07-31" }, false],
    ["2021-08-15", { since: "2021-08-15", until: "2021-08-15" }, true],
    ["2021-08-15", { until: "2021-08" }, true],
    ["2021-08-15", { since: "2021-08-16" }, false],
    [null, { since: "1000" }, false],
    [null, { until: "9999" }, false],
  ])("%s, %o: %s", (published, filters, isAsked) => {
    expect(filterOf(filters)(documentWith({ published }))).toBe(isAsked);
  });
});

test("Names are the same however they are written, and all filters have to fit", () => {
  const document = documentWith({
    publisher: "The  Harbour Gazétte",
    tags: ["Whale Oil", "boats"],
  });
  const isAsked = (filters: Parameters<typeof filterOf>[0]) => filterOf(filters)(document);
  expect(isAsked({ publisher: "the harbour gazette" })).toBe(true);
  expect(isAsked({ publisher: "harbour gazette" })).toBe(false);
  expect(isAsked({ tag: "WHALE oil" })).toBe(true);
  expect(isAsked({ tag: "whale" })).toBe(false);
  expect(isAsked({ tag: "boats", publisher: "another" })).toBe(false);
  expect(isAsked({ tag: "boats", article: document.id })).toBe(true);
});
