import type { Config } from "./config.ts";
import { ServerLibraries } from "./library/server-libraries.ts";
import type { Library } from "./library.ts";
import type { Log } from "./log.ts";

/** The articles that can be seen in each server; null where servers have none of their own. */
export function openServers(
  library: Library,
  { serverArticles }: Pick<Config, "serverArticles">,
  log: Log,
): ServerLibraries | null {
  if (serverArticles === "off") return null;
  return new ServerLibraries(library, {
    now: Date.now,
    onFailed: (server, err) =>
      log.error(
        { server, err },
        "The articles of a server's own could not be read; those before are kept",
      ),
  });
}
