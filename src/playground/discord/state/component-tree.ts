import type { APIBaseComponent, ComponentType } from "discord-api-types/v10";

/** Any component, seen as what the rules for all of them need of it. */
export interface Node extends APIBaseComponent<ComponentType> {
  custom_id?: string | null;
  content?: string;
  style?: number;
  label?: string | null;
  emoji?: object | null;
  url?: string | null;
  sku_id?: string | null;
  options?: { value: string; default?: boolean | null }[];
  default_values?: object[] | null;
  min_values?: number | null;
  max_values?: number | null;
  min_length?: number | null;
  max_length?: number | null;
  components?: Node[];
  accessory?: Node;
  component?: Node;
  items?: { media: Media }[];
  media?: Media;
  file?: Media;
}

/** A picture or file: `attachment://name` when sent, the address it is served from when read. */
export interface Media {
  url: string;
}

/** A component and the keys that lead to it. */
export interface Located {
  node: Node;
  path: PropertyKey[];
}

/** Every component of a message or modal, parents before their children, in reading order. */
export function walk(nodes: readonly Node[], path: PropertyKey[] = []): Located[] {
  return nodes.flatMap((node, index) => locate(node, [...path, index]));
}

/** The media a component itself shows. */
export function mediaOf(node: Node): Media[] {
  return [node.media, node.file, ...(node.items ?? []).map((item) => item.media)].filter(
    (media) => media !== undefined,
  );
}

function locate(node: Node, path: PropertyKey[]): Located[] {
  const { components, accessory, component } = node;
  return [
    { node, path },
    ...(components ? walk(components, [...path, "components"]) : []),
    ...(accessory ? locate(accessory, [...path, "accessory"]) : []),
    ...(component ? locate(component, [...path, "component"]) : []),
  ];
}

/** Numbers the components that have no id, as Discord does on receipt. */
export function numbered<T>(nodes: readonly T[]): T[] {
  const copy = structuredClone(nodes) as T[];
  const all = walk(copy as Node[]).map(({ node }) => node);
  const taken = new Set(all.map((node) => node.id));
  let next = 1;
  for (const node of all) {
    if (node.id) continue;
    while (taken.has(next)) next += 1;
    node.id = next;
    next += 1;
  }
  return copy;
}
