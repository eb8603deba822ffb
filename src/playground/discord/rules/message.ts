import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from "discord-api-spec/zod";
import {
  type APIMessage,
  ComponentType,
  MessageFlags,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody,
} from "discord-api-types/v10";
import { type Problem, problem, refusal, refuseFor } from "../refusal.ts";
import type { Upload } from "../state/attachments.ts";
import type { Node } from "../state/component-tree.ts";
import { messageComponentProblems } from "./components.ts";
import { readForm } from "./form.ts";
import { LIMITS, REPLY_FLAGS } from "./limits.ts";
import { tooLong } from "./problem.ts";

/** A message as a bot asks for it. On an edit, what is left out stays as it is. */
export interface MessageForm extends Omit<RESTPatchAPIWebhookWithTokenMessageJSONBody, "flags"> {
  flags?: number | null;
  tts?: boolean;
  sticker_ids?: string[] | null;
}

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
  const schema = existing
    ? IncomingWebhookUpdateRequestPartialSchema
    : IncomingWebhookInteractionRequestSchema;
  const form = readForm<MessageForm>(schema, body ?? {}, at);
  const merged = { ...(existing as MessageForm | undefined), ...form };
  const v2 = ((form.flags ?? existing?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  refuseFor(problemsOf(form, merged, v2, uploads, existing), at);
  if (isEmpty(merged, v2, uploads)) throw refusal("emptyMessage");
  return form;
}

/** A defer fixes who sees the reply and nothing else (interactions/receiving-and-responding). */
export function readDeferFlags(body: unknown, at: PropertyKey[]): number {
  const schema = IncomingWebhookInteractionRequestSchema;
  const flags = readForm<MessageForm>(schema, body ?? {}, at).flags ?? 0;
  const words = "Only EPHEMERAL can be set on a deferred response";
  if (flags & ~MessageFlags.Ephemeral) {
    refuseFor([problem(["flags"], "MESSAGE_FLAGS_INVALID", words)], at);
  }
  return flags;
}

function* problemsOf(
  form: MessageForm,
  merged: MessageForm,
  v2: boolean,
  uploads: Upload[],
  existing: APIMessage | undefined,
): Generator<Problem> {
  yield* flagProblems(form.flags, existing);
  yield* fileProblems(form, uploads, existing);
  yield* embedProblems(form);
  yield* mentionProblems(form);
  yield* v2 ? legacyFieldProblems(merged) : legacyComponentProblems(form);
  const components = (form.components ?? []) as Node[];
  yield* messageComponentProblems(components, fileNames(form, uploads, existing));
}

function* flagProblems(
  flags: number | null | undefined,
  existing: APIMessage | undefined,
): Generator<Problem> {
  if (typeof flags !== "number") return;
  if (!existing && flags & ~REPLY_FLAGS) {
    yield problem(["flags"], "MESSAGE_FLAGS_INVALID", "Flags cannot be set on a reply");
  }
  if ((existing?.flags ?? 0) & ~flags & MessageFlags.IsComponentsV2) {
    yield problem(["flags"], "MESSAGE_FLAGS_INVALID", "IS_COMPONENTS_V2 cannot be removed");
  }
}

function* fileProblems(
  { attachments }: MessageForm,
  uploads: Upload[],
  existing: APIMessage | undefined,
): Generator<Problem> {
  const max = LIMITS.files;
  if (uploads.length > max) yield { path: ["files"], ...tooLong(max) };
  const known = [
    ...uploads.map(({ index }) => String(index)),
    ...(existing?.attachments ?? []).map(({ id }) => id),
  ];
  for (const [index, { id }] of (attachments ?? []).entries()) {
    if (known.includes(String(id))) continue;
    const words = `No file or attachment has the id ${id}`;
    yield problem(["attachments", index, "id"], "ATTACHMENT_NOT_FOUND", words);
  }
}

function* embedProblems({ embeds }: MessageForm): Generator<Problem> {
  const texts = (embeds ?? []).flatMap(({ title, description, footer, author, fields }) => [
    ...[title, description, footer?.text, author?.name],
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  const length = texts.reduce((sum, text) => sum + [...(text ?? "")].length, 0);
  if (length <= LIMITS.embedsTotal) return;
  const words = `Embed size exceeds maximum size of ${LIMITS.embedsTotal}`;
  yield problem(["embeds"], "MAX_EMBED_SIZE_EXCEEDED", words);
}

function* mentionProblems({ allowed_mentions: allowed }: MessageForm): Generator<Problem> {
  for (const kind of ["users", "roles"] as const) {
    const isByKind = allowed?.parse?.some((each) => each === kind);
    if (!isByKind || !allowed?.[kind]?.length) continue;
    const words = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    yield problem(["allowed_mentions"], "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", words);
  }
}

function* legacyFieldProblems(merged: MessageForm): Generator<Problem> {
  for (const field of ["content", "embeds", "poll", "sticker_ids"] as const) {
    const value = merged[field];
    if (!value || (Array.isArray(value) && value.length === 0)) continue;
    const words = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    yield problem([field], "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", words);
  }
}

/** Without Components V2 a message holds a few rows (components/reference, "Legacy"). */
function* legacyComponentProblems({ components }: MessageForm): Generator<Problem> {
  const max = LIMITS.legacyRows;
  if ((components?.length ?? 0) > max) {
    yield { path: ["components"], ...tooLong(max) };
  }
  for (const [index, { type }] of (components ?? []).entries()) {
    if (type === ComponentType.ActionRow) continue;
    const words = `Value of field "type" must be one of (${ComponentType.ActionRow}).`;
    yield problem(["components", index], "UNION_TYPE_CHOICES", words);
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
