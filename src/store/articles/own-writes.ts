import { stat } from "node:fs/promises";

/** So many are remembered; a watch hears of a change within seconds. */
const MOST_KEPT = 1_000;

/** What this process wrote into a folder, so that whoever watches the folder need not be told. */
export class OwnWrites {
  readonly #states = new Map<string, string>();

  /** Remembers a file as it is now, or that it is gone. */
  async note(path: string): Promise<void> {
    this.#states.delete(path);
    this.#states.set(path, await stateOf(path));
    const [oldest] = this.#states.keys();
    if (this.#states.size > MOST_KEPT) this.#states.delete(oldest!);
  }

  /** Whether a file is as this process left it. */
  async has(path: string): Promise<boolean> {
    const state = this.#states.get(path);
    return state !== undefined && state === (await stateOf(path));
  }
}

async function stateOf(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null);
  return stats === null ? "gone" : [stats.size, stats.mtimeMs, stats.ino].join(" ");
}
