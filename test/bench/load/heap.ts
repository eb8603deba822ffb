import { once } from "node:events";
import { WebSocket } from "ws";

/** Megabytes. */
export interface Memory {
  readonly heap: number;
  /** What typed arrays and the like take outside of the heap. */
  readonly external: number;
}

/** Looks into a process that was started with `--inspect`, which it need not know of. */
export class Inspector {
  readonly #socket: WebSocket;
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async connect(url: string): Promise<Inspector> {
    const socket = new WebSocket(url);
    await once(socket, "open");
    return new Inspector(socket);
  }

  /** Collects all garbage first. */
  async memory(): Promise<Memory> {
    // What the first collection finalises, the second one frees.
    for (let i = 0; i < 2; i++) await this.#send("HeapProfiler.collectGarbage");
    const expression = "JSON.stringify(process.memoryUsage())";
    const { result } = await this.#send("Runtime.evaluate", { expression });
    const { heapUsed, external } = JSON.parse(result.value) as NodeJS.MemoryUsage;
    return { heap: heapUsed / 1e6, external: external / 1e6 };
  }

  close(): void {
    this.#socket.close();
  }

  async #send(method: string, params = {}): Promise<{ result: { value: string } }> {
    const id = ++this.#asked;
    this.#socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [raw] = await once(this.#socket, "message");
      const message = JSON.parse(String(raw));
      if (message.id === id) return message.result;
    }
  }
}
