import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";

/** A repository, and what an author and a bot have of it. */
export interface Remote {
  /** The bot's work tree. */
  readonly folder: string;
  /** Has the author commit a file, or the removal of it, and push. */
  publish(file: string, content: string | null): void;
  /** Commits a file in the bot's work tree. */
  commitHere(file: string, content: string): void;
}

const AUTHOR = ["-c", "user.name=Author", "-c", "user.email=author@example.org"];

/** Runs git in a folder, with no settings but the repository's own. */
export function git(folder: string, ...args: readonly string[]): string {
  const env = {
    PATH: process.env.PATH,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
  };
  return execFileSync("git", ["-C", folder, ...AUTHOR, ...args], { env, stdio: "pipe" }).toString();
}

/** Makes a repository of these files. */
export function createRemote(files: Readonly<Record<string, string>>): Remote {
  const above = temporaryFolder();
  const [bare, author, folder] = ["bare.git", "author", "bot"].map((name) => join(above, name));
  git(above, "init", "--quiet", "--bare", "--initial-branch=main", bare!);
  git(above, "clone", "--quiet", bare!, author!);
  git(author!, "checkout", "--quiet", "-b", "main");
  const commit = (tree: string) => {
    git(tree, "add", "--all");
    git(tree, "commit", "--quiet", "--message", "Change");
  };
  const push = () => git(author!, "push", "--quiet", "--set-upstream", "origin", "main");
  for (const [file, content] of Object.entries(files)) writeInto(author!, file, content);
  commit(author!);
  push();
  git(above, "clone", "--quiet", bare!, folder!);
  return {
    folder: folder!,
    publish(file, content) {
      if (content === null) git(author!, "rm", "--quiet", "-r", file);
      else writeInto(author!, file, content);
      commit(author!);
      push();
    },
    commitHere(file, content) {
      writeInto(folder!, file, content);
      commit(folder!);
    },
  };
}
