import type { Command } from "commander";
import { EXIT } from "../../errors.ts";
import { progressBar } from "../../semantic/progress-bar.ts";
import { renderProblem } from "../corpus-report.ts";
import { type Io, printLine } from "../io.ts";
import { paintFor } from "../style.ts";
import { withConnection } from "../with-connection.ts";

/** `footnote push`: brings the articles of a cluster to what a folder holds. */
export function addPush(program: Command, io: Io): void {
  program
    .command("push")
    .description("load a folder of articles into the cluster of OPENSEARCH_URL")
    .argument("<folder>", "the cluster then holds its articles, and what moderators did in Discord")
    .option("--delete", DELETES)
    .action((folder: string, options: Options) => push(folder, options, io));
}

interface Options {
  readonly delete?: boolean;
}

const DELETES =
  "also delete, without asking, what moderators did in Discord: the articles that they added, what they " +
  "said of others, which they removed, and what is in the bin; only what was pulled with the folder remains";

async function push(folder: string, options: Options, io: Io): Promise<void> {
  const { pushFolder } = await import("../../engine/cluster/write/push-folder.ts");
  await withConnection(io, async (connection) => {
    const reading = progressBar(io.stderr, { done: "Read", unit: 1, name: "files" });
    const writing = progressBar(io.stderr, { done: "Wrote", unit: 1, name: "articles" });
    const onRead = (done: number, total: number) => {
      reading.show(done, total);
      if (done === total) reading.end();
    };
    const { written, removed, articles, leftOut } = await pushFolder(connection, {
      folder,
      isDeleting: options.delete ?? false,
      onRead,
      onWritten: (done, total) => writing.show(done, total),
    });
    writing.end();
    for (const { problem } of leftOut) {
      await printLine(io, renderProblem(problem, paintFor(io.stdout, io.env)));
    }
    const counts = `${written} came or changed, ${removed} went`;
    await printLine(io, `The cluster holds ${articles} articles: ${counts}.`);
    if (leftOut.length > 0) io.exitCode = EXIT.failure;
  });
}
