import type { Command } from "commander";
import { parseConfig } from "../../config.ts";
import { type Io, printLine } from "../io.ts";

/** `footnote semantic`: fetches the sentence model and what runs it. */
export function addSemantic(program: Command, io: Io): void {
  program
    .command("semantic")
    .description("fetch a model that understands other words, and try it")
    .action(() => semantic(io));
}

async function semantic(io: Io): Promise<void> {
  const { semanticModel, dataDir } = parseConfig(io.env);
  const { installSemantic } = await import("../../semantic/install.ts");
  const report = await installSemantic({ model: semanticModel, dataDir, screen: io.stderr });
  await printLine(io, report);
}
