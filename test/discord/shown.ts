import {
  type APIMessage,
  type APIStringSelectComponent,
  ComponentType,
} from "discord-api-types/v10";
import { type Node, walk } from "../../src/playground/discord/state/component-tree.ts";

/** What a test looks at in a message. */
type Shown = Pick<APIMessage, "components">;

const nodesOf = ({ components }: Shown): Node[] =>
  walk((components ?? []) as Node[]).map(({ node }) => node);

/** The text displays of a message. */
export const textsOf = (message: Shown): string[] =>
  nodesOf(message).flatMap(({ content }) => content ?? []);

/** All text of a message, a display a line. */
export const textOf = (message: Shown): string => textsOf(message).join("\n");

export const customIdsOf = (message: Shown): string[] =>
  nodesOf(message).flatMap(({ custom_id }) => custom_id ?? []);

type ButtonNode = Node & { label: string; emoji?: { name: string } };

const buttonsOf = (message: Shown): ButtonNode[] =>
  nodesOf(message).filter(({ type }) => type === ComponentType.Button) as ButtonNode[];

/** The words on the buttons of a message; those with an emoji have none. */
export const labelsOf = (message: Shown): string[] =>
  buttonsOf(message)
    .filter(({ emoji }) => emoji === undefined)
    .map(({ label }) => label);

/** The buttons with an emoji, and the count on each if there is one. */
export const votesOn = (message: Shown): (readonly [emoji: string, count: string | undefined])[] =>
  buttonsOf(message)
    .filter(({ emoji }) => emoji !== undefined)
    .map(({ emoji, label }) => [emoji!.name, label] as const);

/** The custom id of the nth button, from 0, with a label or an emoji. */
export function buttonId(message: Shown, label: string, nth = 0): string {
  const found = buttonsOf(message).filter(
    ({ label: words, emoji }) => label === (emoji?.name ?? words),
  )[nth];
  if (found?.custom_id) return found.custom_id;
  throw new Error(`No button "${label}" among ${labelsOf(message).join(", ")}`);
}

export const menusOf = (message: Shown): APIStringSelectComponent[] =>
  nodesOf(message).filter(
    ({ type }) => type === ComponentType.StringSelect,
  ) as unknown as APIStringSelectComponent[];

export function menuOf(message: Shown): APIStringSelectComponent {
  const [menu] = menusOf(message);
  if (menu) return menu;
  throw new Error(`No menu in ${textOf(message)}`);
}
