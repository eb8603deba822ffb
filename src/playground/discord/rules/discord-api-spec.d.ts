/** The schemas used here of a package whose types TypeScript does not find. */
declare module "discord-api-spec/zod" {
  import type * as z from "zod/mini";

  type Described<Fields extends string = never> = z.ZodMiniObject<Record<Fields, z.ZodMiniString>>;
  type WithList<Field extends string> = z.ZodMiniObject<Record<Field, z.ZodMiniArray>>;

  export const SnowflakeTypeSchema: z.ZodMiniString;
  export const IncomingWebhookInteractionRequestSchema: Described;
  export const IncomingWebhookUpdateRequestPartialSchema: Described;
  export const ModalInteractionCallbackRequestDataSchema: WithList<"components">;
  export const ButtonComponentForMessageRequestSchema: Described;
  export const RichEmbedFieldSchema: Described<"name" | "value">;
  export const ApplicationCommandCreateRequestSchema: Described;
  export const ApplicationCommandSubcommandOptionSchema: Described;
  export const ApplicationCommandSubcommandGroupOptionSchema: Described;
  export const ApplicationCommandOptionStringChoiceSchema: Described<"value">;
  export const InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema: Described;
  export const InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: Described;
  export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: Described;
}
