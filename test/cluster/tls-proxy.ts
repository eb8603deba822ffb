import { once } from "node:events";
import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificates.ts";

/** Who may ask the node behind a proxy, and what for. */
export interface Rights {
  readonly user: string;
  readonly password: string;
  /** Whether it may only read. */
  readonly isReader?: boolean;
}

/** Stands before a node as its security plugin would: it speaks TLS, and lets one user in. */
export class TlsProxy {
  /** Of each request that a client was let in with. */
  readonly served: string[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(node: string, certificate: Certificate, rights: Rights): Promise<TlsProxy> {
    const proxy: TlsProxy = new TlsProxy(
      createServer(certificate, (asked, answer) => {
        const refusal = refusalOf(asked, rights);
        if (refusal) return refuse(answer, ...refusal);
        proxy.served.push(`${asked.method} ${asked.url}`);
        forward(node, asked, answer);
      }),
    );
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  /** @param host as clients call this machine */
  url(host = "127.0.0.1"): string {
    return `https://${host}:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** In the words of OpenSearch's security plugin. @returns null where the request may pass */
function refusalOf(
  asked: IncomingMessage,
  { user, password, isReader }: Rights,
): readonly [status: number, body: string] | null {
  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  if (asked.headers.authorization !== basic) return [401, "Unauthorized"];
  const isWriting = asked.method === "PUT" || asked.url?.startsWith("/_bulk");
  if (!(isReader && isWriting)) return null;
  const reason = `no permissions for [indices:admin/create] and User [name=${user}]`;
  const error = { type: "security_exception", reason };
  return [403, JSON.stringify({ error: { root_cause: [error], ...error }, status: 403 })];
}

function refuse(answer: ServerResponse, status: number, body: string): void {
  const type = body.startsWith("{") ? "application/json" : "text/plain";
  answer.writeHead(status, { "content-type": type }).end(body);
}

function forward(node: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { authorization: _, ...headers } = asked.headers;
  const passed = request(new URL(asked.url!, node), { method: asked.method, headers });
  passed.on("response", (response) => {
    answer.writeHead(response.statusCode!, response.headers);
    response.pipe(answer);
  });
  passed.on("error", () => answer.destroy());
  asked.pipe(passed);
}
