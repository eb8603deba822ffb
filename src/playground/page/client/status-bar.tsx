import { botProblem } from "./bot-status.ts";
import { usePage } from "./page-context.ts";

/** Tells what keeps the bot from answering; empty while nothing does. */
export function StatusBar({ isOffline }: { isOffline: boolean }) {
  const { view } = usePage();
  return (
    <p class="status" role="status">
      {isOffline
        ? "The local Discord has ended. Start it again, and this page reconnects."
        : botProblem(view)}
    </p>
  );
}
