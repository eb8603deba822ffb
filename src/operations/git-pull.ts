import { spawn } from "node:child_process";
import { UserError } from "../errors.ts";
import { sentences, type Wording, wording } from "../words/wording.ts";

/** After so long, in ms, whatever git waits for will not come. */
const LONGEST_PULL_MS = 60_000;
const PULL = ["pull", "--quiet", "--ff-only", "--no-rebase", "--no-recurse-submodules"];
/** How much of what git says is kept, in bytes, and how much of that is shown, in characters. */
const MOST_KEPT = 10_000;
const MOST_SHOWN = 400;
/** Names, passwords and keys of an address stand before its host or after its path. */
const CREDENTIALS = /(?<=:\/\/)[^\s/]*@|(?<=:\/\/[^\s?#]*)[?#][^\s']*/g;
/** Nobody is there to be asked for a password, and what git says is read in English. */
const NO_QUESTIONS = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_ASKPASS: "",
  SSH_ASKPASS: "",
  GCM_INTERACTIVE: "never",
  LC_ALL: "C",
};

export interface PullOptions {
  /** A git work tree, or a folder in one. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends a pull that is under way. */
  readonly signal?: AbortSignal;
  /** See `LONGEST_PULL_MS`, which it is unless told. */
  readonly timeoutMs?: number;
}

/**
 * Fast-forwards a work tree to its remote.
 *
 * @throws UserError where git cannot do that; then the files are as they were
 */
export async function pull(options: PullOptions): Promise<void> {
  const { code, said } = await runGit(options);
  if (code === 0) return;
  const why = code === null ? wording("refreshing.pullEnded") : wordsOf(said);
  throw new UserError(sentences(wording("refreshing.pullFailed"), why));
}

interface Ended {
  /** Null for a process that was killed. */
  readonly code: number | null;
  readonly said: string;
}

function runGit({ folder, env, signal, timeoutMs = LONGEST_PULL_MS }: PullOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const git = spawn("git", ["-C", folder, ...PULL], {
      env: environmentOf(env),
      stdio: ["ignore", "ignore", "pipe"],
      // Its helpers, such as ssh, are in the same group, and end with it.
      detached: process.platform !== "win32",
    });
    const end = () => endGroup(git.pid);
    const timer = setTimeout(end, timeoutMs);
    signal?.addEventListener("abort", end);
    let said = "";
    git.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-MOST_KEPT);
    });
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    };
    git.on("error", (cause) => {
      settle();
      reject(new UserError(wording("refreshing.noGit"), { cause }));
    });
    git.on("close", (code) => {
      settle();
      resolve({ code, said });
    });
  });
}

/** The token of the bot is no business of git's, and which repository is meant says the folder alone. */
function environmentOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DISCORD_TOKEN, GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...others } = env;
  return { GIT_SSH_COMMAND: "ssh -o BatchMode=yes", ...others, ...NO_QUESTIONS };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid);
  } catch {
    // It has ended meanwhile.
  }
}

/** What git said last, without the credentials of addresses. */
function wordsOf(said: string): Wording {
  const lines = said.replace(CREDENTIALS, "").split(/[\r\n]+/);
  const words = lines
    .filter((line) => !/^(hint|From|remote):? ?/.test(line))
    .join(" ")
    .trim();
  return words
    ? wording("refreshing.pullSaid", { said: words.slice(0, MOST_SHOWN) })
    : wording("refreshing.pullSaidNothing");
}
