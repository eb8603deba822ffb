import { Readable, Writable } from "node:stream";
import { run } from "../../src/terminal/run.ts";
import type { Run } from "./run-cli.ts";

export interface CommandInput {
  /** The whole environment: relative folders start at the project's. */
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
}

/** Runs a command of `footnote` inside this process. */
export async function runCommand(
  args: readonly string[],
  { env, input = "" }: CommandInput,
): Promise<Run> {
  const [stdout, stderr] = [new Recorder(), new Recorder()];
  const io = { stdin: Readable.from([input]), stdout, stderr, env, exitCode: 0 };
  await run(args, io);
  return { code: io.exitCode, stdout: stdout.text, stderr: stderr.text };
}

/** The answers that `--json` and `--jsonl` print, one a line. */
export const linesOf = ({ stdout }: Run) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

class Recorder extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}
