/** What a process of the bot tells the manager; anything else is for whoever watches the bot. */
export type ProcessNews =
  | object
  /** It is connected, with all its shards. */
  | "ready"
  /** A member had it read the articles again, and it did. */
  | "refreshed";

/** What the manager tells a process of the bot: to read the articles again. */
export const REFRESH = "refresh";

/** A process's line to the manager that started it. */
export interface ManagerLine {
  tell(news: ProcessNews): void;
  /** Calls `listener` when another process has read the articles again. */
  onRefresh(listener: () => void): void;
}

/** @param self the process, which ends by itself once the line is cut */
export function openManagerLine(self: Pick<NodeJS.Process, "send" | "on">): ManagerLine {
  return {
    tell(news) {
      // A manager that is gone hears nothing, and this process is about to end.
      self.send?.(news, undefined, undefined, () => {});
    },
    onRefresh(listener) {
      self.on("message", (message) => {
        if (message === REFRESH) listener();
      });
    },
  };
}
