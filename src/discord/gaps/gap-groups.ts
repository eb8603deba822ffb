import type { Library } from "../../library.ts";
import type { GapReason, Gaps, KeptGap } from "../../store/gaps.ts";

/** So many people must have asked before a question is shown. */
const LEAST_ASKERS = 2;
/** So many different questions are compared: what most people asked, the newest first. */
const MOST_QUESTIONS = 500;

/** Questions that ask for the same, and that the articles do not answer. */
export interface GapGroup {
  /** The number of one of them, see `KeptGap`. */
  readonly id: number;
  /** What most people asked. */
  readonly question: string;
  /** The same in other words. */
  readonly others: readonly string[];
  readonly askers: number;
  /** To how many of them nothing was said, or something near, or what did not help. */
  readonly reasons: Readonly<Record<GapReason, number>>;
  /** The numbers of all of them. */
  readonly rows: readonly number[];
}

/** The gaps of a server that moderators see, those that most people asked for first. */
export async function gapGroups(
  gaps: Gaps,
  server: string,
  library: Pick<Library, "groupQuestions">,
): Promise<GapGroup[]> {
  const asked = [...grouped(await gaps.of(server), ({ question }) => question).values()]
    .toSorted(byImportance)
    .slice(0, MOST_QUESTIONS);
  const heads = await library.groupQuestions(asked.map(([{ question }]) => question));
  const places = grouped([...asked.keys()], (place) => heads[place]!);
  return [...places.values()]
    .map((group) => group.flatMap((place) => asked[place]!))
    .filter((rows) => !rows.some(({ isDismissed }) => isDismissed))
    .map(groupOf)
    .filter(({ askers }) => askers >= LEAST_ASKERS)
    .toSorted((a, b) => b.askers - a.askers);
}

/** Those that were dismissed first, so that what is alike goes with them. */
function byImportance(a: readonly KeptGap[], b: readonly KeptGap[]): number {
  const dismissed = (rows: readonly KeptGap[]) => Number(rows.some((row) => row.isDismissed));
  return dismissed(b) - dismissed(a) || askersOf(b) - askersOf(a);
}

const askersOf = (rows: readonly KeptGap[]): number => new Set(rows.map(({ asker }) => asker)).size;

function groupOf(rows: readonly KeptGap[]): GapGroup {
  const { id, question } = rows[0]!;
  const questions = new Set(rows.map((row) => row.question));
  const askersWith = (reason: GapReason) => askersOf(rows.filter((row) => row.reason === reason));
  return {
    id,
    question,
    others: [...questions].slice(1),
    askers: askersOf(rows),
    reasons: {
      nothing: askersWith("nothing"),
      near: askersWith("near"),
      unhelpful: askersWith("unhelpful"),
    },
    rows: rows.map((row) => row.id),
  };
}

/** In the order in which the first of each group came. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key) {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
