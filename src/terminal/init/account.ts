import {
  type APIApplication,
  type APIUser,
  ApplicationFlags,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from "discord-api-types/v10";
import type { Config } from "../../config.ts";
import { UserError } from "../../errors.ts";

const API_VERSION = "v10";
/** As Discord asks of everybody who calls it (reference, "User Agent"). */
const USER_AGENT = "DiscordBot (footnote, 1)";
/** Longest wait for an answer of Discord's, in ms. */
const PATIENCE_MS = 15_000;
/** Most servers that Discord lists at once (resources/user, "Get Current User Guilds"). */
const MOST_SERVERS = 200;

const INTENTS: readonly (readonly [string, ApplicationFlags])[] = [
  ["Presence Intent", ApplicationFlags.GatewayPresence],
  ["Presence Intent", ApplicationFlags.GatewayPresenceLimited],
  ["Server Members Intent", ApplicationFlags.GatewayGuildMembers],
  ["Server Members Intent", ApplicationFlags.GatewayGuildMembersLimited],
  ["Message Content Intent", ApplicationFlags.GatewayMessageContent],
  ["Message Content Intent", ApplicationFlags.GatewayMessageContentLimited],
];

/** A bot, as Discord knows it. */
export interface Account {
  readonly name: string;
  readonly applicationId: string;
  /** The first 200 that it is in. */
  readonly servers: readonly Pick<RESTAPIPartialCurrentUserGuild, "id" | "name">[];
  /** What to change in the developer portal. */
  readonly advice: readonly string[];
}

type Settings = Pick<Config, "apiUrl"> & { readonly token: string };

/** Asks Discord who a token belongs to. @throws UserError where Discord refuses it, or cannot be reached */
export async function readAccount(settings: Settings): Promise<Account> {
  const user = await get<APIUser>(settings, Routes.user());
  const application = await get<APIApplication>(settings, Routes.currentApplication());
  const servers = `${Routes.userGuilds()}?limit=${MOST_SERVERS}`;
  return {
    name: user.username,
    applicationId: application.id,
    servers: await get<RESTAPIPartialCurrentUserGuild[]>(settings, servers),
    advice: adviceFor(application),
  };
}

async function get<T>({ apiUrl, token }: Settings, path: string): Promise<T> {
  const response = await fetch(`${apiUrl}/${API_VERSION}${path}`, {
    headers: { Authorization: `Bot ${token}`, "User-Agent": USER_AGENT },
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((cause: unknown) => {
    throw unreachable("It did not answer", cause);
  });
  if (response.status === 401) throw new UserError(REFUSED);
  if (!response.ok) throw unreachable(`It answered with status ${response.status}`);
  return (await response.json().catch((cause: unknown) => {
    throw unreachable("It did not answer with JSON", cause);
  })) as T;
}

const REFUSED =
  "Discord refuses that token. Copy it from https://discord.com/developers/applications, your " +
  "application, Bot; where it is shown no longer, reset it there.";

const unreachable = (why: string, cause?: unknown) =>
  new UserError(
    `Discord cannot be asked. ${why}. Check the network and DISCORD_API_URL, and try again.`,
    {
      cause,
    },
  );

function adviceFor(application: APIApplication): string[] {
  const intents = INTENTS.filter(([, flag]) => application.flags & flag).map(([name]) => name);
  const advice: (string | false)[] = [
    intents.length > 0 && `Turn off ${intents.join(", ")} under Bot: it needs none.`,
    application.bot_public &&
      "Public Bot is on: anybody can invite it. Turn it off under Bot if the articles are not for everybody.",
    application.bot_require_code_grant &&
      "Turn off Requires OAuth2 Code Grant under Bot: with it, the link to invite it does not work.",
    Boolean(application.interactions_endpoint_url) &&
      "Clear Interactions Endpoint URL under General Information: with it, commands never reach the bot.",
  ];
  return advice.filter((each) => each !== false);
}
