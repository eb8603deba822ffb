import { createRequire } from "node:module";
import { Registry } from "prom-client";
import type { LookAtBot } from "./bot-state.ts";
import { addEventMetrics, type EventMetrics } from "./event-metrics.ts";
import { reportHealth, reportReadiness } from "./health.ts";
import { type Address, type HealthServer, serveHealth } from "./health-server.ts";
import { addProcessMetrics } from "./process-metrics.ts";
import { addStateMetrics } from "./state-metrics.ts";

/** What watches a bot: it is told what happens, and asked how things are. */
export type Operations = EventMetrics & HealthServer;

/**
 * Serves the health of a bot, and what it has done since now.
 *
 * @param now milliseconds since the epoch
 * @throws UserError where the address cannot be listened on
 */
export async function startOperations(
  address: Address,
  look: LookAtBot,
  now: () => number,
): Promise<Operations> {
  const register = new Registry();
  addProcessMetrics(register, versionOfBot());
  addStateMetrics(register, look, now);
  const events = addEventMetrics(register);
  const server = await serveHealth(address, {
    health: () => reportHealth(look(), now()),
    readiness: () => reportReadiness(look(), now()),
    metrics: async () => ({ text: await register.metrics(), contentType: register.contentType }),
  });
  return { ...events, ...server };
}

/** The manifest is as many folders up from the compiled file as from its source. */
function versionOfBot(): string {
  const require = createRequire(import.meta.url);
  return String(require("../../package.json").version);
}
