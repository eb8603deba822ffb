/** What a process of the bot tells the manager; anything else is for whoever watches the bot. */
export type ProcessNews =
  | object
  /** It is connected, with all its shards. */
  | "ready"
  | Refreshed;

/**
 * Why a process read the articles again: a member asked for that, a moderator changed one, or nobody asked, but
 * the folder changed, or it was time by the schedule.
 */
export type Refreshed = "refreshed" | "written" | "watch" | "schedule";

const WHY: ReadonlySet<unknown> = new Set<Refreshed>(["refreshed", "written", "watch", "schedule"]);

/** A process's line to the manager that started it. */
export interface ManagerLine {
  tell(news: ProcessNews): void;
  /** Calls `listener` when another process has read the articles again, with why it did. */
  onRefresh(listener: (why: Refreshed) => void): void;
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
        if (isRefreshed(message)) listener(message);
      });
    },
  };
}

/** The manager hands it on to the other processes as it stands. */
export const isRefreshed = (message: unknown): message is Refreshed => WHY.has(message);
