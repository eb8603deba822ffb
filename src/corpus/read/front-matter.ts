import { z } from "zod";
import { parseIsoDate } from "./date.ts";
import { ReadError } from "./read-error.ts";
import type { Metadata } from "./reading.ts";
import { parseYaml } from "./yaml.ts";

/** The front matter begins below the `---` in line 1. */
const FIRST_LINE = 2;

const text = z.string().trim().min(1, "expected text");
/** YAML reads `2021` as a number and a title such as `1984` as well. */
const scalar = z.union([text, z.number().transform(String)], { error: "expected text" });
const line = scalar.transform((written) => written.replace(/\s+/gu, " "));
const list = z
  .union([z.array(line), text.transform((written) => written.split(","))], {
    error: "expected a list, or words with commas between them",
  })
  .transform((words) => words.map((word) => word.trim()).filter(Boolean));
const names = z.union([line, z.array(line).transform((several) => several.join(", "))], {
  error: "expected a name, or a list of names",
});
const notes = z
  .record(line, scalar, "expected the heading of a section and its note on each line")
  .transform((byHeading) => new Map(Object.entries(byHeading)));
/** It is shown whole wherever it is shown, so it must fit. */
const LONGEST_SUPPORT = 200;
const support = line.refine(({ length }) => length <= LONGEST_SUPPORT, {
  error: ({ input }) =>
    `expected at most ${LONGEST_SUPPORT} characters, because it is never cut, and it has ${String(input).length}`,
});
const url = z.url({ protocol: /^https?$/, error: "expected an address with http or https" });

const SCHEMA = z
  .object(
    {
      title: line,
      publisher: line,
      author: names,
      published: scalar.refine((date) => parseIsoDate(date) !== null, {
        error: "expected YYYY, YYYY-MM or YYYY-MM-DD",
      }),
      source: line,
      retold: z.boolean("expected true or false"),
      tags: list,
      aliases: list,
      questions: list,
      content_note: scalar,
      content_notes: notes,
      support,
      url,
      language: z
        .string("expected a language tag such as en")
        .trim()
        .min(1, "expected a language tag such as en"),
    },
    "expected a key and a value on each line",
  )
  .partial();

/**
 * Reads an article's front matter.
 *
 * @param yaml what stands between the two `---` lines; unknown keys are left alone
 * @throws ReadError that names the key or line, what was expected and what came
 */
export function parseFrontMatter(yaml: string): Metadata {
  return metadataFrom(parseYaml(yaml, FIRST_LINE, WHAT) ?? {}, WHAT);
}

const WHAT = "The front matter";

/**
 * Checks what was written in front matter, or in its manner.
 *
 * @param what was written, as the error says it
 * @throws ReadError that names the key, what was expected and what came
 */
export function metadataFrom(written: unknown, what: string): Metadata {
  const result = SCHEMA.safeParse(written);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => describe(issue, written));
    throw new ReadError(
      `${what} cannot be used (${issues.join("; ")})`,
      "Write what is expected there, or leave the key out.",
    );
  }
  const { content_note, content_notes, published, ...rest } = result.data;
  return {
    ...rest,
    ...(published && { published: parseIsoDate(published)! }),
    ...(content_note && { contentNote: content_note }),
    ...(content_notes && { sectionNotes: content_notes }),
  };
}

/** How much is quoted of a value that cannot be used, in characters. */
const LONGEST_QUOTATION = 60;

function describe({ path, message }: z.core.$ZodIssue, written: unknown): string {
  const valueIn = (outer: unknown, key: PropertyKey) =>
    (outer as Record<PropertyKey, unknown>)[key];
  const got = JSON.stringify(path.reduce(valueIn, written)).slice(0, LONGEST_QUOTATION);
  return `${path.map((key) => `${String(key)}: `).join("")}${message}, got ${got}`;
}
