import * as spec from "discord-api-spec/zod";
import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";

/** Schemas of Discord's OpenAPI document that say less or other than Discord does, and what holds. */
const CORRECTIONS: readonly (readonly [given: z.ZodMiniType, correct: z.ZodMiniType])[] = [
  [
    spec.IncomingWebhookInteractionRequestSchema,
    // Named here so that it is refused beside Components V2.
    z.extend(spec.IncomingWebhookInteractionRequestSchema, {
      sticker_ids: z.nullish(z.array(spec.SnowflakeTypeSchema)),
    }),
  ],
  [
    spec.ButtonComponentForMessageRequestSchema,
    z.extend(spec.ButtonComponentForMessageRequestSchema, {
      url: z.nullish(z.url().check(z.minLength(1), z.maxLength(LIMITS.buttonUrl))),
    }),
  ],
  [
    spec.RichEmbedFieldSchema,
    z.extend(spec.RichEmbedFieldSchema, {
      name: spec.RichEmbedFieldSchema.shape.name.check(z.minLength(1)),
      value: spec.RichEmbedFieldSchema.shape.value.check(z.minLength(1)),
    }),
  ],
  [
    spec.ModalInteractionCallbackRequestDataSchema,
    z.extend(spec.ModalInteractionCallbackRequestDataSchema, {
      components: spec.ModalInteractionCallbackRequestDataSchema.shape.components.check(
        z.maxLength(LIMITS.modalComponents),
      ),
    }),
  ],
  [
    spec.ApplicationCommandCreateRequestSchema,
    z.extend(spec.ApplicationCommandCreateRequestSchema, {
      // The document says integer; bots send, and Discord answers, a string of digits.
      default_member_permissions: z.nullish(spec.SnowflakeTypeSchema),
      nsfw: z.nullish(z.boolean()),
    }),
  ],
  [
    spec.ApplicationCommandSubcommandGroupOptionSchema,
    z.extend(spec.ApplicationCommandSubcommandGroupOptionSchema, {
      options: z
        .array(spec.ApplicationCommandSubcommandOptionSchema)
        .check(z.minLength(1), z.maxLength(LIMITS.commandOptions)),
    }),
  ],
  [
    spec.ApplicationCommandOptionStringChoiceSchema,
    z.extend(spec.ApplicationCommandOptionStringChoiceSchema, {
      value: spec.ApplicationCommandOptionStringChoiceSchema.shape.value.check(
        z.minLength(1),
        z.maxLength(LIMITS.choiceText),
      ),
    }),
  ],
];

const CORRECT = new Map<z.core.$ZodType, z.core.$ZodType>(CORRECTIONS);

/** The schema that holds in place of one of Discord's. */
export function corrected(schema: z.core.$ZodType): z.core.$ZodType {
  return CORRECT.get(schema) ?? schema;
}
