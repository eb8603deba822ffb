import { UserError } from "../../errors.ts";
import { SETTINGS } from "../../settings.ts";
import type { Gaps } from "../../store/gaps.ts";
import { wording } from "../../words/wording.ts";
import type { Context } from "../command.ts";
import type { Answerable } from "../reply.ts";
import { storeSetting } from "../store-setting.ts";
import { type GapGroup, gapGroups } from "./gap-groups.ts";

/** The questions that a server keeps. */
interface KeptHere {
  readonly kept: Gaps;
  /** The id of the server. */
  readonly server: string;
  readonly days: number;
}

/** @throws UserError where none are kept */
export function keptHere(
  { guildId: server }: Pick<Answerable, "guildId">,
  { gaps: kept, choices, config }: Context,
): KeptHere {
  if (server === null) throw new UserError(wording("setup.serverOnly"));
  const setting = storeSetting(config);
  if (kept === null) throw new UserError(wording("gaps.cannotBeKept", { setting }));
  if (config.gapsDays === 0) {
    throw new UserError(wording("gaps.switchedOff", { setting: SETTINGS.gapsDays.name }));
  }
  const days = Math.min(choices.gapsDays, config.gapsDays);
  if (days === 0) throw new UserError(wording("gaps.off", { setup: { command: "setup" } }));
  return { kept, server, days };
}

/** @throws UserError where its questions are kept no more, or no longer by two people */
export async function groupOf(
  gap: number,
  interaction: Answerable,
  context: Context,
): Promise<GapGroup> {
  const { kept, server } = keptHere(interaction, context);
  const groups = await gapGroups(kept, server, context.library);
  const group = groups.find(({ rows }) => rows.includes(gap));
  if (group) return group;
  throw new UserError(wording("gaps.gone"));
}
