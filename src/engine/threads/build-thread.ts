import { parentPort } from "node:worker_threads";
import type { OperatorsListing } from "../../corpus/files/list-corpus.ts";
import { UserError } from "../../errors.ts";
import { handOverWarnings } from "../../threads/thread-warnings.ts";
import { buildGeneration } from "../build-generation.ts";
import type { Generation } from "../generation.ts";
import { readGeneration } from "../generation-file.ts";
import { joinGenerations } from "../join-generations.ts";
import { PreviousGeneration } from "../previous-generation.ts";
import { GenerationKeeper } from "./generation-keeper.ts";
import type {
  BuildMessage,
  ExtendMessage,
  FromBuildThread,
  ReadingRules,
  ToBuildThread,
} from "./protocol.ts";

/** Progress is told this often, in milliseconds. */
const TELL_EVERY_MS = 50;
let toldAt = 0;

/** What was built last, ready to be built upon. */
let last: { readonly build: number; readonly known: PreviousGeneration } | null = null;
const operators: OperatorsListing = { last: null };
const keeper = new GenerationKeeper((cause) => tell({ type: "unstored", cause }));

handOverWarnings(parentPort!);
parentPort!.on("message", (message: ToBuildThread) => void work(message));

async function work(message: ToBuildThread): Promise<void> {
  try {
    if (message.type === "finish") await finish();
    else await (message.type === "build" ? build(message) : extend(message));
  } catch (error) {
    const told = error instanceof UserError ? error.wording : null;
    tell({ type: "failed", error, told });
  }
}

async function build(message: BuildMessage): Promise<void> {
  const { build, folder, store, isTendedOnly } = message;
  const previous = await previousOf(message);
  const listing = { operators, isTendedOnly };
  const generation = await buildGeneration({ ...reading(message), ...listing, previous });
  const isSame = generation === previous?.generation;
  const kept = isSame || message.previous ? null : (previous?.generation ?? null);
  tell({ type: "built", build, generation: isSame && message.previous ? null : generation, kept });
  last = { build, known: isSame ? previous : new PreviousGeneration(generation, previous) };
  if (store !== null && !isSame) keeper.keep(generation, folder, store, message.previous !== null);
}

async function extend(message: ExtendMessage): Promise<void> {
  const { folder, server, store } = message;
  const known = message.own ?? (store === null ? null : await readStored(store, folder));
  const previous = known && new PreviousGeneration(known);
  const own = await buildGeneration({ ...reading(message), server, previous });
  const isSame = own === known;
  if (isSame && message.isJoined) return tell({ type: "extended", made: null });
  const common =
    last?.build === message.commonBuild ? last!.known : new PreviousGeneration(message.common);
  const whole = joinGenerations(common, isSame ? previous! : new PreviousGeneration(own));
  tell({ type: "extended", made: { own, whole: whole === common.generation ? null : whole } });
  if (store !== null && !isSame) keeper.keep(own, folder, store, true);
}

async function finish(): Promise<void> {
  await keeper.finish();
  tell({ type: "finished" });
}

const reading = ({ folder, dataDir, settleMs, barred }: ReadingRules) => ({
  folder,
  dataDir,
  settleMs,
  barred,
  onFile: (file: string) => tell({ type: "file", file }),
  onProgress: tellProgress,
});

/** What is known of the folder already: from the build before, or from the build of another process. */
async function previousOf({
  previous,
  previousBuild,
  folder,
  store,
}: BuildMessage): Promise<PreviousGeneration | null> {
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
