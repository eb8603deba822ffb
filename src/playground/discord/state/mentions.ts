import { type APIMessage, AllowedMentionsTypes as Type } from "discord-api-types/v10";
import type { MessageForm } from "../rules/message.ts";
import { type Node, walk } from "./component-tree.ts";
import { userOf } from "./membership.ts";
import type { World } from "./world.ts";

type Allowed = NonNullable<MessageForm["allowed_mentions"]>;

/** Replies ping users alone unless told otherwise (resources/message, "Allowed Mentions"). */
const FOR_REPLIES: Allowed = { parse: [Type.User] };

/** Whom a message pings: those its text names and `allowed_mentions` lets through. */
export function mentionsOf(
  world: World,
  { content, components }: Pick<APIMessage, "content" | "components">,
  allowed: Allowed = FOR_REPLIES,
): Pick<APIMessage, "mentions" | "mention_roles" | "mention_everyone"> {
  const displayed = walk((components ?? []) as Node[]).map(({ node }) => node.content ?? "");
  const text = [content, ...displayed].join("\n");
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id);
  const lets = (type: Type, ids: string[] | null | undefined) => (id: string | undefined) =>
    allowed.parse?.includes(type) || ids?.includes(id ?? "");
  const users = named(/<@!?(\d+)>/g).filter(lets(Type.User, allowed.users));
  const roles = named(/<@&(\d+)>/g).filter(lets(Type.Role, allowed.roles));
  const known = Object.values(world.servers).flatMap((server) => server.roles);
  return {
    mentions: Object.values(world.personas)
      .filter(({ id }) => users.includes(id))
      .map(userOf),
    mention_roles: known.map(({ id }) => id).filter((id) => roles.includes(id)),
    mention_everyone: /@(everyone|here)/.test(text) && !!allowed.parse?.includes(Type.Everyone),
  };
}
