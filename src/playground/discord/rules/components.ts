import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import * as z from "zod";
import { flag, list, report, snowflake, text } from "./form.ts";
import { LIMITS } from "./limits.ts";

const id = z.number().int().min(0).nullish();
const customId = text(1, LIMITS.customId);
const emoji = z
  .object({ id: snowflake.nullish(), name: z.string().nullish(), animated: flag })
  .nullish();

const button = z
  .object({
    type: z.literal(ComponentType.Button),
    id,
    style: z.literal([1, 2, 3, 4, 5, 6]),
    label: text(0, LIMITS.buttonLabel).nullish(),
    emoji,
    custom_id: customId.nullish(),
    url: text(1, LIMITS.buttonUrl).nullish(),
    sku_id: snowflake.nullish(),
    disabled: flag,
  })
  .superRefine((value, context) => {
    const needed = NEEDED_BY_STYLE[value.style] ?? "custom_id";
    for (const field of ["custom_id", "url", "sku_id"] as const) {
      if (field === needed && !value[field]) {
        report(context, [field], "BASE_TYPE_REQUIRED", "This field is required");
      }
      if (field !== needed && value[field]) {
        const words = `A ${field} cannot be specified for a button of style ${value.style}`;
        report(context, [field], "BUTTON_COMPONENT_INVALID_FIELD", words);
      }
    }
    if (needed !== "sku_id" && !value.label && !value.emoji) {
      report(context, ["label"], "BASE_TYPE_REQUIRED", "This field is required");
    }
  });
const NEEDED_BY_STYLE: Record<number, "url" | "sku_id" | undefined> = {
  [ButtonStyle.Link]: "url",
  [ButtonStyle.Premium]: "sku_id",
};

const selectFields = {
  id,
  custom_id: customId,
  placeholder: text(0, LIMITS.selectPlaceholder).nullish(),
  min_values: z.number().int().min(0).max(LIMITS.selectOptions).nullish(),
  max_values: z.number().int().min(1).max(LIMITS.selectOptions).nullish(),
  disabled: flag,
  required: flag,
};

/** A dropdown of the bot's own options (components/reference, "String Select"). */
export const stringSelect = z
  .object({
    type: z.literal(ComponentType.StringSelect),
    ...selectFields,
    options: list(
      z.object({
        label: text(1, LIMITS.selectText),
        value: text(1, LIMITS.selectText),
        description: text(0, LIMITS.selectText).nullish(),
        default: flag,
        emoji,
      }),
      1,
      LIMITS.selectOptions,
    ),
  })
  .superRefine((value, context) => {
    const values = value.options.map((option) => option.value);
    for (const [index, repeated] of values.entries()) {
      if (values.indexOf(repeated) === index) continue;
      const words = "The specified option value is already used";
      report(
        context,
        ["options", index, "value"],
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        words,
      );
    }
    checkCounts(value, value.options.filter((option) => option.default).length, "options", context);
  });

/** A dropdown of users, roles or channels (components/reference, "User Select" and the next). */
export const entitySelect = z
  .object({
    type: z.literal([
      ComponentType.UserSelect,
      ComponentType.RoleSelect,
      ComponentType.MentionableSelect,
      ComponentType.ChannelSelect,
    ]),
    ...selectFields,
    channel_types: z.array(z.number()).nullish(),
    default_values: list(
      z.object({ id: snowflake, type: z.literal(["user", "role", "channel"]) }),
      0,
      LIMITS.selectOptions,
    ).nullish(),
  })
  .superRefine((value, context) => {
    checkCounts(value, value.default_values?.length ?? 0, "default_values", context);
  });

/** Plain Markdown in a message or modal. */
export const textDisplay = z.object({
  type: z.literal(ComponentType.TextDisplay),
  id,
  content: text(1, LIMITS.displayedText),
});

const media = z.object({ url: z.string().regex(/^(attachment|https?):\/\//) });
const described = { description: text(1, LIMITS.mediaDescription).nullish(), spoiler: flag };

const section = z.object({
  type: z.literal(ComponentType.Section),
  id,
  components: list(textDisplay, 1, LIMITS.sectionTexts),
  accessory: z.discriminatedUnion("type", [
    button,
    z.object({ type: z.literal(ComponentType.Thumbnail), id, media, ...described }),
  ]),
});

/** A row of buttons, or of one select (components/reference, "Action Row"). */
const actionRow = z.object({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: list(
    z.discriminatedUnion("type", [button, stringSelect, entitySelect]),
    1,
    LIMITS.rowButtons,
  ).superRefine((children, context) => {
    if (children.length === 1 || children.every(({ type }) => type === ComponentType.Button))
      return;
    const words = "The specified component exceeds the maximum width";
    report(context, [], "COMPONENT_LAYOUT_WIDTH_EXCEEDED", words);
  }),
});

const containable = [
  actionRow,
  textDisplay,
  section,
  z.object({
    type: z.literal(ComponentType.MediaGallery),
    id,
    items: list(z.object({ media, ...described }), 1, LIMITS.galleryItems),
  }),
  z.object({
    type: z.literal(ComponentType.File),
    id,
    file: z.object({ url: z.string().regex(/^attachment:\/\//) }),
    spoiler: flag,
  }),
  z.object({
    type: z.literal(ComponentType.Separator),
    id,
    divider: flag,
    spacing: z.literal([1, 2]).nullish(),
  }),
] as const;

const container = z.object({
  type: z.literal(ComponentType.Container),
  id,
  components: list(z.discriminatedUnion("type", containable), 1, LIMITS.components),
  accent_color: z.number().int().min(0).max(0xffffff).nullish(),
  spoiler: flag,
});

/** What may stand at the top of a message without Components V2. */
export const legacyComponents = list(
  z.discriminatedUnion("type", [actionRow]),
  0,
  LIMITS.legacyRows,
);

/** What may stand at the top of a message with Components V2. */
export const v2Components = z.array(z.discriminatedUnion("type", [...containable, container]));

function checkCounts(
  { min_values, max_values }: { min_values?: number | null; max_values?: number | null },
  defaults: number,
  field: string,
  context: z.RefinementCtx,
): void {
  const max = max_values ?? 1;
  if ((min_values ?? 1) > max) {
    const words = "Minimum number of values must not exceed the maximum";
    report(context, ["min_values"], "SELECT_COMPONENT_INVALID_RANGE", words);
  }
  if (defaults > max) {
    const words = `Too many default values: at most ${max}`;
    report(context, [field], "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", words);
  }
}
