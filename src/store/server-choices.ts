import { z } from "zod";

/** So many roles may be chosen: as many as one menu of Discord's takes. */
export const MOST_ROLES = 25;
/** For how many days gaps are kept once they are switched on, unless another time was chosen. */
export const USUAL_GAPS_DAYS = 30;
/** The longest that gaps may be kept, in days. */
export const MOST_GAPS_DAYS = 365;
/** The longest wait between two questions, in seconds. */
export const LONGEST_COOLDOWN_SECONDS = 3_600;

/** What those who manage a server chose for it. */
export interface ServerChoices {
  /** The ids of the roles that tend the server's own articles. */
  readonly moderatorRoles: readonly string[];
  /** The id of the channel in which changes of the articles are told; null for none. */
  readonly logChannel: string | null;
  /** Whether answers are private unless a member wants otherwise. */
  readonly privateAnswers: boolean;
  /** As Discord names it; null for the one that the server has in Discord. */
  readonly language: string | null;
  /** How long a member waits between two questions; null for what the bot's settings say. */
  readonly cooldownSeconds: number | null;
  /** Whether a member may have another one mentioned below an answer. */
  readonly mentions: boolean;
  /** For how many days questions without an answer are kept; 0 for not at all. */
  readonly gapsDays: number;
  /** Whether members can say that an answer helped. */
  readonly votes: boolean;
}

/** What holds where nothing was chosen. */
export const DEFAULT_CHOICES: ServerChoices = {
  moderatorRoles: [],
  logChannel: null,
  privateAnswers: false,
  language: null,
  cooldownSeconds: null,
  mentions: true,
  gapsDays: 0,
  votes: true,
};

const id = z.string().regex(/^\d{1,20}$/);
const wholeNumber = (most: number) => z.int().min(0).max(most);

/** Each field that is damaged, missing or of another version has its default. */
const STORED = z.object({
  moderatorRoles: z.array(id).max(MOST_ROLES).catch([]),
  logChannel: id.nullable().catch(DEFAULT_CHOICES.logChannel),
  privateAnswers: z.boolean().catch(DEFAULT_CHOICES.privateAnswers),
  language: z.string().nullable().catch(DEFAULT_CHOICES.language),
  cooldownSeconds: wholeNumber(LONGEST_COOLDOWN_SECONDS)
    .nullable()
    .catch(DEFAULT_CHOICES.cooldownSeconds),
  mentions: z.boolean().catch(DEFAULT_CHOICES.mentions),
  gapsDays: wholeNumber(MOST_GAPS_DAYS).catch(DEFAULT_CHOICES.gapsDays),
  votes: z.boolean().catch(DEFAULT_CHOICES.votes),
});

/** Reads what is stored as JSON, which may be damaged. */
export function readChoices(json: string): ServerChoices {
  try {
    return STORED.safeParse(JSON.parse(json)).data ?? DEFAULT_CHOICES;
  } catch {
    return DEFAULT_CHOICES;
  }
}
