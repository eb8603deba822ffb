import type { BotProcess } from "../discord/bot-process.ts";

/** What is answered on the health port. */
export interface Look {
  readonly status: number;
  readonly body: string;
}

/** Where a bot says how it is. */
export async function healthUrlOf(bot: BotProcess): Promise<string> {
  const { url } = await bot.logged("Health and metrics are served");
  return String(url);
}

/** @param path such as `/healthz` */
export async function look(url: string, path: string): Promise<Look> {
  const response = await fetch(url + path);
  return { status: response.status, body: await response.text() };
}

/** What a report of health says, as an object. */
export async function lookAt(url: string, path: string) {
  const { status, body } = await look(url, path);
  return { status, ...(JSON.parse(body) as object) };
}

/** The values of a metric by its labels as they are written, such as `{state="ready"}` or nothing. */
export function valuesOf(metrics: string, name: string): Record<string, number> {
  const lines = metrics.split("\n").filter((line) => /^\w+/.exec(line)?.[0] === name);
  const pairs = lines.map((line) => {
    const at = line.lastIndexOf(" ");
    return [line.slice(name.length, at), Number(line.slice(at + 1))];
  });
  return Object.fromEntries(pairs);
}
