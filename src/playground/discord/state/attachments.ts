import type { APIAttachment } from "discord-api-types/v10";
import { getMimeType, mimes } from "hono/utils/mime";

const TYPES = { ...mimes, md: "text/markdown" };

/** A file on its way in. `index` is the n of its `files[n]` field; a persona's upload has none. */
export interface Upload {
  filename: string;
  bytes: Uint8Array;
  index?: number;
  description?: string | null;
}

/** Files kept in memory and served as Discord's CDN would. */
export class Attachments {
  readonly #files = new Map<string, { bytes: Uint8Array; contentType: string | undefined }>();
  readonly #nextId: () => string;
  readonly #origin: () => string;

  constructor(nextId: () => string, origin: () => string) {
    this.#nextId = nextId;
    this.#origin = origin;
  }

  /** Stores a file. Its type follows from the name alone, whatever the sender called it. */
  add(channelId: string, { filename, bytes, description }: Upload): APIAttachment {
    const id = this.#nextId();
    const name = filename.replaceAll(/\s/g, "_");
    const contentType = getMimeType(name, TYPES);
    this.#files.set(id, { bytes, contentType });
    const url = `${this.#origin()}/attachments/${channelId}/${id}/${encodeURIComponent(name)}`;
    return {
      id,
      filename: name,
      size: bytes.byteLength,
      url,
      proxy_url: url,
      ...(contentType && { content_type: contentType }),
      ...(description && { description }),
    };
  }

  /** The file of an attachment, if there is one. */
  get(id: string) {
    return this.#files.get(id);
  }
}
