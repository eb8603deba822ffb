import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    // No test changes what its process shares, so files share processes and the modules loaded in them.
    isolate: false,
    // Vitest leaves one core free by default, although tests often wait for other processes.
    maxWorkers: "100%",
    expect: { requireAssertions: true },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
