import type { Command } from "commander";
import { type Config, parseConfig } from "../../config.ts";
import { type Io, printLine } from "../io.ts";
import { withConnection } from "../with-connection.ts";

/** `footnote backup`: copies what the bot stores, also while it runs. */
export function addBackup(program: Command, io: Io): void {
  program
    .command("backup")
    .description("copy the database, or all that is in the cluster, also while the bot runs")
    .argument("<file>", "where the copy is written; of a cluster it is a folder")
    .option("--force", "replace a copy that is there already")
    .action((copy: string, { force = false }: { force?: boolean }) => backup(copy, force, io));
}

async function backup(copy: string, isReplacing: boolean, io: Io): Promise<void> {
  const config = parseConfig(io.env);
  if (config.opensearchUrl === null) await copyOfDatabase(copy, isReplacing, config, io);
  else await copyOfCluster(copy, isReplacing, io);
}

async function copyOfDatabase(
  copy: string,
  isReplacing: boolean,
  { dataDir }: Config,
  io: Io,
): Promise<void> {
  const [{ copyDatabase }, { databaseFile }] = await Promise.all([
    import("../../store/database/copy-database.ts"),
    import("../../store/database/database.ts"),
  ]);
  const file = databaseFile(dataDir);
  copyDatabase(file, copy, { isReplacing });
  await printLine(
    io,
    `Copied ${file} to ${copy}. To go back to it, stop the bot, remove ${file}-wal and ${file}-shm, ` +
      `and copy it to ${file}.`,
  );
}

async function copyOfCluster(folder: string, isReplacing: boolean, io: Io): Promise<void> {
  const [{ makeBackup }, { backUpStores }, { pullFolder }] = await Promise.all([
    import("../../store/cluster/backup-folder.ts"),
    import("../../store/cluster/backup.ts"),
    import("../../engine/cluster/read/pull-folder.ts"),
  ]);
  await withConnection(io, (connection) =>
    makeBackup(folder, { isReplacing }, async (paths) => {
      const articles = await pullFolder(connection, paths.articles, () => {});
      const records = await backUpStores(connection, paths);
      await printLine(
        io,
        `Copied ${articles} articles and ${records} records of what is stored to ${folder}. To go back ` +
          `to it, run footnote restore ${folder} with OPENSEARCH_URL set to an empty cluster.`,
      );
    }),
  );
}
