import { z } from "zod";
import { onOrOff, optional, type Settings, snowflake } from "./setting.ts";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** How the bot reaches Discord, and whom it serves there. */
export const DISCORD_SETTINGS = {
  token: {
    name: "DISCORD_TOKEN",
    schema: optional(
      z
        .string()
        .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "a bot token: three parts with dots between them"),
    ),
    help: "The bot's token (https://discord.com/developers/applications, your application, Bot). Without one, `npm start` serves a local Discord to try the bot in.",
    unset: "none",
    isSecret: true,
  },
  guildId: {
    name: "DISCORD_GUILD_ID",
    schema: optional(snowflake),
    help: "The id of the one server the bot serves. Its commands appear there at once. Direct messages need this to be empty.",
    unset: "every server, and direct messages",
  },
  userInstall: {
    name: "USER_INSTALL",
    schema: onOrOff.default("off"),
    help: "Whether people may install the bot for themselves, and then ask it anywhere: in servers that it is not in, and in their direct messages and groups. Switch *User Install* on first, under *Installation* of your application; `DISCORD_GUILD_ID` must be empty.",
  },
  apiUrl: {
    name: "DISCORD_API_URL",
    schema: z
      .url("an address")
      .refine(isSafeApi, "an https address, or http on this machine only")
      .transform(withoutTrailingSlash)
      .refine((url) => !/\/v\d+$/.test(url), "an address without the API version")
      .default("https://discord.com/api"),
    help: "Discord's API, without the version. Plain http is taken for this machine only.",
  },
} satisfies Settings;

function isSafeApi(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}

function withoutTrailingSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
