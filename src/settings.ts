import { ANSWER_SETTINGS } from "./settings/answers.ts";
import { ARTICLE_SETTINGS } from "./settings/articles.ts";
import { CLUSTER_SETTINGS } from "./settings/cluster.ts";
import { COMMUNITY_SETTINGS } from "./settings/community.ts";
import { DISCORD_SETTINGS } from "./settings/discord.ts";
import { OPERATION_SETTINGS } from "./settings/operations.ts";
import { SERVER_SETTINGS } from "./settings/servers.ts";
import { SHARD_SETTINGS } from "./settings/shards.ts";
import { STORAGE_SETTINGS } from "./settings/storage.ts";

/** Every setting there is, by its name in the code, in the order in which they are listed. */
export const SETTINGS = {
  ...DISCORD_SETTINGS,
  ...SHARD_SETTINGS,
  ...ARTICLE_SETTINGS,
  ...CLUSTER_SETTINGS,
  ...STORAGE_SETTINGS,
  ...ANSWER_SETTINGS,
  ...COMMUNITY_SETTINGS,
  ...SERVER_SETTINGS,
  ...OPERATION_SETTINGS,
};
