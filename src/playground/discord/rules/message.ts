import { AllowedMentionsTypes, type APIMessage, MessageFlags } from "discord-api-types/v10";
import * as z from "zod";
import { invalidForm, refusal } from "../refusal.ts";
import type { Upload } from "../state/attachments.ts";
import { legacyComponents, v2Components } from "./components.ts";
import { flag, list, readForm, report, snowflake, text } from "./form.ts";
import { LIMITS, REPLY_FLAGS } from "./limits.ts";
import { checkTree } from "./tree.ts";

const url = z.string().regex(/^(https?|attachment):\/\//);
const image = z.object({ url }).nullish();

const embed = z.object({
  title: text(0, LIMITS.embedTitle).nullish(),
  description: text(0, LIMITS.embedDescription).nullish(),
  url: url.nullish(),
  timestamp: z.string().nullish(),
  color: z.number().int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: text(0, LIMITS.embedFooter), icon_url: url.nullish() }).nullish(),
  image,
  thumbnail: image,
  author: z
    .object({
      name: text(0, LIMITS.embedAuthor),
      url: url.nullish(),
      icon_url: url.nullish(),
    })
    .nullish(),
  fields: list(
    z.object({
      name: text(1, LIMITS.embedFieldName),
      value: text(1, LIMITS.embedFieldValue),
      inline: flag,
    }),
    0,
    LIMITS.embedFields,
  ).nullish(),
});

const allowedMentions = z
  .object({
    parse: z.array(z.enum(AllowedMentionsTypes)).nullish(),
    users: list(snowflake, 0, LIMITS.mentionIds).nullish(),
    roles: list(snowflake, 0, LIMITS.mentionIds).nullish(),
    replied_user: flag,
  })
  .superRefine((value, context) => {
    for (const kind of ["users", "roles"] as const) {
      if (!value.parse?.includes(kind as AllowedMentionsTypes) || !value[kind]?.length) continue;
      const words = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      report(context, [], "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", words);
    }
  });

const messageForm = z.object({
  content: text(0, LIMITS.content).nullish(),
  embeds: list(embed, 0, LIMITS.embeds)
    .superRefine((embeds, context) => {
      if (embeds.reduce((sum, each) => sum + embedLength(each), 0) <= LIMITS.embedsTotal) return;
      const words = `Embed size exceeds maximum size of ${LIMITS.embedsTotal}`;
      report(context, [], "MAX_EMBED_SIZE_EXCEEDED", words);
    })
    .nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.number().int().nullish(),
  tts: flag,
  allowed_mentions: allowedMentions.nullish(),
  attachments: list(
    z.object({
      id: snowflake,
      filename: z.string().nullish(),
      description: text(0, LIMITS.mediaDescription).nullish(),
    }),
    0,
    LIMITS.files,
  ).nullish(),
  poll: z.looseObject({}).nullish(),
  sticker_ids: z.array(snowflake).nullish(),
});

/** A message as a bot asks for it. On an edit, what is left out stays as it is. */
export type MessageForm = z.infer<typeof messageForm>;

/**
 * Reads the message in a body that is sent, or that edits `existing`, with the files that came along.
 * Refuses what Discord refuses; problems are reported below `at`.
 */
export function readMessage(
  body: unknown,
  uploads: Upload[],
  at: PropertyKey[],
  existing?: APIMessage,
): MessageForm {
  const asked = readForm(messageForm, body ?? {}, at);
  const merged = existing ? { ...keptOf(existing), ...definedOf(asked) } : asked;
  const v2 = ((asked.flags ?? existing?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const { components } = readForm(
    z.object({ components: (v2 ? v2Components : legacyComponents).nullish() }),
    { components: asked.components },
    at,
  );
  const whole = z.unknown().superRefine((_, context) => {
    checkFlags(asked.flags, existing, context);
    checkFiles(asked, uploads, existing, context);
    if (v2) checkLegacyFields(merged, context);
    if (components) checkTree(components, fileNames(asked, uploads, existing), context);
  });
  readForm(whole, {}, at);
  if (isEmpty(merged, v2, uploads)) throw refusal("emptyMessage");
  return components ? { ...asked, components } : asked;
}

/** A defer fixes who sees the reply and nothing else (interactions/receiving-and-responding). */
export function readDeferFlags(body: unknown, at: PropertyKey[]): number {
  const { flags } = readForm(z.object({ flags: z.number().int().nullish() }), body ?? {}, at);
  if ((flags ?? 0) & ~MessageFlags.Ephemeral) {
    const message = "Only EPHEMERAL can be set on a deferred response";
    throw invalidForm([{ path: [...at, "flags"], code: "MESSAGE_FLAGS_INVALID", message }]);
  }
  return flags ?? 0;
}

function keptOf({ content, embeds, components, flags, attachments }: APIMessage): MessageForm {
  return { content, embeds: embeds as MessageForm["embeds"], components, flags, attachments };
}

function definedOf<T extends object>(value: T): Partial<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

function checkFlags(
  flags: number | null | undefined,
  existing: APIMessage | undefined,
  context: z.RefinementCtx,
): void {
  if (typeof flags !== "number") return;
  if (!existing && flags & ~REPLY_FLAGS) {
    report(context, ["flags"], "MESSAGE_FLAGS_INVALID", "Flags cannot be set on a reply");
  }
  if ((existing?.flags ?? 0) & ~flags & MessageFlags.IsComponentsV2) {
    report(context, ["flags"], "MESSAGE_FLAGS_INVALID", "IS_COMPONENTS_V2 cannot be removed");
  }
}

function checkFiles(
  { attachments }: MessageForm,
  uploads: Upload[],
  existing: APIMessage | undefined,
  context: z.RefinementCtx,
): void {
  if (uploads.length > LIMITS.files) {
    report(
      context,
      ["files"],
      "BASE_TYPE_MAX_LENGTH",
      `Must be ${LIMITS.files} or fewer in length.`,
    );
  }
  const known = [
    ...uploads.map(({ index }) => String(index)),
    ...(existing?.attachments ?? []).map(({ id }) => id),
  ];
  for (const [index, { id }] of (attachments ?? []).entries()) {
    if (known.includes(id)) continue;
    const words = `No file or attachment has the id ${id}`;
    report(context, ["attachments", index, "id"], "ATTACHMENT_NOT_FOUND", words);
  }
}

function checkLegacyFields(merged: MessageForm, context: z.RefinementCtx): void {
  for (const field of ["content", "embeds", "poll", "sticker_ids"] as const) {
    const value = merged[field];
    if (!value || (Array.isArray(value) && value.length === 0)) continue;
    const words = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    report(context, [field], "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", words);
  }
}

/** Names that `attachment://` may use: what is uploaded now, and what an edit keeps. */
function fileNames(form: MessageForm, uploads: Upload[], existing?: APIMessage): string[] {
  const kept = form.attachments?.map(({ id }) => id);
  const before = (existing?.attachments ?? []).filter(({ id }) => !kept || kept.includes(id));
  return [...uploads, ...before].map(({ filename }) => filename);
}

function isEmpty(merged: MessageForm, v2: boolean, uploads: Upload[]): boolean {
  if (v2) return !merged.components?.length;
  const { content, embeds, components, attachments, poll, sticker_ids } = merged;
  const lists = [embeds, components, attachments, sticker_ids, uploads];
  return !content?.trim() && !poll && lists.every((each) => !each?.length);
}

function embedLength(each: z.infer<typeof embed>): number {
  const { title, description, footer, author, fields } = each;
  const parts = [title, description, footer?.text, author?.name];
  const all = [...parts, ...(fields ?? []).flatMap(({ name, value }) => [name, value])];
  return all.reduce((sum, part) => sum + [...(part ?? "")].length, 0);
}
