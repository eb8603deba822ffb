type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** What a command reads and writes. `process` is one. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: NodeJS.ProcessEnv;
  /** Set by a command that fails; 0 if it never is. */
  exitCode?: number | string | null | undefined;
}

/** Prints to standard output, and resolves once there is room for more. Failures are the stream's to report. */
export function printLine({ stdout }: Io, text: string): Promise<void> {
  return new Promise((resolve) => {
    stdout.write(`${text}\n`, () => resolve());
  });
}
