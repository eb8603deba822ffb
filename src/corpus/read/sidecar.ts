import { metadataFrom } from "./front-matter.ts";
import { ReadError } from "./read-error.ts";
import type { SidecarMetadata } from "./reading.ts";
import { parseYaml, writeYaml } from "./yaml.ts";

const FIRST_LINE = 1;

/** What moderators write in a sidecar, by the keys of front matter. */
export interface SidecarFields {
  title?: string | null;
  publisher?: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  published?: string | null;
  tags?: readonly string[] | null;
  content_note?: string | null;
  /** At most 200 characters. */
  support?: string | null;
  aliases?: readonly string[] | null;
  questions?: readonly string[] | null;
}

/**
 * Reads a sidecar: what front matter may say, of a file of any format. A key without a value, with an empty
 * text or an empty list takes away what the file says.
 *
 * @throws ReadError that names the key or line, what was expected and what came
 */
export function parseSidecar(yaml: string): SidecarMetadata {
  const written = parseYaml(yaml, FIRST_LINE, "sidecar") ?? {};
  if (!isRecord(written)) return metadataFrom(written, "sidecar");
  const entries = Object.entries(written);
  const said = Object.fromEntries(entries.filter(([, value]) => !isNothing(value)));
  const taken = entries
    .filter(([, value]) => isNothing(value))
    .map(([key]) => FIELDS.get(key) ?? key);
  const metadata = metadataFrom(said, "sidecar");
  return {
    ...Object.fromEntries(taken.map((field) => [field, undefined])),
    // A date without a year is of the file, and another one stands in its place.
    ...("published" in written && { dateline: undefined }),
    ...metadata,
  };
}

/**
 * Changes some fields of a sidecar, and keeps what else it says.
 *
 * @param yaml null where there is none; one that is broken counts as none
 * @param fields null takes a field out, so that what the file says counts; empty ones say that there is none
 * @returns what is to be written; null where nothing is left to say
 * @throws ReadError where a field cannot be used
 */
export function editSidecar(yaml: string | null, fields: SidecarFields): string | null {
  const written = yaml === null ? {} : recordIn(yaml);
  const kept = Object.entries({ ...written, ...fields }).filter(
    ([key, value]) => !(value == null && Object.hasOwn(fields, key)),
  );
  if (kept.length === 0) return null;
  const edited = writeYaml(Object.fromEntries(kept));
  parseSidecar(edited);
  return edited;
}

/** Fields that have other names than their keys. */
const FIELDS: ReadonlyMap<string, keyof SidecarMetadata> = new Map([
  ["content_note", "contentNote"],
  ["content_notes", "sectionNotes"],
]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): boolean =>
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

function recordIn(yaml: string): Record<string, unknown> {
  try {
    parseSidecar(yaml);
    return (parseYaml(yaml, FIRST_LINE, "sidecar") ?? {}) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof ReadError) return {};
    throw error;
  }
}
