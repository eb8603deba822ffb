import type { OpenCluster } from "./open-cluster.ts";
import { ChoiceIndex } from "./store/cluster/choice-index.ts";
import { CountIndex } from "./store/cluster/count-index.ts";
import { GapIndex } from "./store/cluster/gap-index.ts";
import { openHashKey } from "./store/cluster/hash-key.ts";
import { HistoryIndex } from "./store/cluster/history-index.ts";
import { openStoreIndex } from "./store/cluster/store-index.ts";
import { VoteIndex } from "./store/cluster/vote-index.ts";
import type { KeptIn } from "./store/kept-in.ts";
import { KeyedHash } from "./store/keyed-hash.ts";

/** What another process chose for a server holds here after so long, in ms. */
const CHOICES_HELD_MS = 500;
/** How often the process that does so for all removes what has become too old, in ms. */
const REMOVE_OLD_EVERY_MS = 6 * 60 * 60_000;

/**
 * Keeps the stores of a bot in a cluster, where all its processes find them.
 *
 * @throws FatalError where they were written by a newer version of the bot
 * @throws UserError where the cluster cannot be reached
 */
export async function keepInCluster({ connection, duty }: OpenCluster): Promise<KeptIn> {
  await openStoreIndex(connection);
  return {
    history: new HistoryIndex(connection),
    choices: new ChoiceIndex(connection),
    choicesHeldMs: CHOICES_HELD_MS,
    votes: new VoteIndex(connection),
    gaps: new GapIndex(connection),
    counts: new CountIndex(connection),
    hash: new KeyedHash(await openHashKey(connection)),
    async sweepWith(removeOld) {
      duty.add({ everyMs: REMOVE_OLD_EVERY_MS, work: removeOld, onFailed: () => {} });
    },
    close: async () => {},
  };
}
