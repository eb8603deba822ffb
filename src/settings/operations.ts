import { z } from "zod";
import { optional, type Settings, wholeNumber } from "./setting.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const HIGHEST_PORT = 65_535;
const HOST = /^[\w.:-]+$/;

const port = wholeNumber("a port", 0, HIGHEST_PORT);

/** How the bot is run. */
export const OPERATION_SETTINGS = {
  logLevel: {
    name: "LOG_LEVEL",
    schema: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`).default("info"),
    help: `How much is logged: ${LOG_LEVELS.slice(0, -1).join(", ")} or silent. From debug on, the log holds the questions that are asked; it never holds a token.`,
  },
  healthPort: {
    name: "HEALTH_PORT",
    schema: optional(port),
    help: "The port on which the bot says how it is: `/healthz`, `/readyz` and, for Prometheus, `/metrics`. 0 takes any free one.",
    unset: "none; nothing is served",
  },
  healthHost: {
    name: "HEALTH_HOST",
    schema: z.string().regex(HOST, "an address of this machine").default("127.0.0.1"),
    help: "The address on which `HEALTH_PORT` is served. Other machines can reach it at `0.0.0.0`; it asks nobody for a password.",
  },
  playgroundPort: {
    name: "PLAYGROUND_PORT",
    schema: port.default(4321),
    help: "The port of this machine on which the local Discord is served. If it is taken, the next free one is used; 0 takes any.",
  },
} satisfies Settings;
