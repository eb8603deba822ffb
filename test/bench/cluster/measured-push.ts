import { spawn } from "node:child_process";
import { once } from "node:events";

/** Run before `footnote`, so that it tells at its end how much memory it took at the most, in kibibytes. */
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>console.error("maxRSS",process.resourceUsage().maxRSS))';
const TOLD = /maxRSS (\d+)/;
const KIBIBYTE = 1_024;

export interface MeasuredPush {
  readonly seconds: number;
  /** Megabytes, at the most. */
  readonly memory: number;
}

/** Pushes a folder as an operator does. @param cli the compiled program */
export async function measurePush(cli: string, folder: string, url: string): Promise<MeasuredPush> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", TELL_MEMORY, cli, "push", folder], {
    env: { PATH: process.env.PATH, OPENSEARCH_URL: url },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`The push ended with ${code}: ${said}`);
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, memory: (Number(TOLD.exec(said)![1]) * KIBIBYTE) / 1e6 };
}
