import { type Client, Events, ShardClientUtil } from "discord.js";
import type { Config } from "../config.ts";
import type { FatalError } from "../errors.ts";
import { inviteLink } from "../invite-link.ts";
import type { ServerLibraries } from "../library/server-libraries.ts";
import type { Library, Refresh } from "../library.ts";
import type { Log } from "../log.ts";
import type { AddedArticles } from "../store/articles/added-articles.ts";
import type { PendingFiles } from "../store/articles/pending-files.ts";
import type { Stores } from "../store/stores.ts";
import { createMemberLimits } from "./admission/member-limit.ts";
import { BotStatus } from "./bot-status.ts";
import { createClient } from "./client.ts";
import { commandsFor } from "./commands/commands.ts";
import { createSigner } from "./components/signer.ts";
import { badToken, closedForGood, connect } from "./connect.ts";
import { Dispatcher } from "./dispatch.ts";
import { followServers } from "./follow-servers.ts";
import { keepRegistered } from "./keep-registered.ts";
import type { Observe } from "./observation.ts";
import { watchForOutage } from "./outage.ts";
import { createPostUnasked } from "./post-unasked.ts";
import { recordStart, unasked } from "./record-refresh.ts";
import { followRefresh, type PostUnasked, type Pull } from "./refresh.ts";
import { createRegistration } from "./register.ts";
import type { ManagerLine } from "./sharding/manager-line.ts";
import type { Shards } from "./sharding/shard-list.ts";

/**
 * Up to this many servers are looked into for commands of their own, which takes a request each. They are
 * left over from when the bot was for one server alone.
 */
const FEW_SERVERS = 100;

export interface BotOptions {
  readonly config: Config & { readonly token: string };
  readonly library: Library;
  /** As in `BotContext`. */
  readonly servers?: ServerLibraries | null;
  readonly added: AddedArticles;
  readonly pending: PendingFiles;
  readonly log: Log;
  readonly stores: Stores;
  /** Hears of each interaction once it is dealt with. */
  readonly observe?: Observe;
  /** All that Discord recommends unless told. */
  readonly shards?: Shards;
  /** Absent where this process is the whole bot. */
  readonly manager?: ManagerLine | null;
  /** See `Context`. */
  readonly pull?: Pull | null;
  /** Called where the bot cannot go on. */
  onFatal(error: FatalError): void;
}

export interface Bot {
  readonly status: BotStatus;
  /** How many interactions wait to be dealt with. */
  readonly waiting: number;
  /** Null where no server can choose a channel of the log. */
  readonly post: PostUnasked | null;
  /** Takes no more interactions, lets those under way end, tells the others, and leaves. */
  stop(): Promise<void>;
}

/**
 * @param sinceLastRun what has changed since then; it is not held on to
 * @throws FatalError where Discord cannot be reached or refuses the token
 */
export async function startBot(
  options: BotOptions,
  sinceLastRun: Refresh | null = null,
): Promise<Bot> {
  const { config, library, servers = null, added, pending, log, stores, manager } = options;
  const { pull = null, observe = () => {} } = options;
  const { history } = stores;
  if (hasFirstShard(options)) void recordStart({ library, log, history }, sinceLastRun);
  const dispatcher = new Dispatcher({
    config,
    library,
    servers,
    added,
    pending,
    log,
    ...stores,
    signer: createSigner(config.token),
    commands: commandsFor(config),
    limits: createMemberLimits(Date.now),
    now: Date.now,
    observe,
    pull,
    onRefreshed: () => manager?.tell("refreshed"),
    onWritten: () => manager?.tell("written"),
  });
  const status = new BotStatus(Date.now);
  const stopping = new AbortController();
  const life = { dispatcher, status, signal: stopping.signal };
  const prepare = () => prepareClient(options, life);
  const connecting = connect({ token: config.token, log, createClient: prepare });
  const post = createPost(options, connecting, stopping.signal);
  manager?.onRefresh((why) => void followRefresh(why, { library, servers, log, history, post }));
  if (sinceLastRun) post?.(unasked("start"), sinceLastRun);
  const client = await connecting;
  return {
    status,
    post,
    get waiting() {
      return dispatcher.waiting;
    },
    async stop() {
      stopping.abort();
      client.removeAllListeners(Events.ShardReconnecting);
      await dispatcher.close();
      await client.destroy();
    },
  };
}

/** Of the processes of a bot one alone has it. */
const hasFirstShard = ({ shards }: BotOptions): boolean =>
  shards === undefined || shards === "auto" || shards.ids.includes(0);

function createPost(
  { config, stores: { serverSettings }, log }: BotOptions,
  client: Promise<Client>,
  signal: AbortSignal,
): PostUnasked | null {
  return serverSettings && createPostUnasked({ config, serverSettings, client, log, signal });
}

/** What lasts from one attempt to connect to the next. */
interface BotLife {
  readonly dispatcher: Dispatcher;
  readonly status: BotStatus;
  /** Ends what goes on in the background. */
  readonly signal: AbortSignal;
}

function prepareClient(options: BotOptions, life: BotLife): Client {
  const { config, log, stores, shards, manager, onFatal } = options;
  const client = createClient(config, log, shards);
  life.status.follow(client);
  if (stores.serverSettings) {
    followServers(client, stores.serverSettings, log, () => options.library.serversWithFolders());
  }
  client.on(Events.InteractionCreate, (interaction) => life.dispatcher.dispatch(interaction));
  client.once(Events.ClientReady, (ready) => {
    logConnected(ready, log);
    const hereWithOwn = options.library
      .serversWithFolders()
      .filter((id) => ready.guilds.cache.has(id));
    options.servers?.prepare(hereWithOwn);
    if (isNowhere(ready)) log.info(whereToInvite(ready.application.id));
    manager?.tell("ready");
    if (isRegistrar(ready, config)) void register(ready, options, life);
    else life.status.isRegistered = true;
  });
  client.on(Events.ShardDisconnect, ({ code }) => onFatal(closedForGood(code)));
  watchForOutage(client, log, onFatal);
  return client;
}

/** The servers are those of this process's shards. */
function logConnected({ user, guilds, ws }: Client<true>, log: Log): void {
  const shards = [...ws.shards.keys()];
  log.info({ bot: user.username, servers: guilds.cache.size, shards }, "Connected to Discord");
}

/** Whether the bot is in no server at all: a process that has some of its shards cannot tell. */
function isNowhere({ guilds, ws, options: { shardCount } }: Client<true>): boolean {
  return guilds.cache.size === 0 && ws.shards.size === shardCount;
}

const whereToInvite = (applicationId: string) =>
  `The bot is in no server yet. Invite it: ${inviteLink(applicationId)}`;

/** One process registers the commands: that of the server they are for, or else of the first shard. */
function isRegistrar(
  { options: { shardCount = 1 }, ws }: Client<true>,
  { guildId }: Config,
): boolean {
  const shard = guildId === null ? 0 : ShardClientUtil.shardIdForGuildId(guildId, shardCount);
  return ws.shards.has(shard);
}

async function register(
  client: Client<true>,
  { config, log, onFatal }: BotOptions,
  { status, signal }: BotLife,
): Promise<void> {
  await keepRegistered({
    client,
    createRegistration: () =>
      createRegistration({
        rest: client.rest,
        applicationId: client.application.id,
        commands: commandsFor(config),
        guildIds: client.guilds.cache.size > FEW_SERVERS ? [] : [...client.guilds.cache.keys()],
        config,
        log,
      }),
    guildId: config.guildId,
    log,
    signal,
    onRegistered: () => {
      status.isRegistered = true;
    },
    onTokenRefused: (cause) => onFatal(badToken(cause)),
  });
}
