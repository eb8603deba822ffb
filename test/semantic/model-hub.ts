import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export interface ModelHub {
  /** NODE_OPTIONS of a process whose requests to the real hub go to this one. */
  readonly nodeOptions: string;
  /** The paths of all requests so far. */
  readonly requests: readonly string[];
}

/** Serves a folder of models under the hub's paths until the test ends. */
export async function startModelHub(models: string): Promise<ModelHub> {
  const requests: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    requests.push(url);
    const file = join(models, decodeURIComponent(url).replace("/resolve/main/", "/"));
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Length": stat.size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { nodeOptions: hubAt(`http://127.0.0.1:${port}`), requests };
}

/** NODE_OPTIONS of a process whose requests to the hub go to another address. */
export function hubAt(address: string): string {
  const lead = `const { fetch } = globalThis;
globalThis.fetch = (url, init) => fetch(String(url).replace("https://huggingface.co", "${address}"), init);`;
  return `--import=data:text/javascript,${encodeURIComponent(lead)}`;
}
