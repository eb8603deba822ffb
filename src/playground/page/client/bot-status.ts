import type { View } from "../server/view.ts";

/** Whether the bot would hear of a command now, and has said which commands there are. */
export const isBotReady = ({ bot, commands }: View): boolean =>
  bot.isConnected && bot.ended === null && commands.length > 0;

/** What keeps the bot from answering; empty while nothing does. */
export function botProblem(view: View): string {
  const { name, ended } = view.bot;
  if (!ended) return isBotReady(view) ? "" : `${name} is starting…`;
  const seconds = Math.max(1, Math.round((ended.restartAt - Date.now()) / 1000));
  const words = ended.lastWords ? ` It said: ${ended.lastWords}` : "";
  return `${name} ended with ${ended.how} and starts again in ${seconds} s.${words}`;
}
