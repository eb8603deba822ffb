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
      support: scalar,
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
  const written = parseYaml(yaml, FIRST_LINE) ?? {};
  const result = SCHEMA.safeParse(written);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => describe(issue, written));
    throw new ReadError(
      `The front matter cannot be used (${issues.join("; ")})`,
      "Write what is expected there, or leave the key out.",
    );
  }
  const { content_note, published, aliases = [], questions = [], ...rest } = result.data;
  const hints = [...aliases, ...questions];
  return {
    ...rest,
    ...(hints.length > 0 && { hints }),
    ...(published && { published: parseIsoDate(published)! }),
    ...(content_note && { contentNote: content_note }),
  };
}

/** How much is quoted of a value that cannot be used, in characters. */
const LONGEST_QUOTATION = 60;

function describe({ path: [key], message }: z.core.$ZodIssue, written: unknown): string {
  const value = key === undefined ? written : (written as Record<PropertyKey, unknown>)[key];
  const got = JSON.stringify(value).slice(0, LONGEST_QUOTATION);
  return `${key === undefined ? "" : `${String(key)}: `}${message}, got ${got}`;
}
