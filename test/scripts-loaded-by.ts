import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

export type Settings = Readonly<Record<string, string>>;

/**
 * The URLs of all scripts that a run loaded, in its threads too, by the coverage that Node reports.
 *
 * @param run starts processes with these settings besides its own, and waits until they have ended
 */
export async function scriptsLoadedBy(run: (env: Settings) => Promise<void>): Promise<string[]> {
  const folder = temporaryFolder();
  await run({ NODE_V8_COVERAGE: folder });
  const reports = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  return reports.flatMap((report) =>
    (JSON.parse(report) as { result: { url: string }[] }).result.map(({ url }) => url),
  );
}
