import {
  type APIMessage,
  type APIUser,
  MessageFlags,
  type MessageType,
} from "discord-api-types/v10";
import type { Clock } from "../clock.ts";
import { refusal } from "../refusal.ts";
import { EDIT_FLAGS } from "../rules/limits.ts";
import type { MessageForm } from "../rules/message.ts";
import type { Attachments, Upload } from "./attachments.ts";
import type { Changes } from "./changes.ts";
import { type Media, mediaOf, type Node, numbered, walk } from "./component-tree.ts";
import { mentionsOf } from "./mentions.ts";
import type { World } from "./world.ts";

interface MessageStoreContext {
  world: World;
  clock: Clock;
  changes: Changes;
  attachments: Attachments;
  nextId(): string;
}

/** What a message is besides what it shows. */
export interface Envelope {
  channelId: string;
  author: APIUser;
  type: MessageType;
  /** The one user who sees it, or null where all do. */
  viewer: string | null;
  /** Fields that only a bot's reply has. */
  reply?: Partial<APIMessage>;
}

/** Every message of the local world as it stands now. */
export class MessageStore {
  readonly #stored = new Map<string, { message: APIMessage; viewer: string | null }>();
  readonly #in: MessageStoreContext;

  constructor(surroundings: MessageStoreContext) {
    this.#in = surroundings;
  }

  find(id: string): APIMessage | undefined {
    return this.#stored.get(id)?.message;
  }

  /** Throws Discord's refusal for a message that never was, or is no more. */
  get(id: string): APIMessage {
    const message = this.find(id);
    if (!message) throw refusal("unknownMessage");
    return message;
  }

  /** Whether a user may see a message that is there. */
  isVisible(id: string, userId: string): boolean {
    const viewer = this.#stored.get(id)?.viewer;
    return viewer === null || viewer === userId;
  }

  /** The messages of a channel that a user sees, oldest first. */
  inChannel(channelId: string, userId: string): APIMessage[] {
    return [...this.#stored.values()]
      .map(({ message }) => message)
      .filter((message) => message.channel_id === channelId && this.isVisible(message.id, userId));
  }

  create(envelope: Envelope, form: MessageForm, uploads: Upload[]): APIMessage {
    const { channelId, author, type, viewer, reply } = envelope;
    const message: APIMessage = {
      id: this.#in.nextId(),
      type,
      channel_id: channelId,
      author,
      timestamp: this.#time(),
      edited_timestamp: null,
      tts: form.tts ?? false,
      pinned: false,
      flags: form.flags ?? 0,
      ...this.#shown(channelId, form, uploads),
      ...reply,
    };
    this.#stored.set(message.id, { message, viewer });
    this.#in.changes.emit({ type: "message-created", message, viewer });
    return message;
  }

  /** Changes what the form names. Filling a "thinking…" does not count as an edit that shows. */
  edit(id: string, form: MessageForm, uploads: Upload[]): APIMessage {
    const before = this.get(id);
    const wasLoading = (before.flags ?? 0) & MessageFlags.Loading;
    const message: APIMessage = {
      ...before,
      ...this.#shown(before.channel_id, form, uploads, before),
      flags: editedFlags(before.flags ?? 0, form.flags),
      edited_timestamp: wasLoading ? null : this.#time(),
    };
    const { viewer } = this.#stored.get(id)!;
    this.#stored.set(id, { message, viewer });
    this.#in.changes.emit({ type: "message-updated", message, viewer });
    return message;
  }

  remove(id: string): void {
    const { channel_id: channelId } = this.get(id);
    const { viewer } = this.#stored.get(id)!;
    this.#stored.delete(id);
    this.#in.changes.emit({ type: "message-deleted", id, channelId, viewer });
  }

  #time(): string {
    return new Date(this.#in.clock.now()).toISOString();
  }

  #shown(channelId: string, form: MessageForm, uploads: Upload[], before?: APIMessage) {
    const { content, allowed_mentions } = form;
    const shown = {
      content: (content === undefined ? before?.content : content) ?? "",
      embeds: (form.embeds === undefined ? before?.embeds : form.embeds?.map(rich)) ?? [],
      components: componentsOf(form, before),
      attachments: this.#attached(channelId, form, uploads, before),
    } as Pick<APIMessage, "content" | "embeds" | "components" | "attachments">;
    showFiles(shown);
    return { ...shown, ...mentionsOf(this.#in.world, shown, allowed_mentions ?? undefined) };
  }

  /** `attachments` on an edit lists what stays; without it everything does. */
  #attached(channelId: string, form: MessageForm, uploads: Upload[], before?: APIMessage) {
    const named = (id: string) => form.attachments?.find((each) => each.id === id);
    const kept = (before?.attachments ?? []).filter(({ id }) => !form.attachments || named(id));
    const added = uploads.map((upload) => {
      const description = named(String(upload.index))?.description;
      return this.#in.attachments.add(channelId, { ...upload, description });
    });
    return [...kept, ...added];
  }
}

function rich(embed: object): object {
  return { type: "rich", ...embed };
}

function componentsOf({ components }: MessageForm, before?: APIMessage) {
  return components === undefined ? (before?.components ?? []) : numbered(components ?? []);
}

/** Puts the address of each file where `attachment://` names it. */
function showFiles({
  components,
  embeds,
  attachments,
}: Pick<APIMessage, "components" | "embeds" | "attachments">): void {
  const shown: Media[] = [
    ...walk((components ?? []) as Node[]).flatMap(({ node }) => mediaOf(node)),
    ...embeds.flatMap(({ image, thumbnail }) => [image ?? [], thumbnail ?? []].flat()),
  ];
  for (const media of shown) {
    const file = attachments.find(({ filename }) => media.url === `attachment://${filename}`);
    if (!file) continue;
    Object.assign(media, { url: file.url, proxy_url: file.proxy_url, attachment_id: file.id });
  }
}

function editedFlags(before: number, asked: number | null | undefined): number {
  const kept = before & ~MessageFlags.Loading;
  return typeof asked === "number" ? (kept & ~EDIT_FLAGS) | (asked & EDIT_FLAGS) : kept;
}
