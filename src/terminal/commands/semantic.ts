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
  const { semanticModel: model, dataDir, semanticDir } = parseConfig(io.env);
  const [{ installSemantic }, { semanticFolder }] = await Promise.all([
    import("../../semantic/install.ts"),
    import("../../semantic/model-source.ts"),
  ]);
  const folder = semanticFolder(dataDir, semanticDir);
  const report = await installSemantic({ model, folder, screen: io.stderr });
  await printLine(io, report);
}
