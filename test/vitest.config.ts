import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    // Test files share a process and its loaded modules, because none of them changes global state.
    isolate: false,
    // Tests often wait for other processes, so they use the core that vitest leaves free by default.
    maxWorkers: "100%",
    // Tests that run together mostly wait: Discord lets a bot identify every five seconds only.
    maxConcurrency: 10,
    expect: { requireAssertions: true },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
