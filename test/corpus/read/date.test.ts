import { describe, expect, test } from "vitest";
import { parseIsoDate, parseWrittenDate } from "../../../src/corpus/read/date.ts";

describe("a date in figures", () => {
  test.each([
    ["2021", "2021"],
    ["2021-08", "2021-08"],
    ["2021-08-17", "2021-08-17"],
    ["2024-02-29", "2024-02-29"],
    ["2021-08-17T23:30:00+08:00", "2021-08-17"],
    ["2021-08-17 10:00", "2021-08-17"],
  ])("%s is %s", (text, date) => {
    expect(parseIsoDate(text)).toBe(date);
  });

  test.each(["2021-13", "2021-00", "2021-02-30", "2023-02-29", "2021-08-32", "21-08-17", "2021-8"])(
    "%s is none",
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );

  test.each(["", "August 2021", "2021-08-17x", " 2021"])("“%s” is none", (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
});

describe("a line that is a date", () => {
  test.each([
    ["16 December 2025", "2025-12-16"],
    ["December 16, 2025", "2025-12-16"],
    ["Dec. 16 2025", "2025-12-16"],
    ["1st Sept 2020", "2020-09-01"],
    ["August 2021", "2021-08"],
    ["Published on: May 3, 2019", "2019-05-03"],
    ["Updated Aug 4, 2020", "2020-08-04"],
    ["2021-08-17", "2021-08-17"],
  ])("%s was published %s", (line, published) => {
    expect(parseWrittenDate(line)).toEqual({ published });
  });

  test.each(["Dec 16", "16 December", "3rd May", "Feb 29"])(
    "%s has no year, so it stays as it is written",
    (line) => {
      expect(parseWrittenDate(line)).toEqual({ dateline: line });
    },
  );

  test.each([
    "",
    "2021",
    "Deep News",
    "Jun 31",
    "February 29, 2023",
    "Ma 3",
    "Marching 3",
    "In December 2025",
    "Dec 16 was cold",
    "36 December",
  ])("“%s” is none", (line) => {
    expect(parseWrittenDate(line)).toBeNull();
  });
});
