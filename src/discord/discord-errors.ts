import {
  DiscordAPIError,
  DiscordjsErrorCodes,
  RateLimitError,
  RESTJSONErrorCodes,
} from "discord.js";

const UNAUTHORIZED = 401;
const REQUEST_TIMEOUT = 408;
const TOO_MANY_REQUESTS = 429;
/** Refusals that say nothing about what was asked: they may be gone with the next attempt. */
const PASSING: readonly number[] = [REQUEST_TIMEOUT, TOO_MANY_REQUESTS];

/** Three seconds have passed, or the fifteen minutes of a token, or it was answered already. */
const TOO_LATE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
];
/** Somebody deleted the message, or its channel. */
const DELETED: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
];

/** Whether an answer to an interaction comes too late, or would: nobody is waiting any more. */
export const isTooLate = (error: unknown): boolean =>
  error instanceof RateLimitError ||
  (error instanceof DiscordAPIError && TOO_LATE.includes(error.code));

/** Whether the message that was to be changed or deleted is not there any more. */
export const isDeleted = (error: unknown): boolean =>
  error instanceof DiscordAPIError && DELETED.includes(error.code);

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
