import type { Command } from "commander";
import type { Pushed } from "../../engine/cluster/write/push-folder.ts";
import { EXIT } from "../../errors.ts";
import { renderProblem } from "../corpus-report.ts";
import { type Io, printLine } from "../io.ts";
import { paintFor } from "../style.ts";
import { withConnection } from "../with-connection.ts";
import { withEmbedder } from "../with-embedder.ts";

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
  const [{ pushFolder }, { progressBar }] = await Promise.all([
    import("../../engine/cluster/write/push-folder.ts"),
    import("../../semantic/progress-bar.ts"),
  ]);
  await withConnection(io, (connection) =>
    withEmbedder(io, async (embedder) => {
      const reading = progressBar(io.stderr, { done: "Read", unit: 1, name: "files" });
      const writing = progressBar(io.stderr, { done: "Wrote", unit: 1, name: "articles" });
      const onRead = (done: number, total: number) => {
        reading.show(done, total);
        if (done === total) reading.end();
      };
      const pushed = await pushFolder(connection, {
        folder,
        isDeleting: options.delete ?? false,
        embedder,
        onRead,
        onWritten: (done, total) => writing.show(done, total),
      });
      writing.end();
      await report(pushed, embedder !== null, io);
    }),
  );
}

async function report(pushed: Pushed, isEmbedding: boolean, io: Io): Promise<void> {
  const { written, removed, articles, leftOut, embedded, lacks } = pushed;
  for (const { problem } of leftOut) {
    await printLine(io, renderProblem(problem, paintFor(io.stdout, io.env)));
  }
  const counts = `${written} came or changed, ${removed} went`;
  await printLine(io, `The cluster holds ${articles} articles: ${counts}.`);
  if (isEmbedding)
    await printLine(io, `The sentence model read ${embedded} new sentences and passages.`);
  if (lacks !== null) await printLine(io, lackOf(lacks));
  if (leftOut.length > 0) io.exitCode = EXIT.failure;
}

const lackOf = (model: string): string =>
  `What was written lacks the vectors of the sentence model ${model}, for SEMANTIC_MODEL is not set. Set it and push again to add them.`;
