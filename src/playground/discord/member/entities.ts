import type { APIMessage } from "discord-api-types/v10";
import type { Upload } from "../state/attachments.ts";
import {
  type Channel,
  channelOf,
  memberOf,
  permissionsOf,
  rolesOf,
  userOf,
} from "../state/membership.ts";
import type { Parts } from "../state/parts.ts";

/** A value a persona gives: people, roles and channels by their name in the world, or by id. */
export type Value = string | number | boolean | Upload;

/** Turns names into ids and gathers what they stand for, as `data.resolved` of an interaction. */
export class Entities {
  readonly #parts: Parts;
  readonly #channel: Channel;
  readonly #resolved: Record<string, Record<string, unknown>> = {};

  constructor(parts: Parts, channel: Channel) {
    this.#parts = parts;
    this.#channel = channel;
  }

  /** For the payload: absent where nothing was named. */
  get resolved() {
    return Object.keys(this.#resolved).length > 0 ? { resolved: this.#resolved } : {};
  }

  user(name: Value): string {
    const { personas } = this.#parts.world;
    const persona = personas[String(name)] ?? Object.values(personas).find(({ id }) => id === name);
    if (!persona) throw new Error(`Expected a persona, got "${name}"`);
    const user = userOf(persona);
    const { server } = this.#channel;
    if (server) {
      const roles = rolesOf(this.#parts.world, server, persona.id);
      const { user: _, ...member } = memberOf(user, roles);
      const permissions = String(permissionsOf(server, persona.id, roles));
      this.#add("members", persona.id, { ...member, permissions });
    }
    return this.#add("users", persona.id, user);
  }

  role(name: Value): string {
    const role = this.#channel.server?.roles.find((each) => each.name === name || each.id === name);
    if (!role) throw new Error(`Expected a role of this server, got "${name}"`);
    return this.#add("roles", role.id, { ...role, permissions: String(role.permissions) });
  }

  channel(name: Value): string {
    const id = this.#channel.server?.channels[String(name)]?.id ?? String(name);
    const channel = channelOf(this.#parts.world, id);
    if (!channel) throw new Error(`Expected a channel of this server, got "${name}"`);
    return this.#add("channels", id, channel);
  }

  attachment(upload: Value): string {
    if (typeof upload !== "object") throw new Error(`Expected a file, got "${upload}"`);
    const attachment = this.#parts.attachments.add(this.#channel.id, upload);
    return this.#add("attachments", attachment.id, { ...attachment, ephemeral: true });
  }

  message(message: APIMessage): string {
    return this.#add("messages", message.id, message);
  }

  #add(kind: string, id: string, entity: unknown): string {
    this.#resolved[kind] = { ...this.#resolved[kind], [id]: entity };
    return id;
  }
}
