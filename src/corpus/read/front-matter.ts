import { z } from "zod";
import { type Wording, wording } from "../../words/wording.ts";
import { parseIsoDate } from "./date.ts";
import { ReadError } from "./read-error.ts";
import type { Metadata } from "./reading.ts";
import { parseYaml, type YamlPart } from "./yaml.ts";

/** The front matter begins below the `---` in line 1. */
const FIRST_LINE = 2;

/** What was expected of a value: the message that zod gives of it names one of them. */
const EXPECTED = {
  text: wording("frontMatter.text"),
  list: wording("frontMatter.list"),
  names: wording("frontMatter.names"),
  notes: wording("frontMatter.notes"),
  url: wording("frontMatter.url"),
  date: wording("frontMatter.date"),
  boolean: wording("frontMatter.boolean"),
  language: wording("frontMatter.language"),
  keys: wording("frontMatter.keys"),
} as const satisfies Record<string, Wording>;

const expected = (what: keyof typeof EXPECTED) => what;

const text = z.string().trim().min(1, expected("text"));
/** YAML reads `2021` as a number and a title such as `1984` as well. */
const scalar = z.union([text, z.number().transform(String)], { error: expected("text") });
const line = scalar.transform((written) => written.replace(/\s+/gu, " "));
const list = z
  .union([z.array(line), text.transform((written) => written.split(","))], {
    error: expected("list"),
  })
  .transform((words) => words.map((word) => word.trim()).filter(Boolean));
const names = z.union([line, z.array(line).transform((several) => several.join(", "))], {
  error: expected("names"),
});
const notes = z
  .record(line, scalar, expected("notes"))
  .transform((byHeading) => new Map(Object.entries(byHeading)));
/** It is shown whole wherever it is shown, so it must fit. */
const LONGEST_SUPPORT = 200;
const support = line.refine(({ length }) => length <= LONGEST_SUPPORT, {
  error: ({ input }) => String(String(input).length),
});
const url = z.url({ protocol: /^https?$/, error: expected("url") });

const SCHEMA = z
  .object(
    {
      title: line,
      publisher: line,
      author: names,
      published: scalar.refine((date) => parseIsoDate(date) !== null, {
        error: expected("date"),
      }),
      source: line,
      retold: z.boolean(expected("boolean")),
      tags: list,
      aliases: list,
      questions: list,
      content_note: scalar,
      content_notes: notes,
      support,
      url,
      language: z.string(expected("language")).trim().min(1, expected("language")),
    },
    expected("keys"),
  )
  .partial();

/**
 * Reads an article's front matter.
 *
 * @param yaml what stands between the two `---` lines; unknown keys are left alone
 * @throws ReadError that names the key or line, what was expected and what came
 */
export function parseFrontMatter(yaml: string): Metadata {
  return metadataFrom(parseYaml(yaml, FIRST_LINE, "frontMatter") ?? {}, "frontMatter");
}

/**
 * Checks what was written in front matter, or in its manner.
 *
 * @throws ReadError that names the key, what was expected and what came
 */
export function metadataFrom(written: unknown, what: YamlPart): Metadata {
  const result = SCHEMA.safeParse(written);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => describe(issue, written));
    throw new ReadError(
      wording("problems.frontMatterIsWrong", { what, issues }),
      wording("remedies.writeExpected"),
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

function describe({ path, message }: z.core.$ZodIssue, written: unknown): Wording {
  const valueIn = (outer: unknown, key: PropertyKey) =>
    (outer as Record<PropertyKey, unknown>)[key];
  const got = JSON.stringify(path.reduce(valueIn, written)).slice(0, LONGEST_QUOTATION);
  const at = path.map((key) => `${String(key)}: `).join("");
  return wording("frontMatter.issue", { at, expected: expectedBy(message), got });
}

/** @param message the name of what was expected; for a support line that is too long, how long it is */
function expectedBy(message: string): Wording {
  if (message in EXPECTED) return EXPECTED[message as keyof typeof EXPECTED];
  return wording("frontMatter.support", { most: LONGEST_SUPPORT, length: Number(message) });
}
