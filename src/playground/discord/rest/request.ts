import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { refusal } from "../refusal.ts";
import { LIMITS } from "../rules/limits.ts";
import type { Upload } from "../state/attachments.ts";

/** A body with the files that came along. */
export interface Sent {
  body: unknown;
  uploads: Upload[];
}

/** A request to the REST API, as it was sent and answered. */
export interface ApiRequest extends Sent {
  method: string;
  /** The path as Discord's OpenAPI document writes it, such as `/users/{user_id}`. */
  template: string;
  path: string;
  query: Record<string, string>;
  /** What was answered; null for a connection that was cut. */
  status: number | null;
}

/** What every handler finds in its context. */
export type Env = { Bindings: HttpBindings; Variables: { request: ApiRequest } };

/** Runs around a request to the API, and may answer in its place. */
export type RequestHook = MiddlewareHandler<Env>;

const PREFIX = /^\/api(\/v\d+)?/;

/** What a request is before its body is read. */
export function requestOf(context: Context): ApiRequest {
  const { path, method } = context.req;
  const route = matchedRoutes(context).find((each) => !each.path.endsWith("*"))?.path ?? path;
  return {
    method,
    template: route.replace(PREFIX, "").replaceAll(/:(\w+)/g, "{$1}"),
    path: path.replace(PREFIX, ""),
    query: context.req.query(),
    body: undefined,
    uploads: [],
    status: null,
  };
}

/** The token of the interaction that a request is about, if it is about one. */
export function interactionToken({ path }: Pick<ApiRequest, "path">): string | undefined {
  return /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path)?.[1];
}

/** Reads a body and its files. One that cannot be read, or is too large, is refused. */
export async function readBody({ req }: Context): Promise<Sent> {
  if (req.header("content-type")?.startsWith("multipart/form-data")) {
    return readMultipart(await req.parseBody());
  }
  const text = await req.text();
  return { body: text ? readJson(text) : undefined, uploads: [] };
}

/** A form of `payload_json` and `files[n]` (reference, "Uploading Files"). */
async function readMultipart(form: Record<string, unknown>): Promise<Sent> {
  const uploads: Upload[] = [];
  for (const [field, file] of Object.entries(form)) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (index === undefined || !(file instanceof File)) continue;
    if (file.size > LIMITS.fileSize) throw refusal("tooLarge");
    const bytes = new Uint8Array(await file.arrayBuffer());
    uploads.push({ index: Number(index), filename: file.name, bytes });
  }
  const { payload_json } = form;
  return { body: typeof payload_json === "string" ? readJson(payload_json) : {}, uploads };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal("invalidJson");
  }
}
