import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { UserError } from "../errors.ts";
import type { Report } from "./health.ts";

/** What the port answers with. */
export interface Answers {
  health(): Report;
  readiness(): Report;
  metrics(): Promise<{ readonly contentType: string; readonly text: string }>;
}

export interface Address {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
}

/** A port that is being served. */
export interface HealthServer {
  /** Such as `http://127.0.0.1:9100`. */
  readonly url: string;
  close(): Promise<void>;
}

/** @throws UserError where the address cannot be listened on */
export async function serveHealth(address: Address, answers: Answers): Promise<HealthServer> {
  const server = createAdaptorServer({ fetch: createRoutes(answers).fetch }) as Server;
  await listen(server, address);
  const { port } = server.address() as AddressInfo;
  return { url: urlOf({ ...address, port }), close: () => close(server) };
}

function createRoutes({ health, readiness, metrics }: Answers): Hono {
  const routes = new Hono();
  routes.use(secureHeaders());
  routes.get("/healthz", (context) => answer(context, health()));
  routes.get("/readyz", (context) => answer(context, readiness()));
  routes.get("/metrics", async (context) => {
    const { text, contentType } = await metrics();
    return context.text(text, 200, { "Content-Type": contentType });
  });
  return routes;
}

function answer(context: Context, { isGood, body }: Report): Response {
  return context.json(body, isGood ? 200 : 503, { "Cache-Control": "no-store" });
}

function listen(server: Server, { host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(unusable(host, port, cause)));
    server.listen(port, host, resolve);
  });
}

const REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: "Another process has it: set HEALTH_PORT to a free port, or end that process.",
  EACCES: "The bot may not take it: set HEALTH_PORT to a port above 1023.",
};
const NO_SUCH_ADDRESS = "Set HEALTH_HOST to an address of this machine.";

function unusable(host: string, port: number, cause: NodeJS.ErrnoException): UserError {
  const { code = "unknown" } = cause;
  return new UserError(
    `HEALTH_PORT: ${urlOf({ host, port })} cannot be served (${code}). ${REMEDIES[code] ?? NO_SUCH_ADDRESS}`,
    { cause },
  );
}

const urlOf = ({ host, port }: Address): string =>
  `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

/** A scraper keeps its connection open for the next time. */
async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
