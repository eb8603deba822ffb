import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { hiddenFolder } from "../folders.ts";
import { isMissing } from "../problems.ts";

/** An article of the operator's that is left out of the corpus, though its file is there. */
export interface HiddenArticle {
  /** As in `Document.file`. */
  readonly file: string;
  readonly title: string;
  /** When it was hidden, in milliseconds since the epoch. */
  readonly at: number;
}

const SCHEMA = z.object({ file: z.string(), title: z.string(), at: z.number() });
const END = ".json";

/** As long as those of the bin. */
const ID_LENGTH = 12;

/** Names what was hidden for whoever restores it. @param file as in `Document.file` */
export const hiddenId = (file: string): string => digestOf(file).slice(0, ID_LENGTH);

/** The file that says so: paths may be longer than the name of a file. @param file as in `Document.file` */
export function hiddenNote(dataDir: string, file: string): string {
  return join(hiddenFolder(dataDir), `${digestOf(file)}${END}`);
}

/** Lists the articles that are left out. A note that is damaged counts for nothing. */
export function listHidden(dataDir: string): HiddenArticle[] {
  const folder = hiddenFolder(dataDir);
  return namesIn(folder)
    .filter((name) => name.endsWith(END))
    .flatMap((name) => read(join(folder, name)) ?? []);
}

const digestOf = (file: string): string => createHash("sha256").update(file).digest("hex");

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function read(path: string): HiddenArticle | null {
  try {
    return SCHEMA.safeParse(JSON.parse(readFileSync(path, "utf8"))).data ?? null;
  } catch {
    return null;
  }
}
