import { z } from "zod";
import { onOrOff, optional, type Settings, snowflake, wholeNumber } from "./setting.ts";

const LONGEST_COOLDOWN = 3_600;

const snowflakes = z
  .string()
  .transform((list): readonly string[] => list.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(snowflake).readonly())
  .default([]);
const webAddress = optional(
  z.url({ protocol: /^https?$/, error: "an address with http or https" }),
);

/** Who may do what, and where members turn to. */
export const COMMUNITY_SETTINGS = {
  moderatorRoleIds: {
    name: "MODERATOR_ROLE_IDS",
    schema: snowflakes,
    help: "The ids of the roles that may use `/corpus` and delete the answers of others, with commas between them.",
    unset: "whoever may manage the server",
  },
  moderatorGuildIds: {
    name: "MODERATOR_GUILD_IDS",
    schema: snowflakes,
    help: "The ids of the servers whose moderators may use `/corpus`, with commas between them. The owner and the team of the bot's application may do so from every server.",
    unset: "the server of `DISCORD_GUILD_ID`, if that is set",
  },
  cooldownSeconds: {
    name: "COOLDOWN_SECONDS",
    schema: wholeNumber("a number of seconds", 0, LONGEST_COOLDOWN).default(3),
    help: `How many seconds a member waits between two questions in one server, from 0 to ${LONGEST_COOLDOWN}; 0 for not at all. Moderators do not wait, and \`/setup\` can choose another time for a server.`,
  },
  askFor: {
    name: "ASK_FOR",
    schema: onOrOff.default("on"),
    help: "Whether a member may have the bot mention another one below an answer, with `for` of `/ask`: on or off.",
  },
  supportUrl: {
    name: "SUPPORT_URL",
    schema: webAddress,
    help: "Where to report problems; `/help` shows it.",
    unset: "none",
  },
  privacyUrl: {
    name: "PRIVACY_URL",
    schema: webAddress,
    help: "Your privacy notice; `/help` and `/privacy` show it.",
    unset: "none",
  },
} satisfies Settings;
