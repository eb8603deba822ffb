import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { concernsArticles } from "../../corpus/files/list-files.ts";
import { addedFolder, ofServer, serverOf } from "../../corpus/folders.ts";
import { isMissing } from "../../corpus/problems.ts";
import { DAY_MS } from "../days.ts";
import { Bin } from "./bin.ts";

/** How much moderators have added to a server's own articles. */
export interface OwnSize {
  readonly articles: number;
  readonly bytes: number;
  /** How many were added within 24 hours, with those that were removed again. */
  readonly addedToday: number;
}

/** A server to whose own an article is added. */
export interface OwnHome {
  /** Its id. */
  readonly server: string;
  /** @param size what it has before @throws UserError where there is no room for another */
  admit(size: OwnSize): void;
}

/**
 * Looks at what there is of a server in DATA_DIR: a file that is moved to the bin or back keeps its time.
 *
 * @param now milliseconds since the epoch
 */
export async function sizeOfServer(dataDir: string, server: string, now: number): Promise<OwnSize> {
  const folder = join(addedFolder(dataDir), ofServer(server));
  const names = (await namesIn(folder)).filter(concernsArticles);
  const files = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  const there = files.filter((each) => each !== null);
  const removed = await new Bin(dataDir).timesOf((file) => serverOf(file) === server);
  const times = [...there.map(({ mtimeMs }) => mtimeMs), ...removed];
  return {
    articles: there.length,
    bytes: there.reduce((sum, { size }) => sum + size, 0),
    addedToday: times.filter((time) => time > now - DAY_MS).length,
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
