import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export interface ModelHub {
  /** For NODE_OPTIONS: the runtime names the hub's address itself, so its requests are led here. */
  readonly nodeOptions: string;
  /** The paths that were asked for. */
  readonly requests: readonly string[];
}

/** The model hub's addresses, over a folder of models on this machine; it closes when the test ends. */
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

/** For NODE_OPTIONS: a process for which the hub is at another address. */
export function hubAt(address: string): string {
  const lead = `const { fetch } = globalThis;
globalThis.fetch = (url, init) => fetch(String(url).replace("https://huggingface.co", "${address}"), init);`;
  return `--import=data:text/javascript,${encodeURIComponent(lead)}`;
}
