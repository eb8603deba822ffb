import { collectDefaultMetrics, Gauge, type Registry } from "prom-client";

/** What Node itself has to say, such as memory and the delay of the event loop, and what it is. */
export function addProcessMetrics(register: Registry, version: string): void {
  collectDefaultMetrics({ register });
  new Gauge({
    name: "footnote_build_info",
    help: "The version of the bot and of Node; always 1.",
    labelNames: ["version", "node"],
    registers: [register],
  }).set({ version, node: process.versions.node }, 1);
}
