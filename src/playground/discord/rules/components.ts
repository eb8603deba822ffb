import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { type Problem, problem } from "../refusal.ts";
import { type Located, mediaOf, type Node, walk } from "../state/component-tree.ts";
import { LIMITS } from "./limits.ts";

const ATTACHMENT = "attachment://";
const REQUIRED = ["BASE_TYPE_REQUIRED", "This field is required"] as const;

/** What holds for the components of a message beyond the form of each (components/reference). */
export function* messageComponentProblems(
  components: readonly Node[],
  fileNames: readonly string[],
): Generator<Problem> {
  yield* componentProblems(components);
  const all = walk(components, ["components"]);
  if (all.length > LIMITS.components) {
    const words = `The maximum number of total components is ${LIMITS.components}`;
    yield problem(["components"], "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", words);
  }
  const displayed = all.reduce((sum, { node }) => sum + [...(node.content ?? "")].length, 0);
  if (displayed > LIMITS.displayedText) {
    const words = `Displayable text exceeds the maximum of ${LIMITS.displayedText}`;
    yield problem(["components"], "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", words);
  }
  for (const { node, path } of all) yield* fileProblems(node, path, fileNames);
}

/** What holds for the components of a message or modal alike. */
export function* componentProblems(components: readonly Node[]): Generator<Problem> {
  const all = walk(components, ["components"]);
  yield* repeatedIn(all, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED");
  yield* repeatedIn(all, "id", "COMPONENT_ID_DUPLICATED");
  for (const { node, path } of all) {
    if (node.type === ComponentType.ActionRow) yield* rowProblems(node, path);
    else if (node.type === ComponentType.Button) yield* buttonProblems(node, path);
    else if (node.type === ComponentType.TextInput) yield* textInputProblems(node, path);
    else yield* selectProblems(node, path);
  }
}

function* repeatedIn(
  all: readonly Located[],
  field: "custom_id" | "id",
  code: string,
): Generator<Problem> {
  const seen = new Set<unknown>();
  for (const { node, path } of all) {
    const value = node[field];
    if (!value) continue;
    if (seen.has(value)) yield problem([...path, field], code, `${field} cannot be duplicated`);
    seen.add(value);
  }
}

/** A row holds buttons, or one select. */
function* rowProblems({ components = [] }: Node, path: PropertyKey[]): Generator<Problem> {
  if (components.length === 1 || components.every(({ type }) => type === ComponentType.Button)) {
    return;
  }
  const words = "The specified component exceeds the maximum width";
  yield problem([...path, "components"], "COMPONENT_LAYOUT_WIDTH_EXCEEDED", words);
}

/** A button says what pressing it does by the one field of its style. */
function* buttonProblems(button: Node, path: PropertyKey[]): Generator<Problem> {
  const needed = NEEDED_BY_STYLE[button.style ?? 0] ?? "custom_id";
  for (const field of ["custom_id", "url", "sku_id"] as const) {
    if (field === needed && !button[field]) yield problem([...path, field], ...REQUIRED);
    if (field !== needed && button[field]) {
      const words = `A ${field} cannot be specified for a button of style ${button.style}`;
      yield problem([...path, field], "BUTTON_COMPONENT_INVALID_FIELD", words);
    }
  }
  if (needed !== "sku_id" && !button.label && !button.emoji) {
    yield problem([...path, "label"], ...REQUIRED);
  }
}

const NEEDED_BY_STYLE: Record<number, "url" | "sku_id" | undefined> = {
  [ButtonStyle.Link]: "url",
  [ButtonStyle.Premium]: "sku_id",
};

function* textInputProblems(input: Node, path: PropertyKey[]): Generator<Problem> {
  const { min_length, max_length } = input;
  if ((min_length ?? 0) <= (max_length ?? LIMITS.inputValue)) return;
  const words = "Minimum length must not exceed the maximum";
  yield problem([...path, "min_length"], "TEXT_INPUT_INVALID_RANGE", words);
}

function* selectProblems(select: Node, path: PropertyKey[]): Generator<Problem> {
  const { options = [], default_values } = select;
  const max = select.max_values ?? 1;
  if ((select.min_values ?? 1) > max) {
    const words = "Minimum number of values must not exceed the maximum";
    yield problem([...path, "min_values"], "SELECT_COMPONENT_INVALID_RANGE", words);
  }
  const values = options.map(({ value }) => value);
  for (const [index, repeated] of values.entries()) {
    if (values.indexOf(repeated) === index) continue;
    const words = "The specified option value is already used";
    const at = [...path, "options", index, "value"];
    yield problem(at, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", words);
  }
  const chosen = default_values ?? options.filter((option) => option.default);
  if (chosen.length > max) {
    const words = `Too many default values: at most ${max}`;
    const at = [...path, default_values ? "default_values" : "options"];
    yield problem(at, "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", words);
  }
}

function* fileProblems(
  node: Node,
  path: PropertyKey[],
  fileNames: readonly string[],
): Generator<Problem> {
  if (node.file && !node.file.url.startsWith(ATTACHMENT)) {
    const words = `Scheme must be one of (${ATTACHMENT}).`;
    yield problem([...path, "file", "url"], "URL_TYPE_INVALID_SCHEME", words);
  }
  for (const { url } of mediaOf(node)) {
    if (!url.startsWith(ATTACHMENT) || fileNames.includes(url.slice(ATTACHMENT.length))) continue;
    const words = "The referenced attachment was not found";
    yield problem(path, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", words);
  }
}
