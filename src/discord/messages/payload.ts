import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord-api-types/v10";
import { withoutControls, withPairedBidi } from "../../corpus/controls.ts";
import {
  MAX_BUTTON_LABEL,
  MAX_PLACEHOLDER,
  MAX_SELECT_OPTIONS,
  MAX_SELECT_TEXT,
} from "../limits.ts";
import { clip, labelOf, oneLine } from "./markdown.ts";

/** A message as the bot sends it, whoever is to see it. */
export interface Payload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
}

export type Part = APIComponentInContainer;

interface ContainerOptions {
  /** The colour of its thin line, as RGB; none unless told. */
  readonly accent?: number;
}

/** A message in one container; parts that are null are left out. */
export function container(
  parts: readonly (Part | null)[],
  { accent }: ContainerOptions = {},
): Payload {
  const components = parts.filter((part) => part !== null);
  const inner: APIContainerComponent = {
    type: ComponentType.Container,
    ...(accent !== undefined && { accent_color: accent }),
    components,
  };
  return { flags: MessageFlags.IsComponentsV2, components: [inner] };
}

/**
 * All Markdown that is sent. No control character is in it, and nothing that turns the direction of
 * more than its own line.
 *
 * @param content what comes from outside is escaped already
 */
export function text(content: string, id?: number): APITextDisplayComponent {
  const shown = withPairedBidi(withoutControls(content));
  return { type: ComponentType.TextDisplay, ...(id !== undefined && { id }), content: shown };
}

/** Text with a button beside it. @param content what comes from outside is escaped already */
export const textWithButton = (content: string, accessory: APIButtonComponent): Part => ({
  type: ComponentType.Section,
  components: [text(content)],
  accessory,
});

export const separator = (): Part => ({ type: ComponentType.Separator });

/** Buttons side by side; null where there are none. */
export function buttons(all: readonly (APIButtonComponent | null)[]): Part | null {
  const components = all.filter((each) => each !== null);
  return components.length > 0 ? { type: ComponentType.ActionRow, components } : null;
}

interface ButtonOptions {
  readonly style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger;
  readonly disabled?: boolean;
}

/** @param label plain text, cut to what a button holds */
export function button(
  label: string,
  custom_id: string,
  { style = ButtonStyle.Secondary, disabled }: ButtonOptions = {},
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style,
    label: clip(label, MAX_BUTTON_LABEL),
    custom_id,
    ...(disabled && { disabled }),
  };
}

/** A button that shows an emoji alone. */
export const emojiButton = (name: string, custom_id: string): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  emoji: { name },
  custom_id,
});

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  /** Whether the menu shows it as the one that is chosen. */
  readonly isChosen?: boolean;
}

/** A menu to choose one thing from; null where there is nothing. Labels are plain text, cut to fit. */
export function select(
  custom_id: string,
  placeholder: string,
  options: readonly SelectOption[],
): Part | null {
  if (options.length === 0) return null;
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id,
    placeholder: clip(oneLine(placeholder), MAX_PLACEHOLDER),
    options: options.slice(0, MAX_SELECT_OPTIONS).map(fitted),
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

function fitted({ label, value, description, isChosen }: SelectOption): APISelectMenuOption {
  return {
    label: labelOf(label, MAX_SELECT_TEXT),
    value,
    ...(description && { description: labelOf(description, MAX_SELECT_TEXT) }),
    ...(isChosen && { default: true }),
  };
}

/** How much text a message shows, in UTF-16 units (Discord counts no more than that). */
export function shownLength({ components }: Payload): number {
  return components.flatMap(contentsOf).reduce((sum, content) => sum + content.length, 0);
}

function contentsOf(component: APIMessageTopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type === ComponentType.Container) return component.components.flatMap(contentsOf);
  if (component.type === ComponentType.Section) return component.components.flatMap(contentsOf);
  return [];
}
