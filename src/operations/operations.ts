import { createRequire } from "node:module";
import { Registry } from "prom-client";
import { addEventMetrics, type EventMetrics } from "./event-metrics.ts";
import { reportHealth, reportReadiness } from "./health.ts";
import { type Address, type HealthServer, serveHealth } from "./health-server.ts";
import { addProcessMetrics } from "./process-metrics.ts";
import type { Sources } from "./sources.ts";
import { addStateMetrics } from "./state-metrics.ts";

/** What watches a bot: it is told what happens, and asked how things are. */
export type Operations = EventMetrics & HealthServer;

/**
 * Serves the health of a bot, and what it has done since now.
 *
 * @throws UserError where the address cannot be listened on
 */
export async function startOperations(address: Address, sources: Sources): Promise<Operations> {
  const register = new Registry();
  addProcessMetrics(register, versionOfBot());
  addStateMetrics(register, sources);
  const events = addEventMetrics(register);
  const server = await serveHealth(address, {
    health: () => reportHealth(sources),
    readiness: () => reportReadiness(sources),
    metrics: async () => ({ text: await register.metrics(), contentType: register.contentType }),
  });
  return { ...events, ...server };
}

/** The manifest is as many folders up from the compiled file as from its source. */
function versionOfBot(): string {
  const require = createRequire(import.meta.url);
  return String(require("../../package.json").version);
}
