import type { Command } from "commander";
import { clusterAddress } from "../../cluster-address.ts";
import { parseConfig } from "../../config.ts";
import { UserError } from "../../errors.ts";
import { type Io, printLine } from "../io.ts";
import { type OwnArticlesPlace, sizeInWords } from "../own-articles/own-articles.ts";
import { ownInFolder } from "../own-articles/own-in-folder.ts";
import { Prompter } from "../prompter.ts";
import { withConnection } from "../with-connection.ts";

const SERVER = /^\d{17,20}$/;

/** `footnote servers`: what servers have of their own. */
export function addServers(program: Command, io: Io): void {
  const servers = program
    .command("servers")
    .description("list the servers that have articles of their own")
    .action(() => list(io));
  servers
    .command("remove")
    .description("remove what moderators added to a server's own articles, for good")
    .argument("<id>", "the server's id")
    .option("--yes", "do not ask")
    .action((id: string, { yes = false }: { yes?: boolean }) => remove(id, yes, io));
}

async function list(io: Io): Promise<void> {
  await withOwnArticles(io, async (own) => {
    const all = await own.list();
    if (all.length === 0) await printLine(io, "No server has articles of its own.");
    for (const { server, added, operators } of all) {
      const { place, size } = operators;
      await printLine(io, `${server}  added: ${sizeInWords(added)}; ${place}: ${size}`);
    }
  });
}

async function remove(id: string, isSure: boolean, io: Io): Promise<void> {
  if (!SERVER.test(id)) throw new UserError(`Expected the id of a server, got ${id}`);
  await withOwnArticles(io, async (own) => {
    const { added, operators } = await own.of(id);
    const question = `Remove ${sizeInWords(added)} that moderators added for server ${id}, for good?`;
    if (!isSure && !(await isWanted(question, io))) {
      await printLine(io, "Nothing was removed.");
      return;
    }
    await own.remove(id);
    await printLine(io, `Removed ${sizeInWords(added)} that moderators added for server ${id}.`);
    if (operators.files === 0) return;
    await printLine(io, `What is ${operators.place} is yours, and was left: ${operators.size}.`);
  });
}

/** Loads no code of clusters where none is set. */
async function withOwnArticles(io: Io, use: (own: OwnArticlesPlace) => Promise<void>) {
  const config = parseConfig(io.env);
  if (clusterAddress(config) === null) return use(ownInFolder(config));
  const { ownInCluster } = await import("../own-articles/own-in-cluster.ts");
  return withConnection(io, (connection) => use(ownInCluster(connection, config.binDays)));
}

async function isWanted(question: string, io: Io): Promise<boolean> {
  const prompter = new Prompter(io);
  try {
    return /^y(es)?$/i.test(await prompter.ask(`${question} [y/N] `));
  } finally {
    prompter.close();
  }
}
