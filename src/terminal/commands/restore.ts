import type { Command } from "commander";
import { type Io, printLine } from "../io.ts";
import { withConnection } from "../with-connection.ts";
import { withEmbedder } from "../with-embedder.ts";

/** `footnote restore`: brings a backup of a cluster into an empty one. */
export function addRestore(program: Command, io: Io): void {
  program
    .command("restore")
    .description("bring a backup of a cluster into the empty cluster of OPENSEARCH_URL")
    .argument("<folder>", "what footnote backup wrote")
    .action((folder: string) => restore(folder, io));
}

async function restore(folder: string, io: Io): Promise<void> {
  const [{ backupPaths }, { restoreStores }, { pushFolder }, { progressBar }] = await Promise.all([
    import("../../store/cluster/backup-folder.ts"),
    import("../../store/cluster/backup.ts"),
    import("../../engine/cluster/write/push-folder.ts"),
    import("../../semantic/progress-bar.ts"),
  ]);
  const paths = backupPaths(folder);
  await withConnection(io, async (connection) => {
    const records = await restoreStores(connection, paths);
    const bar = progressBar(io.stderr, { done: "Wrote", unit: 1, name: "articles" });
    const { articles } = await withEmbedder(io, (embedder) =>
      pushFolder(connection, {
        folder: paths.articles,
        embedder,
        onRead: () => {},
        onWritten: (done, total) => bar.show(done, total),
      }),
    );
    bar.end();
    const counts = `${articles} articles and ${records} records of what was stored`;
    await printLine(io, `The cluster holds ${counts}.`);
  });
}
