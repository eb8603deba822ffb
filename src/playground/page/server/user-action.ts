import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import * as z from "zod";
import type { Actor } from "../../discord/member/actor.ts";
import { ClientRefusal } from "../../discord/member/command-input.ts";
import { Refusal } from "../../discord/refusal.ts";
import type { Upload } from "../../discord/state/attachments.ts";
import type { Exchange } from "../../discord/state/exchange.ts";

/** Something a persona does in the page, as the page sends it. */
export type UserAction = z.input<ReturnType<typeof actionWith>>;
type ReadAction = z.output<ReturnType<typeof actionWith>>;

/** What became of an action: sent, with choices if it asked for them, or kept back by the client. */
export type Outcome =
  | { sent: true; choices?: APIApplicationCommandOptionChoice[] }
  | { sent: false; reason: string };

/** Reads an action from a form whose field `action` is JSON and whose other fields are its files. */
export async function readAction(form: Record<string, unknown>): Promise<ReadAction> {
  const uploads = new Map<string, Upload>();
  for (const [field, file] of Object.entries(form)) {
    if (!(file instanceof File)) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    uploads.set(field, { filename: file.name, bytes });
  }
  return actionWith(uploads).parse(JSON.parse(String(form.action)));
}

/** A file stands in an action as the name of the form field that holds it. */
function actionWith(uploads: Map<string, Upload>) {
  const text = z.string();
  const file = z.object({ upload: text }).transform(({ upload }) => uploads.get(upload)!);
  const values = z.record(text, z.union([text, z.number(), z.boolean(), file]));
  const fields = z.record(text, z.union([text, z.array(text), z.array(file)]));
  return z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("post"), content: text }),
    z.object({ kind: z.literal("slash"), name: text, values }),
    z.object({ kind: z.literal("autocomplete"), name: text, values, focused: text }),
    z.object({ kind: z.literal("menu"), name: text, message: text }),
    z.object({ kind: z.literal("press"), message: text, customId: text }),
    z.object({ kind: z.literal("select"), message: text, customId: text, values: z.array(text) }),
    z.object({ kind: z.literal("submit"), exchange: text, fields }),
    z.object({ kind: z.literal("close"), exchange: text }),
  ]);
}

/** Does what a persona does. `exchangeOf` finds the exchange that opened a modal. */
export async function perform(
  actor: Actor,
  action: ReadAction,
  exchangeOf: (id: string) => Exchange | undefined,
): Promise<Outcome> {
  try {
    const exchange = send(actor, action, exchangeOf);
    if (action.kind !== "autocomplete") return { sent: true };
    await exchange?.acknowledged.catch(() => undefined);
    return { sent: true, choices: exchange?.choices ?? [] };
  } catch (error) {
    if (error instanceof ClientRefusal) return { sent: false, reason: error.reason };
    if (error instanceof Refusal) return { sent: false, reason: error.message };
    throw error;
  }
}

function send(
  actor: Actor,
  action: ReadAction,
  exchangeOf: (id: string) => Exchange | undefined,
): Exchange | null {
  const openModal = (id: string): Exchange => {
    const opened = exchangeOf(id);
    if (opened) return opened;
    throw new ClientRefusal("no modal is open for this user");
  };
  switch (action.kind) {
    case "post":
      actor.post(action.content);
      return null;
    case "slash":
      return actor.slash(action.name, action.values);
    case "autocomplete":
      return actor.autocomplete(action.name, action.values, action.focused);
    case "menu":
      return actor.messageCommand(action.name, { id: action.message });
    case "press":
      return actor.press({ id: action.message }, action.customId);
    case "select":
      return actor.select({ id: action.message }, action.customId, action.values);
    case "submit":
      return actor.submit(openModal(action.exchange), action.fields);
    case "close":
      actor.closeModal(openModal(action.exchange));
      return null;
  }
}
