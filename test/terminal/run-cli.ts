import { spawn } from "node:child_process";

const CLI = new URL("../../src/cli.ts", import.meta.url).pathname;
/** Found from here, because a test's working folder has no packages. */
const TSX = import.meta.resolve("tsx");

/** How `node` is called to run the CLI. */
export const CLI_ARGUMENTS = ["--import", TSX, CLI];

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the CLI in a folder, with no settings but those given. */
export function runCli(args: readonly string[], options: RunOptions): Promise<Run> {
  const { folder, input = "", env = {} } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...CLI_ARGUMENTS, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => {}); // it may end before it has read all
    child.stdin.end(input);
  });
}
