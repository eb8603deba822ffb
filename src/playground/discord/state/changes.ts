import { EventEmitter } from "node:events";
import type { APIMessage } from "discord-api-types/v10";

/** Something a watching page has to redraw. `viewer` is the one user who sees an ephemeral message. */
export type Change =
  | { type: "message-created" | "message-updated"; message: APIMessage; viewer: string | null }
  | { type: "message-deleted"; id: string; channelId: string; viewer: string | null }
  | { type: "commands-changed"; guildId: string | null }
  | { type: "bot-connected" | "bot-disconnected" | "exchange-updated" };

/** The one stream of everything that changes in the local world. */
export interface Changes {
  emit(change: Change): void;
  /** Calls `listener` for every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const emitter = new EventEmitter<{ change: [Change] }>().setMaxListeners(0);
  return {
    emit: (change) => void emitter.emit("change", change),
    subscribe(listener) {
      emitter.on("change", listener);
      return () => void emitter.off("change", listener);
    },
  };
}
