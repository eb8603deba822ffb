import type { KeptGap } from "../store/gaps.ts";
import type { Context } from "./command.ts";

/** A gap is open to moderators once so many people asked alike. */
const FEWEST_ASKERS = 2;

/** Questions alike that the articles do not answer. */
export interface OpenGap {
  /** As it was asked last. */
  readonly question: string;
  /** How many people asked alike. */
  readonly askers: number;
}

/** The gaps of a server, those first that most people asked about. @returns null where it keeps none */
export async function openGapsOf(
  server: string,
  { gaps, choices, config }: Context,
): Promise<readonly OpenGap[] | null> {
  if (gaps === null || Math.min(choices.gapsDays, config.gapsDays) === 0) return null;
  return groupsOf(await gaps.of(server))
    .filter((alike) => !alike.some(({ isDismissed }) => isDismissed))
    .map((alike) => ({ question: alike[0]!.question, askers: askersOf(alike) }))
    .filter(({ askers }) => askers >= FEWEST_ASKERS)
    .toSorted((a, b) => b.askers - a.askers);
}

/** Those alike differ in capitals, spaces and punctuation alone. */
function groupsOf(gaps: readonly KeptGap[]): KeptGap[][] {
  const groups = new Map<string, KeptGap[]>();
  for (const gap of gaps) {
    const words = gap.question
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu);
    const key = words?.join(" ") ?? gap.question;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()];
}

const askersOf = (alike: readonly KeptGap[]): number =>
  new Set(alike.map(({ asker }) => asker)).size;
