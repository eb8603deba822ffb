import type { APIUser } from "discord-api-types/v10";
import type { Clock } from "../clock.ts";
import { Attachments } from "./attachments.ts";
import { type Changes, createChanges } from "./changes.ts";
import { CommandStore } from "./command-store.ts";
import type { Exchange } from "./exchange.ts";
import { botUserOf } from "./membership.ts";
import { MessageStore } from "./messages.ts";
import { snowflakes } from "./snowflake.ts";
import type { World } from "./world.ts";

/** The state of the local world, in the pieces that its gateway, REST API and personas share. */
export interface Parts {
  world: World;
  bot: APIUser;
  clock: Clock;
  changes: Changes;
  nextId(): string;
  attachments: Attachments;
  commands: CommandStore;
  messages: MessageStore;
  /** Every interaction so far, by its token. */
  exchanges: Map<string, Exchange>;
}

/** `origin` is asked only once there are files to serve, when the port is known. */
export function createParts(world: World, clock: Clock, origin: () => string): Parts {
  const changes = createChanges();
  const nextId = snowflakes(clock);
  const attachments = new Attachments(nextId, origin);
  return {
    world,
    bot: botUserOf(world),
    clock,
    changes,
    nextId,
    attachments,
    commands: new CommandStore(world.application.id, nextId, changes),
    messages: new MessageStore({ world, clock, changes, attachments, nextId }),
    exchanges: new Map(),
  };
}
