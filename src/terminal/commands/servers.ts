import { join } from "node:path";
import type { Command } from "commander";
import { type Config, parseConfig } from "../../config.ts";
import { serversWithFolders } from "../../corpus/files/list-corpus.ts";
import { ofServer } from "../../corpus/folders.ts";
import { UserError } from "../../errors.ts";
import {
  addedFolderOf,
  type FolderSize,
  removeServerFiles,
  sizeOfFolder,
} from "../../store/articles/server-files.ts";
import { type Io, printLine } from "../io.ts";
import { Prompter } from "../prompter.ts";

const MEBIBYTE = 1024 ** 2;
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
  const config = parseConfig(io.env);
  const ids = serversWithFolders({ folder: config.corpusDir, dataDir: config.dataDir });
  if (ids.length === 0) await printLine(io, "No server has articles of its own.");
  for (const id of ids) {
    const { added, theirs } = await sizesOf(id, config);
    await printLine(
      io,
      `${id}  added: ${inWords(added)}; in ${theirFolder(id, config)}: ${inWords(theirs)}`,
    );
  }
}

async function remove(id: string, isSure: boolean, io: Io): Promise<void> {
  if (!SERVER.test(id)) throw new UserError(`Expected the id of a server, got ${id}`);
  const config = parseConfig(io.env);
  const { added, theirs } = await sizesOf(id, config);
  const question = `Remove ${inWords(added)} that moderators added for server ${id}, for good?`;
  if (!isSure && !(await isWanted(question, io))) {
    await printLine(io, "Nothing was removed.");
    return;
  }
  await removeServerFiles(config.dataDir, id);
  await printLine(io, `Removed ${inWords(added)} that moderators added for server ${id}.`);
  if (theirs.files > 0) {
    await printLine(io, `${theirFolder(id, config)} is yours, and was left: ${inWords(theirs)}.`);
  }
}

async function isWanted(question: string, io: Io): Promise<boolean> {
  const prompter = new Prompter(io);
  try {
    return /^y(es)?$/i.test(await prompter.ask(`${question} [y/N] `));
  } finally {
    prompter.close();
  }
}

async function sizesOf(id: string, config: Config) {
  const [added, theirs] = await Promise.all([
    sizeOfFolder(addedFolderOf(config.dataDir, id)),
    sizeOfFolder(theirFolder(id, config)),
  ]);
  return { added, theirs };
}

const theirFolder = (id: string, { corpusDir }: Config): string => join(corpusDir, ofServer(id));

const inWords = ({ files, bytes }: FolderSize): string =>
  `${files} ${files === 1 ? "file" : "files"}, ${(bytes / MEBIBYTE).toFixed(1)} MiB`;
