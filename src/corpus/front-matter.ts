import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { parseIsoDate } from "./date.ts";
import type { Metadata } from "./reading.ts";

const text = z.string().trim().min(1);
/** YAML reads `2021` as a number and a title such as `1984` as well. */
const scalar = z.union([text, z.number().transform(String)]);
const list = z.union([
  z.array(scalar),
  text.transform((line) => line.split(",").map((word) => word.trim())),
]);
const url = z.url({ protocol: /^https?$/, error: "expected an address with http or https" });

const SCHEMA = z
  .object({
    title: scalar,
    publisher: scalar,
    author: z.union([scalar, z.array(scalar).transform((names) => names.join(", "))]),
    published: scalar.refine((date) => parseIsoDate(date) !== null, {
      error: "expected YYYY, YYYY-MM or YYYY-MM-DD",
    }),
    source: scalar,
    retold: z.boolean(),
    tags: list,
    content_note: scalar,
    support: scalar,
    url,
    language: text,
  })
  .partial();

/**
 * Reads an article's front matter.
 *
 * @param yaml what stands between the two `---` lines; unknown keys are left alone
 * @throws UserError that names the key or line, what was expected and what came
 */
export function parseFrontMatter(yaml: string): Metadata {
  const result = SCHEMA.safeParse(parseYaml(yaml) ?? {});
  if (!result.success) {
    const issues = result.error.issues.map(
      (issue) => `${issue.path.join(".") || "it"}: ${issue.message}`,
    );
    throw new UserError(`The front matter cannot be used (${issues.join("; ")})`);
  }
  const { content_note, published, ...rest } = result.data;
  return {
    ...rest,
    ...(published && { published: parseIsoDate(published)! }),
    ...(content_note && { contentNote: content_note }),
  };
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new UserError(`The front matter is not valid YAML (${error.message.split("\n")[0]})`, {
      cause: error,
    });
  }
}
