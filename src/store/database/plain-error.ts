/** An error that keeps its words, and SQLite's or the system's code, on the way between threads. */
export function plainError(error: unknown): Error {
  const { message, code, cause } = error as NodeJS.ErrnoException;
  const words = code === undefined || message.startsWith(code) ? message : `${code}: ${message}`;
  return new Error(words, { cause: cause === undefined ? undefined : plainError(cause) });
}
