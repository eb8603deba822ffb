import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** The part of an OpenAPI document that describes request bodies. */
interface Document {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, object> } }>>;
  components: { schemas: Record<string, { properties?: Record<string, object> }> };
}

/** A body as a bot sent it, at a path as the document writes it. */
interface SentBody {
  method: string;
  template: string;
  body: unknown;
}

/** Lists what in a request body the document does not allow; nothing where it takes no body. */
export type FindViolations = (request: SentBody) => string[];

/**
 * Reads the document at `TEST_DISCORD_OPENAPI`, a file of Discord's api-spec repository. Without it
 * prints that nothing is checked and gives null.
 */
export function openApiFromEnvironment(): FindViolations | null {
  const path = process.env.TEST_DISCORD_OPENAPI;
  if (path) return validatorFor(JSON.parse(readFileSync(path, "utf8")));
  process.stdout.write("Skipped: TEST_DISCORD_OPENAPI names no OpenAPI document of Discord's.\n");
  return null;
}

function validatorFor(document: Document): FindViolations {
  correct(document);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  formats.default(ajv);
  // Discord's own formats, which say no more than the types beside them.
  for (const format of ["snowflake", "nonce"]) ajv.addFormat(format, true);
  ajv.addSchema(document, "discord");
  const compiled = new Map<string, ValidateFunction>();
  return ({ method, template, body }) => {
    const pointer = bodyPointer(document, method.toLowerCase(), template);
    if (pointer === null) return [];
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, validate);
    return validate(body) ? [] : (validate.errors ?? []).map(describe);
  };
}

/** In practice permissions are strings, as they are in every answer; the document says integer. */
function correct({ components }: Document): void {
  for (const { properties } of Object.values(components.schemas)) {
    if (!properties?.default_member_permissions) continue;
    properties.default_member_permissions = { type: ["string", "integer", "null"] };
  }
}

function bodyPointer({ paths }: Document, method: string, template: string): string | null {
  const operation = paths[template]?.[method];
  if (!operation) throw new Error(`The document has no ${method} ${template}`);
  if (!operation.requestBody?.content["application/json"]) return null;
  const keys = ["paths", template, method, "requestBody", "content", "application/json", "schema"];
  return `/${keys.map(escaped).join("/")}`;
}

function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
}

function describe({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || "/"} ${message} ${JSON.stringify(params)}`;
}
