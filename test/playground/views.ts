import { once } from "node:events";
import type { Readable } from "node:stream";
import type { View } from "../../src/playground/page/server/view.ts";

/** The address that a playground prints first. */
export async function addressIn(stdout: Readable): Promise<string> {
  const [line] = await once(stdout, "data");
  return /^Try Footnote .*: (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(String(line))?.[1] ?? "";
}

/** Reads the views of a page until one is as wanted. */
export async function viewWhere(url: string, isWanted: (view: View) => boolean): Promise<View> {
  const response = await fetch(`${url}views?persona=member&channel=general`);
  const text = new TextDecoderStream();
  let rest = "";
  for await (const chunk of response.body!.pipeThrough(text)) {
    const events = (rest + chunk).split("\n\n");
    rest = events.pop() ?? "";
    const views = events.map((event) => JSON.parse(event.slice("data: ".length)) as View);
    const wanted = views.find(isWanted);
    if (wanted) return wanted;
  }
  throw new Error("The page ended");
}

export const isReady = ({ bot, commands }: View) => bot.isConnected && commands.length > 0;
