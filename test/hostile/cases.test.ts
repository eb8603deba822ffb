import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CASES } from "./cases.ts";

test("A hundred thousand cases are tried, and each property that is named", () => {
  const sum = Object.values(CASES).reduce((total, count) => total + count, 0);
  expect(sum).toBeGreaterThanOrEqual(100_000);
  const folder = new URL("./", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
  const sources = files.map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n");
  const tried = [...sources.matchAll(/\bholds(?:For)?(?:<[^>]*>)?\(\s*"(\w+)"/g)];
  expect(tried.map(([, name]) => name).toSorted()).toEqual(Object.keys(CASES).toSorted());
});

test("Every test that the README names is there", () => {
  const root = new URL("../../", import.meta.url);
  const readme = readFileSync(new URL("README.md", root), "utf8");
  const named = [...readme.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
