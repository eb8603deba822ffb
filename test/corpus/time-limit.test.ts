import { expect, test } from "vitest";
import { TimeLimitError, withinTime, withTimeLimit } from "../../src/corpus/files/time-limit.ts";

test("Work that holds the thread is ended where it takes too long", () => {
  expect(withTimeLimit(1_000, () => "done")).toBe("done");
  const forever = () => {
    for (;;);
  };
  expect(() => withTimeLimit(20, forever)).toThrow(TimeLimitError);
});

test("Work in steps is waited for as long as it may take, and then told to end", async () => {
  expect(await withinTime(60_000, async () => "done")).toBe("done");
  await expect(withinTime(60_000, () => Promise.reject(new Error("broken")))).rejects.toThrow(
    "broken",
  );
  let told: AbortSignal | undefined;
  const never = (signal: AbortSignal) => {
    told = signal;
    return new Promise(() => {});
  };
  await expect(withinTime(20, never)).rejects.toThrow(TimeLimitError);
  expect(told?.reason).toBeInstanceOf(TimeLimitError);
});
