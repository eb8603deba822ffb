import type { Context } from "../command.ts";
import { type GapGroup, gapGroups } from "./gap-groups.ts";

/** A gap as it is counted, without what moderators do about it. */
export type OpenGap = Pick<GapGroup, "question" | "askers">;

/** The gaps of a server, those first that most people asked about. @returns null where it keeps none */
export async function openGapsOf(
  server: string,
  { gaps, choices, config, library }: Context,
): Promise<readonly OpenGap[] | null> {
  if (gaps === null || Math.min(choices.gapsDays, config.gapsDays) === 0) return null;
  return gapGroups(gaps, server, library);
}
