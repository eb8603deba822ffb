import { DiscordAPIError, DiscordjsErrorCodes } from "discord.js";

const UNAUTHORIZED = 401;
const REQUEST_TIMEOUT = 408;
const TOO_MANY_REQUESTS = 429;
/** Refusals that say nothing about what was asked: they may be gone with the next attempt. */
const PASSING: readonly number[] = [REQUEST_TIMEOUT, TOO_MANY_REQUESTS];

/** Whether Discord does not take the bot's token, or the client has none any more because of that. */
export function isTokenRefused(error: unknown): boolean {
  const isUnauthorized = error instanceof DiscordAPIError && error.status === UNAUTHORIZED;
  return isUnauthorized || codeOf(error) === DiscordjsErrorCodes.TokenInvalid;
}

/** Whether Discord understood a request and will not carry it out, however often it is sent. */
export const isRefused = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError && !PASSING.includes(error.status);

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;
