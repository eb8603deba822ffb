import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Client, errors } from "@opensearch-project/opensearch";
import { UserError } from "../errors.ts";
import { wording } from "../words/wording.ts";
import type { Budget } from "./budget.ts";
import { type Failures, failureOf } from "./cluster-failure.ts";
import { type Asked, setupProblem } from "./setup-problem.ts";

/** Where the cluster is, and who asks it. */
export interface ClusterAddress {
  /** One address a node. */
  readonly urls: readonly string[];
  readonly user: string | null;
  readonly password: string | null;
  /** The file of the certificate authority that the nodes' certificates are checked with. */
  readonly caFile: string | null;
}

/** One request, as the cluster's HTTP interface has it. */
export interface ClusterRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Lines of JSON, each ended, in UTF-8. */
  readonly lines?: Buffer;
}

/** A request that the cluster refused. */
export class ClusterRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A node that did not answer. What the client throws holds the password; this does not. */
class NodeFailure extends Error {
  constructor({ name, message }: Error) {
    super(`${name}: ${message}`);
  }
}

/** Another node may give what these HTTP states say is not to be had. */
const PASSING = new Set([429, 502, 503, 504]);
/** A node that failed is asked last for so long, in milliseconds. */
const SHUNNED_MS = 5_000;
/** Between two attempts at the same node, in milliseconds. */
const PAUSE_MS = 50;

/** One node, through a client that knows no other. */
interface Node extends Asked {
  readonly client: Client;
  /** When it failed last, by `performance.now()`. */
  failedAt: number;
}

/** The nodes of a cluster. A request goes to one after the other until one answers, or time is up. */
export class Connection {
  readonly #nodes: readonly Node[];
  #next = 0;

  /** @throws UserError where the file of the certificate authority cannot be read */
  constructor({ urls, user, password, caFile }: ClusterAddress) {
    const ca = caFile === null ? null : readCertificates(caFile);
    this.#nodes = urls.map((url) => ({
      url,
      user,
      client: new Client({
        node: url,
        maxRetries: 0,
        ...(user !== null && { auth: { username: user, password: password ?? "" } }),
        ...(ca !== null && { ssl: { ca } }),
      }),
      failedAt: Number.NEGATIVE_INFINITY,
    }));
  }

  /**
   * @throws ClusterFailure where no node answers in time, or none lets this process in
   * @throws ClusterRefusal where a node says that it cannot be done
   */
  async request<T>(request: ClusterRequest, budget: Budget): Promise<T> {
    const nodes = this.#inTurn();
    const failures: Failures = { last: null, problem: null };
    for (let attempt = 0; nodes.length > 0 && budget.nextMs > 0; attempt++) {
      const node = nodes.shift()!;
      if (attempt >= this.#nodes.length) await wait(Math.min(PAUSE_MS, budget.nextMs));
      try {
        return await askNode<T>(node, request, budget.nextMs);
      } catch (error) {
        if (noteFailure(failures, error, node)) nodes.push(node);
      }
    }
    throw failureOf(failures);
  }

  async close(): Promise<void> {
    await Promise.all(this.#nodes.map(({ client }) => client.close()));
  }

  /** The nodes by turns, those that failed a moment ago last. */
  #inTurn(): Node[] {
    const first = this.#next++ % this.#nodes.length;
    const turned = [...this.#nodes.slice(first), ...this.#nodes.slice(0, first)];
    const shunnedSince = performance.now() - SHUNNED_MS;
    const isShunned = ({ failedAt }: Node) => Number(failedAt > shunnedSince);
    return turned.toSorted((a, b) => isShunned(a) - isShunned(b));
  }
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new UserError(wording("cluster.noCertificates", { file }), { cause });
  }
}

/** The client's own limit is one of silence, so the whole attempt is timed here. */
async function askNode<T>(node: Node, request: ClusterRequest, limitMs: number): Promise<T> {
  const { method, path, query, body, lines } = request;
  const sent = node.client.transport.request(
    {
      method,
      path,
      ...(query && { querystring: { ...query } }),
      ...(body && { body }),
      ...(lines !== undefined && { bulkBody: lines }),
    },
    { maxRetries: 0, requestTimeout: Math.ceil(limitMs) },
  );
  const late = setTimeout(() => sent.abort(), limitMs);
  try {
    return (await sent).body as T;
  } catch (error) {
    if (error instanceof errors.ResponseError) throw refusalOf(error);
    if (error instanceof errors.OpenSearchClientError) throw new NodeFailure(error);
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** The body of an error names the address and nothing secret; its headers may hold more. */
function refusalOf({ statusCode, body }: errors.ResponseError): ClusterRefusal {
  const said = JSON.stringify(body ?? null).slice(0, 2_000);
  return new ClusterRefusal(statusCode ?? 0, `The cluster says ${statusCode}: ${said}`);
}

/**
 * @returns whether another attempt at the same node may have more luck
 * @throws the error itself where no node would do any better
 */
function noteFailure(failures: Failures, error: unknown, node: Node): boolean {
  if (!(error instanceof ClusterRefusal || error instanceof NodeFailure)) throw error;
  const problem = setupProblem(error, node);
  const isLasting = error instanceof ClusterRefusal && !PASSING.has(error.status);
  if (problem === null && isLasting) throw error;
  node.failedAt = performance.now();
  failures.last = { error, url: node.url };
  failures.problem ??= problem;
  return problem === null;
}
