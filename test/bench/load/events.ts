/** Discord's epoch in milliseconds (reference, "Snowflakes"). */
const EPOCH = 1_420_070_400_000;
const SERVERS = 100;
const MEMBERS = 100_000;
/** ManageGuild, which lets a member refresh, beside what everybody may. */
const PERMISSIONS = String((1n << 5n) | (1n << 10n) | (1n << 11n) | (1n << 31n));

export const APPLICATION_ID = "1100000000000000001";
export const MODERATED_SERVER = serverId(0);
export const ALL_SERVERS: readonly string[] = Array.from({ length: SERVERS }, (_, i) =>
  serverId(i),
);

/** The servers the bot is in, as GUILD_CREATE has them. */
export const SERVER_EVENTS: readonly object[] = Array.from({ length: SERVERS }, (_, i) => ({
  id: serverId(i),
  name: `Server ${i}`,
  owner_id: memberId(0),
  joined_at: "2026-01-01T00:00:00.000000+00:00",
  member_count: MEMBERS,
  unavailable: false,
  large: false,
  features: [],
  roles: [{ id: serverId(i), name: "@everyone", permissions: PERMISSIONS, position: 0 }],
  channels: [
    { id: channelId(i), type: 0, name: "general", position: 0, permission_overwrites: [] },
  ],
  members: [],
  threads: [],
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
}));

/** The data of INTERACTION_CREATE for /ask; the nth comes from its own member, in the servers by turns. */
export function askEvent(nth: number, question: string): string {
  const value = JSON.stringify(question);
  return event(nth, `"ask","type":1,"options":[{"type":3,"name":"question","value":${value}}]`);
}

export function refreshEvent(nth: number): string {
  return event(nth, `"corpus","type":1,"options":[{"type":1,"name":"refresh","options":[]}]`, 0);
}

/** The press on a button of an answer, by another member of the server that the answer was for. */
export function pressEvent(nth: number, answer: number, customId: string, message: string): string {
  const data = `"component_type":2,"custom_id":${JSON.stringify(customId)}`;
  return interaction(nth, `"type":3,"message":${message},"data":{${data}}`, answer % SERVERS);
}

/** The token of the nth interaction; `nthOf` reads the number again. */
const tokenOf = (nth: number) => `token-${nth}-${"x".repeat(120)}`;

/** Which interaction the address of a request belongs to. */
export function nthOf(url: string): number | null {
  const found = /\/token-(\d+)-/.exec(url)?.[1];
  return found === undefined ? null : Number(found);
}

/** Text rather than an object, because it is written a thousand times a second. */
function event(nth: number, named: string, server = nth % SERVERS): string {
  const data = `{"id":"1700000000000000001","name":${named}}`;
  return interaction(nth, `"type":2,"data":${data}`, server);
}

/** @param what its type, and what belongs to that */
function interaction(nth: number, what: string, server: number): string {
  const guild = serverId(server);
  const channel = channelId(server);
  const member = memberId(nth);
  return (
    `{"id":"${snowflake(nth)}","application_id":"${APPLICATION_ID}",${what},"token":"${tokenOf(nth)}",` +
    `"version":1,"context":0,"channel_id":"${channel}","guild_id":"${guild}","locale":"en-US",` +
    `"guild":{"id":"${guild}","locale":"en-US","features":[]},"guild_locale":"en-US",` +
    `"channel":{"id":"${channel}","type":0,"name":"general","guild_id":"${guild}","permissions":"${PERMISSIONS}"},` +
    `"member":{"user":{"id":"${member}","username":"m${nth}","discriminator":"0","avatar":null,"global_name":null},` +
    `"roles":[],"nick":null,"avatar":null,"joined_at":"2026-01-01T00:00:00.000000+00:00","premium_since":null,` +
    `"deaf":false,"mute":false,"flags":0,"pending":false,"permissions":"${PERMISSIONS}"},` +
    `"app_permissions":"${PERMISSIONS}","entitlements":[],"attachment_size_limit":10485760,` +
    `"authorizing_integration_owners":{"0":"${guild}"}}`
  );
}

const snowflake = (nth: number): bigint =>
  (BigInt(Date.now() - EPOCH) << 22n) | BigInt(nth & 0x3fffff);

function serverId(i: number): string {
  return String(1_400_000_000_000_000_000n + BigInt(i));
}

function channelId(i: number): string {
  return String(1_600_000_000_000_000_000n + BigInt(i));
}

function memberId(i: number): string {
  return String(1_200_000_000_000_000_000n + BigInt(i % MEMBERS));
}
