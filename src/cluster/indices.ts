/** What every index and alias of ours begins with. */
export const PREFIX = "footnote";

/** One shard, which one node searches without asking another; a copy on each of three nodes. */
export const SHARDS = { number_of_shards: 1, auto_expand_replicas: "0-2" };
