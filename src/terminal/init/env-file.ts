import { readFile, realpath } from "node:fs/promises";
import { UserError } from "../../errors.ts";
import { writeAtomically } from "../../store/atomic-write.ts";

/** Nobody but its owner may read a file with a token. */
const OWNER_ONLY = 0o600;

/** Values by the names of their settings; an empty one is none. */
export type Values = Readonly<Record<string, string>>;

/** What stands in a file of settings; null where there is none. */
export async function readEnvFile(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new UserError(`${file} cannot be read.`, { cause });
  }
}

/** Replaces a file of settings at once; where it is a link, what it leads to. */
export async function writeEnvFile(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  await writeAtomically(target, [Buffer.from(text)], OWNER_ONLY).catch((cause: unknown) => {
    throw new UserError(`${file} cannot be written.`, { cause });
  });
}

/**
 * Sets values in the text of a file of settings, each in its line if it has one. All other lines stay.
 *
 * @param text null where there is no file yet
 */
export function withValues(text: string | null, values: Values): string {
  const lines = text ? text.replace(/\n$/, "").split("\n") : [];
  const kept = lines.flatMap((line, at) => {
    const name = nameIn(line);
    if (name === null || !(name in values)) return [line];
    const isFirst = lines.findIndex((each) => nameIn(each) === name) === at;
    return isFirst ? [`${name}=${values[name]}`] : [];
  });
  const there = new Set(lines.map(nameIn));
  const added = Object.entries(values).filter(([name, value]) => value && !there.has(name));
  return [...kept, ...added.map(([name, value]) => `${name}=${value}`), ""].join("\n");
}

/** The setting that a line sets; null for a comment. */
function nameIn(line: string): string | null {
  return /^\s*(?:export\s+)?([\w.-]+)\s*[=:]/.exec(line)?.[1] ?? null;
}
