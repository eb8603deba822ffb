import type { BotEnd } from "../../bot-process.ts";
import type { View } from "../server/view.ts";

/** Whether the bot would hear of a command now, and has said which commands there are. */
export const isBotReady = ({ bot, commands }: View): boolean =>
  bot.isConnected && bot.ended === null && commands.length > 0;

/** What keeps the bot from answering; empty while nothing does. */
export function botProblem(view: View): string {
  const { name, ended } = view.bot;
  if (!ended) return isBotReady(view) ? "" : `${name} is starting…`;
  const words = ended.lastWords ? ` It said: ${ended.lastWords}` : "";
  return `${name} ended with ${ended.how} and ${nextStart(ended)}.${words}`;
}

function nextStart({ restartAt }: BotEnd): string {
  if (restartAt === null) return "does not start again until its settings are right";
  return `starts again in ${Math.max(1, Math.round((restartAt - Date.now()) / 1000))} s`;
}
