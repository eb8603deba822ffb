#!/usr/bin/env node
import { config as loadDotenv } from "dotenv";
import { EXIT } from "./errors.ts";
import { run } from "./terminal/run.ts";

loadDotenv({ quiet: true });
process.stdout.on("error", endOrThrow);
await run(process.argv.slice(2), process);

/** A reader that has enough, as in `footnote ask --jsonl | head`, is no failure. */
function endOrThrow(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  throw error;
}
