import { ComponentType } from "discord-api-types/v10";
import * as z from "zod";
import { type Node, walk } from "../state/component-tree.ts";
import { entitySelect, stringSelect, textDisplay } from "./components.ts";
import { flag, list, readForm, report, text } from "./form.ts";
import { LIMITS } from "./limits.ts";
import { checkUnique } from "./tree.ts";

const id = z.number().int().min(0).nullish();
const custom_id = text(1, LIMITS.customId);

const textInput = z
  .object({
    type: z.literal(ComponentType.TextInput),
    id,
    custom_id,
    style: z.literal([1, 2]),
    label: text(1, LIMITS.label).nullish(),
    min_length: z.number().int().min(0).max(LIMITS.inputValue).nullish(),
    max_length: z.number().int().min(1).max(LIMITS.inputValue).nullish(),
    required: flag,
    value: text(0, LIMITS.inputValue).nullish(),
    placeholder: text(0, LIMITS.inputPlaceholder).nullish(),
  })
  .superRefine(({ min_length, max_length }, context) => {
    if ((min_length ?? 0) <= (max_length ?? LIMITS.inputValue)) return;
    const words = "Minimum length must not exceed the maximum";
    report(context, ["min_length"], "TEXT_INPUT_INVALID_RANGE", words);
  });

/** The newer inputs, checked for what they share (components/reference, "File Upload" and the next). */
const otherInput = z.looseObject({
  type: z.literal([
    ComponentType.FileUpload,
    ComponentType.RadioGroup,
    ComponentType.CheckboxGroup,
    ComponentType.Checkbox,
  ]),
  id,
  custom_id,
});

const label = z.object({
  type: z.literal(ComponentType.Label),
  id,
  label: text(1, LIMITS.label),
  description: text(1, LIMITS.labelDescription).nullish(),
  component: z.discriminatedUnion("type", [textInput, stringSelect, entitySelect, otherInput]),
});

const inputRow = z.object({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: list(textInput, 1, 1),
});

const modal = z
  .object({
    custom_id,
    title: text(1, LIMITS.modalTitle),
    components: list(
      z.discriminatedUnion("type", [label, textDisplay, inputRow]),
      1,
      LIMITS.modalComponents,
    ),
  })
  .superRefine(({ components }, context) => {
    const all = walk(components as Node[], ["components"]);
    checkUnique(all, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", context);
    checkUnique(all, "id", "COMPONENT_ID_DUPLICATED", context);
  });

/** Reads the modal of a callback (interactions/receiving-and-responding, "Modal"). */
export function readModal(body: unknown, at: PropertyKey[]): z.infer<typeof modal> {
  return readForm(modal, body, at);
}
