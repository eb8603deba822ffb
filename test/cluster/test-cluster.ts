import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Connection } from "../../src/cluster/connection.ts";

/** Nodes talk to each other at their port for HTTP and so much. */
const BETWEEN_NODES = 100;
const HIGHEST_PORT = 65_000;
const LONGEST_START_MS = 240_000;
/** So many fit on a small machine, and start soon. */
const SMALL = ["-Xms256m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
/** Ends with the process that started it. */
const TIED = "-Dos.stdin=1";

/** A cluster of real nodes, each a process of its own. */
export class TestCluster {
  readonly urls: readonly string[];
  readonly #ports: readonly number[];
  readonly #folder = mkdtempSync(join(tmpdir(), "footnote-cluster-"));
  readonly #parts: string;
  readonly #java: readonly string[];
  readonly #nodes: ChildProcess[] = [];

  private constructor(parts: string, java: readonly string[], ports: readonly number[]) {
    this.#parts = parts;
    this.#java = java;
    this.#ports = ports;
    this.urls = ports.map((port) => `http://127.0.0.1:${port}`);
  }

  /**
   * @param parts as `OPENSEARCH`
   * @param java how each node is run, as arguments
   */
  static async start(parts: string, nodes: number, java = SMALL): Promise<TestCluster> {
    const cluster = new TestCluster(parts, java, await freePorts(nodes));
    for (const node of cluster.#ports.keys()) cluster.revive(node);
    await cluster.green();
    return cluster;
  }

  connect(): Connection {
    return new Connection({ urls: this.urls, user: null, password: null, caFile: null });
  }

  /** Starts a node that is not there, with what it stored before. It ends when this process does. */
  revive(node: number): void {
    const log = openSync(join(this.#folder, `node-${node}.log`), "a");
    const classPath = `${this.#parts}/lib/*:${this.#parts}/classes`;
    const ports = [String(this.#ports[node]), this.#ports.join(",")];
    const args = [...this.#java, TIED, "-cp", classPath, "OsNode", this.#folder, ...ports];
    this.#nodes[node] = spawn("java", args, { stdio: ["pipe", log, log] });
  }

  signal(node: number, name: "SIGSTOP" | "SIGCONT"): void {
    this.#nodes[node]!.kill(name);
  }

  async kill(node: number): Promise<void> {
    const child = this.#nodes[node]!;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  }

  /** Which node manages the others. */
  async manager(): Promise<number> {
    const response = await Promise.any(
      this.urls.map((url) => fetch(`${url}/_cat/cluster_manager?format=json`)),
    );
    const [{ node }] = (await response.json()) as [{ node: string }];
    return this.#ports.indexOf(Number(node.slice(1)));
  }

  /** Waits until every node is there, and every copy. */
  async green(): Promise<void> {
    const end = Date.now() + LONGEST_START_MS;
    for (;;) {
      const health = await fetch(`${this.urls[0]}/_cluster/health`, {
        signal: AbortSignal.timeout(2_000),
      })
        .then((response) => response.json() as Promise<Health>)
        .catch(() => null);
      if (health?.status === "green" && health.number_of_nodes === this.urls.length) return;
      if (Date.now() > end) throw new Error(`The cluster did not start; see ${this.#folder}`);
      await wait(100);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#nodes.map((_, node) => this.kill(node)));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

interface Health {
  readonly status: string;
  readonly number_of_nodes: number;
}

async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = await freePort();
    const isApart = ports.every((other) => ![0, BETWEEN_NODES].includes(Math.abs(other - port)));
    if (port < HIGHEST_PORT && isApart && (await isFree(port + BETWEEN_NODES))) ports.push(port);
  }
  return ports;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
