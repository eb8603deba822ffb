import type { Command } from "commander";
import { parseConfig } from "../../config.ts";
import { type Io, printLine } from "../io.ts";

/** `footnote backup`: copies what the bot stores, also while it runs. */
export function addBackup(program: Command, io: Io): void {
  program
    .command("backup")
    .description("copy the database, also while the bot runs")
    .argument("<file>", "where the copy is written")
    .option("--force", "replace a file that is there already")
    .action((file: string, { force = false }: { force?: boolean }) => backup(file, force, io));
}

async function backup(copy: string, isReplacing: boolean, io: Io): Promise<void> {
  const [{ copyDatabase }, { databaseFile }] = await Promise.all([
    import("../../store/database/copy-database.ts"),
    import("../../store/database/database.ts"),
  ]);
  const file = databaseFile(parseConfig(io.env).dataDir);
  copyDatabase(file, copy, { isReplacing });
  await printLine(
    io,
    `Copied ${file} to ${copy}. To go back to it, stop the bot, remove ${file}-wal and ${file}-shm, ` +
      `and copy it to ${file}.`,
  );
}
