import { parentPort } from "node:worker_threads";
import { UserError } from "../../errors.ts";
import { handOverWarnings } from "../../threads/thread-warnings.ts";
import { buildGeneration } from "../build-generation.ts";
import type { Generation } from "../generation.ts";
import { readGeneration, writeGeneration } from "../generation-file.ts";
import { PreviousGeneration } from "../previous-generation.ts";
import type { FromBuildThread, ToBuildThread } from "./protocol.ts";

/** Progress is told this often, in milliseconds. */
const TELL_EVERY_MS = 50;
let toldAt = 0;

/** What was built last, ready to be built upon. */
let last: { readonly build: number; readonly known: PreviousGeneration } | null = null;
/**
 * What was built upon another is kept so much later, in milliseconds: members wait for the change, and the
 * next one may follow soon. The next start reads what has changed since, if this process ends before.
 */
const KEEP_AFTER_MS = 5_000;
let keeping: NodeJS.Timeout | undefined;
/** One is written after the other. */
let writing: Promise<void> = Promise.resolve();

handOverWarnings(parentPort!);
parentPort!.on("message", (message: ToBuildThread) => void work(message));

async function work(message: ToBuildThread): Promise<void> {
  const { build, store } = message;
  try {
    const previous = await previousOf(message);
    const generation = await buildGeneration({
      folder: message.folder,
      dataDir: message.dataDir,
      previous,
      settleMs: message.settleMs,
      barred: message.barred,
      onFile: (file) => tell({ type: "file", file }),
      onProgress: tellProgress,
    });
    const isSame = generation === previous?.generation;
    tell({ type: "built", build, generation: isSame && message.previous ? null : generation });
    last = { build, known: isSame ? previous : new PreviousGeneration(generation, previous) };
    if (store !== null && !isSame) keep(generation, message, store);
  } catch (error) {
    const told = error instanceof UserError ? error.wording : null;
    tell({ type: "failed", build, error, told });
  }
}

/** What is known of the folder already: from the build before, or from the build of another process. */
async function previousOf({
  previous,
  previousBuild,
  folder,
  store,
}: ToBuildThread): Promise<PreviousGeneration | null> {
  if (last && last.build === previousBuild) return last.known;
  const known = previous ?? (store === null ? null : await readStored(store, folder));
  return known && new PreviousGeneration(known);
}

async function readStored(store: string, folder: string): Promise<Generation | null> {
  try {
    return await readGeneration(store, folder);
  } catch (cause) {
    tell({ type: "unstored", cause });
    return null;
  }
}

function keep(generation: Generation, { folder, previous }: ToBuildThread, store: string): void {
  clearTimeout(keeping);
  const write = () => {
    writing = writing
      .then(() => writeGeneration(store, folder, generation))
      .catch((cause: unknown) => tell({ type: "unstored", cause }));
  };
  keeping = setTimeout(write, previous ? KEEP_AFTER_MS : 0);
}

/** Files that are the same are passed over in microseconds, and telling of each would take longer. */
function tellProgress(done: number, total: number): void {
  const now = performance.now();
  if (done < total && now - toldAt < TELL_EVERY_MS) return;
  toldAt = now;
  tell({ type: "progress", done, total });
}

function tell(message: FromBuildThread): void {
  parentPort!.postMessage(message);
}
