import type { Config } from "../config.ts";
import { SETTINGS } from "../settings.ts";

/** The name of the setting that says where the bot stores what it keeps. */
export const storeSetting = ({ opensearchUrl }: Pick<Config, "opensearchUrl">): string =>
  (opensearchUrl === null ? SETTINGS.dataDir : SETTINGS.opensearchUrl).name;
