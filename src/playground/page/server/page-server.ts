import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { streamSSE } from "hono/streaming";
import * as z from "zod";
import type { LocalDiscord } from "../../discord/local-discord.ts";
import { readForm } from "../../discord/rules/form.ts";
import { LIMITS } from "../../discord/rules/limits.ts";
import { loadPageFiles, PAGE_PATHS } from "./page-files.ts";
import { perform, readAction } from "./user-action.ts";
import { CHANNELS, PERSONAS, type ViewContext, viewOf } from "./view.ts";

/** The page, and what it may load, is this server's alone. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

const whoAndWhere = z.object({
  persona: z.enum(Object.keys(PERSONAS)),
  channel: z.enum(CHANNELS),
});
type WhoAndWhere = z.infer<typeof whoAndWhere>;

/** What a browser is served: the page, a stream of views, and a way to act. */
export function createPage(discord: LocalDiscord, around: ViewContext): Hono {
  const files = loadPageFiles();
  // A failure is reported to each browser that asks for a file.
  files.catch(() => undefined);
  const page = new Hono();
  page.use(secureHeaders({ contentSecurityPolicy: POLICY, strictTransportSecurity: false }));
  for (const path of PAGE_PATHS) {
    page.get(path, async (context) => {
      const { type, body } = (await files)[path];
      return context.body(body, 200, { "Content-Type": type, "Cache-Control": "no-store" });
    });
  }
  addViews(page, discord, around);
  addActions(page, discord);
  return page;
}

/** Sends a view at once and after every change; changes that come together are sent as one. */
function addViews(page: Hono, discord: LocalDiscord, around: ViewContext): void {
  page.get("/views", (context) => {
    const whose = readForm<WhoAndWhere>(whoAndWhere, context.req.query());
    return streamSSE(context, async (stream) => {
      let ring = () => {};
      const listener = () => ring();
      const stops = [
        discord.subscribe(listener),
        discord.onRequest(listener),
        around.bot?.subscribe(listener),
      ];
      stream.onAbort(listener);
      while (!stream.aborted) {
        const changed = new Promise<void>((resolve) => {
          ring = resolve;
        });
        await stream.writeSSE({ data: JSON.stringify(viewOf(discord, whose, around)) });
        await changed;
      }
      for (const stop of stops) stop?.();
    });
  });
}

function addActions(page: Hono, discord: LocalDiscord): void {
  page.post("/actions", bodyLimit({ maxSize: LIMITS.requestSize }), async ({ req, json }) => {
    const { persona, channel } = readForm<WhoAndWhere>(whoAndWhere, req.query());
    const action = await readAction(await req.parseBody());
    const exchangeOf = (id: string) =>
      [...discord.parts.exchanges.values()].find(({ interaction }) => interaction.id === id);
    return json(await perform(discord.as(persona, channel), action, exchangeOf));
  });
}
