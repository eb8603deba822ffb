import { RESTJSONErrorCodes as Code } from "discord-api-types/v10";

/** One thing wrong with a body: where it stands, Discord's name for it, and its words. */
export interface Problem {
  path: readonly PropertyKey[];
  code: string;
  message: string;
}

export function problem(path: readonly PropertyKey[], code: string, message: string): Problem {
  return { path, code, message };
}

/** The nested `errors` of a refusal (reference, "Error Messages"). */
export interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** A request that Discord would not carry out, with the status and body it answers. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body() {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

/** Status and words for each code (topics/opcodes-and-status-codes, "JSON"). Code 0 has no more to say. */
const KNOWN = {
  unauthorized: [401, 0, "401: Unauthorized"],
  notFound: [404, 0, "404: Not Found"],
  unknownApplication: [404, Code.UnknownApplication, "Unknown Application"],
  unknownChannel: [404, Code.UnknownChannel, "Unknown Channel"],
  unknownGuild: [404, Code.UnknownGuild, "Unknown Guild"],
  unknownMember: [404, Code.UnknownMember, "Unknown Member"],
  unknownMessage: [404, Code.UnknownMessage, "Unknown Message"],
  unknownUser: [404, Code.UnknownUser, "Unknown User"],
  unknownWebhook: [404, Code.UnknownWebhook, "Unknown Webhook"],
  unknownInteraction: [404, Code.UnknownInteraction, "Unknown interaction"],
  unknownCommand: [404, Code.UnknownApplicationCommand, "Unknown application command"],
  missingAccess: [403, Code.MissingAccess, "Missing Access"],
  missingPermissions: [403, Code.MissingPermissions, "Missing Permissions"],
  emptyMessage: [400, Code.CannotSendAnEmptyMessage, "Cannot send an empty message"],
  invalidWebhookToken: [401, Code.InvalidWebhookToken, "Invalid Webhook Token"],
  invalidJson: [
    400,
    Code.RequestBodyContainsInvalidJSON,
    "The request body contains invalid JSON.",
  ],
  tooLarge: [413, Code.RequestEntityTooLarge, "Request entity too large"],
  alreadyAcknowledged: [
    400,
    Code.InteractionHasAlreadyBeenAcknowledged,
    "Interaction has already been acknowledged.",
  ],
  tooManyCommands: [
    400,
    Code.MaximumNumberOfApplicationCommandsReached,
    "Maximum number of application commands reached (100).",
  ],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

/** The refusal Discord has a code for. */
export function refusal(reason: keyof typeof KNOWN): Refusal {
  const [status, code, message] = KNOWN[reason];
  return new Refusal(status, code, message);
}

/** Throws 50035 with every problem at its place in the body, below `at`; without any does nothing. */
export function refuseFor(problems: Iterable<Problem>, at: readonly PropertyKey[] = []): void {
  const errors: ErrorTree = {};
  for (const { path, code, message } of problems) {
    let node = errors;
    for (const key of [...at, ...path].map(String)) {
      node[key] ??= {};
      node = node[key] as ErrorTree;
    }
    node._errors = [...((node._errors as []) ?? []), { code, message }];
  }
  if (Object.keys(errors).length === 0) return;
  throw new Refusal(400, Code.InvalidFormBodyOrContentType, "Invalid Form Body", errors);
}
