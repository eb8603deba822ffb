import { ApplicationCommandType, ComponentType, InteractionType } from "discord-api-types/v10";
import { z } from "zod";
import { MAX_CUSTOM_ID, MAX_FIELD_FILES, MAX_SELECT_OPTIONS } from "../limits.ts";

/** A Discord id: 64 bits, in decimal digits (reference, "Snowflakes"). */
export const snowflake = z.string().regex(/^\d{1,20}$/);
/** topics/permissions: a set of bits, in decimal digits. */
const permissions = z.string().regex(/^\d{1,40}$/);
/** interactions/application-commands, "Application Command Naming". */
const name = z.string().min(1).max(32);

const user = z.object({ id: snowflake, username: z.string() });
const member = z.object({ user, roles: z.array(snowflake), permissions });

/** A value, or a subcommand with values, or a group with subcommands. */
const value = z.object({
  name,
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const subcommand = value.extend({ options: z.array(value).optional() });
const options = z.array(value.extend({ options: z.array(subcommand).optional() }));

const common = z.object({
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  guild_id: snowflake.nullish(),
  channel: z.object({ id: snowflake, type: z.int() }).nullish(),
  user: user.nullish(),
  member: member.nullish(),
  app_permissions: permissions.optional(),
  entitlements: z.array(z.object({ id: snowflake })),
});

const attachment = z.object({
  id: snowflake,
  filename: z.string(),
  size: z.int().nonnegative(),
  url: z.url(),
});

const command = z.object({ id: snowflake, name, type: z.int(), options: options.optional() });

const ofCommand = common.extend({
  type: z.literal(InteractionType.ApplicationCommand),
  data: command
    .extend({
      target_id: snowflake.optional(),
      resolved: z
        .object({
          messages: z
            .record(snowflake, z.object({ id: snowflake, content: z.string() }))
            .optional(),
          users: z.record(snowflake, user).optional(),
          members: z.record(snowflake, member.omit({ user: true })).optional(),
          attachments: z.record(snowflake, attachment).optional(),
        })
        .optional(),
    })
    .refine(hasTarget),
});

const ofAutocomplete = common.extend({
  type: z.literal(InteractionType.ApplicationCommandAutocomplete),
  data: command.extend({ options: options.refine(hasFocus) }),
});

const ofComponent = common.extend({
  type: z.literal(InteractionType.MessageComponent),
  message: z.object({ id: snowflake }),
  data: z.object({
    custom_id: z.string().min(1).max(MAX_CUSTOM_ID),
    component_type: z.int(),
    values: z.array(z.string()).max(MAX_SELECT_OPTIONS).optional(),
  }),
});

/** A field of a form with what was entered: text, or the ids of files. */
const entered = z.object({
  type: z.int(),
  custom_id: z.string().min(1).max(MAX_CUSTOM_ID),
  value: z.string().optional(),
  values: z.array(snowflake).max(MAX_FIELD_FILES).optional(),
});

const ofForm = common.extend({
  type: z.literal(InteractionType.ModalSubmit),
  message: z.object({ id: snowflake }).optional(),
  data: z.object({
    custom_id: z.string().min(1).max(MAX_CUSTOM_ID),
    components: z.array(z.object({ type: z.literal(ComponentType.Label), component: entered })),
    resolved: z.object({ attachments: z.record(snowflake, attachment).optional() }).optional(),
  }),
});

/**
 * An interaction with what discord.js and the handlers rely on (interactions/receiving-and-responding,
 * "Interaction Object"), of the kinds that the bot offers.
 */
export const interaction = z
  .discriminatedUnion("type", [ofCommand, ofAutocomplete, ofComponent, ofForm])
  .refine(({ user, member }) => Boolean(user ?? member));

/** A command in the menu of a message comes with that message. */
function hasTarget(data: {
  type: number;
  target_id?: string | undefined;
  resolved?: { messages?: Record<string, unknown> | undefined } | undefined;
}): boolean {
  if (data.type !== ApplicationCommandType.Message) return true;
  return Object.hasOwn(data.resolved?.messages ?? {}, data.target_id ?? "");
}

type Option = z.infer<typeof value> & { options?: readonly Option[] | undefined };

/** One option is being typed. */
function hasFocus(all: readonly Option[]): boolean {
  return all.some(({ focused, options = [] }) => focused === true || hasFocus(options));
}
