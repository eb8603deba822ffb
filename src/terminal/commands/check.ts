import type { Command } from "commander";
import { EXIT } from "../../errors.ts";
import { renderCorpusReport } from "../corpus-report.ts";
import { type Io, printLine } from "../io.ts";
import { openLibrary } from "../open-library.ts";
import { paintFor } from "../style.ts";

/** `footnote check`: what the folder of articles holds. It fails if an article cannot be read. */
export function addCheck(program: Command, io: Io): void {
  program
    .command("check")
    .description("list the articles, what is left out of them, and what is wrong")
    .action(() => check(io));
}

async function check(io: Io): Promise<void> {
  const { snapshot } = await openLibrary(io.env);
  await printLine(io, renderCorpusReport(snapshot, paintFor(io.stdout, io.env)));
  if (snapshot.problems.length > 0) io.exitCode = EXIT.failure;
}
