import type { Command } from "commander";
import { type Io, printLine } from "../io.ts";
import { withConnection } from "../with-connection.ts";

/** `footnote pull`: brings the articles of a cluster back as files. */
export function addPull(program: Command, io: Io): void {
  program
    .command("pull")
    .description("write the articles of the cluster of OPENSEARCH_URL into a folder")
    .argument(
      "<folder>",
      "files of the same names are replaced, and others stay; .footnote in it gets what moderators did",
    )
    .action((folder: string) => pull(folder, io));
}

async function pull(folder: string, io: Io): Promise<void> {
  const [{ pullFolder }, { progressBar }] = await Promise.all([
    import("../../engine/cluster/read/pull-folder.ts"),
    import("../../semantic/progress-bar.ts"),
  ]);
  await withConnection(io, async (connection) => {
    const bar = progressBar(io.stderr, { done: "Wrote", unit: 1, name: "articles" });
    const articles = await pullFolder(connection, folder, (done, total) => bar.show(done, total));
    bar.end();
    await printLine(io, `${folder} holds the ${articles} articles of the cluster.`);
  });
}
