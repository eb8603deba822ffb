/** What was thrown, as it can be kept as JSON and sent between threads. */
export const causeInWords = (cause: unknown): unknown =>
  cause instanceof Error ? { ...cause, message: cause.message, stack: cause.stack } : cause;
