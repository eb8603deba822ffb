import type { Attachment } from "discord.js";
import type { Config } from "../../config.ts";
import { requireReadable } from "../../corpus/files/read-bytes.ts";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";

/** Where Discord keeps what is attached (reference, "CDN Hostname", and its media proxy). */
const DISCORD_FILES = ["https://cdn.discordapp.com", "https://media.discordapp.net"];
const DISCORD_API = "https://discord.com";
/** Longest download, in milliseconds: the largest file at half a megabyte a second. */
const LONGEST_MS = 10_000;

/**
 * Downloads an attached file: from where Discord keeps them, or from the stand-in for it that is configured,
 * and from nowhere else.
 *
 * @throws UserError where the file is elsewhere, is too large, or does not come in time
 */
export async function download(
  { url, size }: Pick<Attachment, "url" | "size">,
  { apiUrl }: Pick<Config, "apiUrl">,
): Promise<Buffer> {
  if (!originsFor(apiUrl).includes(originOf(url))) {
    throw new UserError(wording("adding.notDownloaded"));
  }
  requireReadable(size);
  try {
    // Whoever is asked to look elsewhere would be led to anywhere.
    const headers = { "accept-encoding": "identity" };
    const signal = AbortSignal.timeout(LONGEST_MS);
    return await bytesOf(await fetch(url, { redirect: "error", headers, signal }));
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(wording("adding.notDownloaded"), { cause });
  }
}

function originsFor(apiUrl: string): string[] {
  const api = originOf(apiUrl);
  return api === DISCORD_API ? DISCORD_FILES : [...DISCORD_FILES, api];
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : "");

/** However large a file says it is, no more is taken than an article may have. */
async function bytesOf({ ok, status, body }: Response): Promise<Buffer> {
  if (!ok || body === null) throw new Error(`Expected a file, got status ${status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    size += chunk.length;
    requireReadable(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
