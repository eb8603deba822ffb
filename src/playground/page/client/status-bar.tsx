import { usePage } from "./page-context.ts";

/** Tells what keeps the bot from answering; empty while nothing does. */
export function StatusBar({ isOffline }: { isOffline: boolean }) {
  const { bot, commands } = usePage().view;
  return (
    <p class="status" role="status">
      {isOffline
        ? "The local Discord has ended. Start it again, and this page comes back by itself."
        : problemOf(bot, commands.length)}
    </p>
  );
}

function problemOf(
  { name, ended, isConnected }: ReturnType<typeof usePage>["view"]["bot"],
  commands: number,
): string {
  if (!ended) return isConnected && commands > 0 ? "" : `${name} is starting…`;
  const seconds = Math.max(1, Math.round((ended.restartAt - Date.now()) / 1000));
  const words = ended.lastWords ? ` It said: ${ended.lastWords}` : "";
  return `${name} ended with ${ended.how} and starts again in ${seconds} s.${words}`;
}
