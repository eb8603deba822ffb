import { type Client, DiscordAPIError, MessageFlags, type RawFile, Routes } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import type { Exchange } from "../../../src/playground/discord/state/exchange.ts";
import { FIXTURE_COMMANDS, startFixtureBot } from "../fixture-bot.ts";

let discord: LocalDiscord;
let client: Client<true>;

beforeAll(async () => {
  discord = await startLocalDiscord();
  // This bot leaves every answer to the tests.
  client = await startFixtureBot(discord, () => undefined);
  await client.application.commands.set(FIXTURE_COMMANDS);
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

interface Body {
  [field: string]: unknown;
}
/** One limit: what just fits, what no longer does, and where and how Discord says so. */
interface Row {
  limit: string;
  fits: Body;
  refused: Body;
  at: string;
  code: string;
  files?: RawFile[];
}

const V2 = { flags: MessageFlags.IsComponentsV2 };
const x = (length: number) => "x".repeat(length);
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (index: number, fields: Body = {}) => ({
  type: 2,
  style: 1,
  label: "Go",
  custom_id: `button ${index}`,
  ...fields,
});
const row = (...components: Body[]) => ({ type: 1, components });
const oneButton = (fields: Body) => ({ components: [row(button(0, fields))] });
const option = (index: number, fields: Body = {}) => ({
  label: "Fig",
  value: `fig ${index}`,
  ...fields,
});
const select = (fields: Body) => ({
  components: [row({ type: 3, custom_id: "select", options: [option(0)], ...fields })],
});
const text = (content: string, fields: Body = {}) => ({ type: 10, content, ...fields });
const section = (fields: Body) => ({
  ...V2,
  components: [{ type: 9, components: [text("a")], accessory: button(0), ...fields }],
});
const media = (url = "https://example.com/a.png") => ({ media: { url } });
const v2 = (...components: Body[]) => ({ ...V2, components });
const embed = (fields: Body) => ({ embeds: [fields] });
const file = (name: string, size = 1): RawFile => ({ name, data: Buffer.alloc(size) });
const field = (name: string, value: string) => ({ name, value });

const CONTENT_AND_EMBEDS: Row[] = [
  {
    limit: "content of 2000 characters, counted as code points",
    fits: { content: "𝄞".repeat(2000) },
    refused: { content: x(2001) },
    at: "data.content",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    limit: "10 embeds",
    fits: { embeds: many(10, () => ({ title: "a" })) },
    refused: { embeds: many(11, () => ({ title: "a" })) },
    at: "data.embeds",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  ...(
    [
      ["title", 256],
      ["description", 4096],
    ] as const
  ).map(([name, max]) => ({
    limit: `embed ${name} of ${max} characters`,
    fits: embed({ [name]: x(max) }),
    refused: embed({ [name]: x(max + 1) }),
    at: `data.embeds.0.${name}`,
    code: "BASE_TYPE_MAX_LENGTH",
  })),
  {
    limit: "embed footer of 2048 characters",
    fits: embed({ footer: { text: x(2048) } }),
    refused: embed({ footer: { text: x(2049) } }),
    at: "data.embeds.0.footer.text",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    limit: "embed author of 256 characters",
    fits: embed({ author: { name: x(256) } }),
    refused: embed({ author: { name: x(257) } }),
    at: "data.embeds.0.author.name",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    limit: "25 embed fields",
    fits: embed({ fields: many(25, () => field("a", "b")) }),
    refused: embed({ fields: many(26, () => field("a", "b")) }),
    at: "data.embeds.0.fields",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    limit: "embed field name of 256 characters",
    fits: embed({ fields: [field(x(256), "b")] }),
    refused: embed({ fields: [field(x(257), "b")] }),
    at: "data.embeds.0.fields.0.name",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "embed field value of 1024 characters",
    fits: embed({ fields: [field("a", x(1024))] }),
    refused: embed({ fields: [field("a", x(1025))] }),
    at: "data.embeds.0.fields.0.value",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "6000 characters over all embeds",
    fits: { embeds: [{ description: x(4000) }, { description: x(1996), title: x(4) }] },
    refused: { embeds: [{ description: x(4000) }, { description: x(1996), title: x(5) }] },
    at: "data.embeds",
    code: "MAX_EMBED_SIZE_EXCEEDED",
  },
  {
    limit: "100 user ids in allowed_mentions",
    fits: { content: "a", allowed_mentions: { users: many(100, String) } },
    refused: { content: "a", allowed_mentions: { users: many(101, String) } },
    at: "data.allowed_mentions.users",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    limit: "allowed_mentions by kind or by id, not both",
    fits: { content: "a", allowed_mentions: { parse: ["users"], roles: ["1"] } },
    refused: { content: "a", allowed_mentions: { parse: ["users"], users: ["1"] } },
    at: "data.allowed_mentions",
    code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
  },
  {
    limit: "links of the schemes that Discord opens",
    fits: embed({ title: "a", url: "https://example.com" }),
    refused: embed({ title: "a", url: "ftp://example.com" }),
    at: "data.embeds.0.url",
    code: "URL_TYPE_INVALID_SCHEME",
  },
  {
    limit: "links of the right form",
    fits: embed({ image: { url: "https://example.com/a.png" } }),
    refused: embed({ image: { url: "example" } }),
    at: "data.embeds.0.image.url",
    code: "URL_TYPE_INVALID_URL",
  },
  {
    limit: "times of ISO 8601, also with an offset",
    fits: embed({ title: "a", timestamp: "2026-01-01T12:00:00+02:00" }),
    refused: embed({ title: "a", timestamp: "noon" }),
    at: "data.embeds.0.timestamp",
    code: "DATE_TIME_TYPE_PARSE",
  },
  {
    limit: "embed fields with a name",
    fits: embed({ fields: [field("a", "b")] }),
    refused: embed({ fields: [field("", "b")] }),
    at: "data.embeds.0.fields.0.name",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "ids of digits, as text or as a number",
    fits: { content: "a", allowed_mentions: { users: [1, "2"] } },
    refused: { content: "a", allowed_mentions: { users: ["Ada"] } },
    at: "data.allowed_mentions.users.0",
    code: "NUMBER_TYPE_COERCE",
  },
  {
    limit: "content of text",
    fits: { content: "5" },
    refused: { content: 5 },
    at: "data.content",
    code: "BASE_TYPE_BAD_TYPE",
  },
  {
    limit: "the flags of a reply",
    fits: { content: "a", flags: MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds },
    refused: { content: "a", flags: MessageFlags.Loading },
    at: "data.flags",
    code: "MESSAGE_FLAGS_INVALID",
  },
  {
    limit: "attachments that were uploaded",
    fits: { attachments: [{ id: 0, description: "a" }] },
    refused: { attachments: [{ id: 1, description: "a" }] },
    at: "data.attachments.0.id",
    code: "ATTACHMENT_NOT_FOUND",
    files: [file("a.txt")],
  },
];

const LEGACY_COMPONENTS: Row[] = [
  {
    limit: "5 rows without Components V2",
    fits: { components: many(5, (index) => row(button(index))) },
    refused: { components: many(6, (index) => row(button(index))) },
    at: "data.components",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    limit: "the newer components only with the flag",
    fits: v2(text("a")),
    refused: { components: [text("a")] },
    at: "data.components.0",
    code: "UNION_TYPE_CHOICES",
  },
  {
    limit: "5 buttons a row",
    fits: { components: [row(...many(5, (index) => button(index)))] },
    refused: { components: [row(...many(6, (index) => button(index)))] },
    at: "data.components.0.components",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "a select alone in its row",
    fits: select({}),
    refused: {
      components: [row(button(0), { type: 3, custom_id: "select", options: [option(0)] })],
    },
    at: "data.components.0.components",
    code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
  },
  {
    limit: "button label of 80 characters",
    fits: oneButton({ label: x(80) }),
    refused: oneButton({ label: x(81) }),
    at: "data.components.0.components.0.label",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    limit: "a label or an emoji on every button",
    fits: oneButton({ label: null, emoji: { name: "🔖" } }),
    refused: oneButton({ label: null }),
    at: "data.components.0.components.0.label",
    code: "BASE_TYPE_REQUIRED",
  },
  {
    limit: "custom id of 100 characters",
    fits: oneButton({ custom_id: x(100) }),
    refused: oneButton({ custom_id: x(101) }),
    at: "data.components.0.components.0.custom_id",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "a custom id on every ordinary button",
    fits: oneButton({ style: 4 }),
    refused: oneButton({ style: 4, custom_id: undefined }),
    at: "data.components.0.components.0.custom_id",
    code: "BASE_TYPE_REQUIRED",
  },
  {
    limit: "no custom id on a link",
    fits: oneButton({ style: 5, custom_id: undefined, url: "https://example.com" }),
    refused: oneButton({ style: 5, url: "https://example.com" }),
    at: "data.components.0.components.0.custom_id",
    code: "BUTTON_COMPONENT_INVALID_FIELD",
  },
  {
    limit: "link of 512 characters",
    fits: oneButton({ style: 5, custom_id: undefined, url: `https://${x(504)}` }),
    refused: oneButton({ style: 5, custom_id: undefined, url: `https://${x(505)}` }),
    at: "data.components.0.components.0.url",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "a product for a premium button",
    fits: oneButton({ style: 6, custom_id: undefined, label: undefined, sku_id: "1" }),
    refused: oneButton({ style: 6, custom_id: undefined, label: undefined }),
    at: "data.components.0.components.0.sku_id",
    code: "BASE_TYPE_REQUIRED",
  },
  {
    limit: "button styles 1 to 6",
    fits: oneButton({ style: 1 }),
    refused: oneButton({ style: 7 }),
    at: "data.components.0.components.0.style",
    code: "BASE_TYPE_CHOICES",
  },
  {
    limit: "custom ids that differ",
    fits: { components: [row(button(0), button(1))] },
    refused: { components: [row(button(0), button(0))] },
    at: "data.components.0.components.1.custom_id",
    code: "COMPONENT_CUSTOM_ID_DUPLICATED",
  },
  {
    limit: "component ids that differ",
    fits: { components: [row(button(0, { id: 1 }), button(1, { id: 2 }))] },
    refused: { components: [row(button(0, { id: 1 }), button(1, { id: 1 }))] },
    at: "data.components.0.components.1.id",
    code: "COMPONENT_ID_DUPLICATED",
  },
  {
    limit: "25 options of a select",
    fits: select({ options: many(25, (index) => option(index)) }),
    refused: select({ options: many(26, (index) => option(index)) }),
    at: "data.components.0.components.0.options",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  ...(["label", "value", "description"] as const).map((name) => ({
    limit: `select option ${name} of 100 characters`,
    fits: select({ options: [option(0, { [name]: x(100) })] }),
    refused: select({ options: [option(0, { [name]: x(101) })] }),
    at: `data.components.0.components.0.options.0.${name}`,
    code: name === "description" ? "BASE_TYPE_MAX_LENGTH" : "BASE_TYPE_BAD_LENGTH",
  })),
  {
    limit: "select placeholder of 150 characters",
    fits: select({ placeholder: x(150) }),
    refused: select({ placeholder: x(151) }),
    at: "data.components.0.components.0.placeholder",
    code: "BASE_TYPE_MAX_LENGTH",
  },
  {
    limit: "25 values of a select",
    fits: select({ max_values: 25 }),
    refused: select({ max_values: 26 }),
    at: "data.components.0.components.0.max_values",
    code: "NUMBER_TYPE_MAX",
  },
  {
    limit: "a minimum of values that is not negative",
    fits: select({ min_values: 0 }),
    refused: select({ min_values: -1 }),
    at: "data.components.0.components.0.min_values",
    code: "NUMBER_TYPE_MIN",
  },
  {
    limit: "a minimum of values up to the maximum",
    fits: select({ min_values: 2, max_values: 2 }),
    refused: select({ min_values: 3, max_values: 2 }),
    at: "data.components.0.components.0.min_values",
    code: "SELECT_COMPONENT_INVALID_RANGE",
  },
  {
    limit: "option values that differ",
    fits: select({ options: [option(0), option(1)] }),
    refused: select({ options: [option(0), option(0)] }),
    at: "data.components.0.components.0.options.1.value",
    code: "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
  },
  {
    limit: "as many defaults as values",
    fits: select({ options: [option(0, { default: true }), option(1)] }),
    refused: select({ options: [option(0, { default: true }), option(1, { default: true })] }),
    at: "data.components.0.components.0.options",
    code: "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
  },
];

const V2_COMPONENTS: Row[] = [
  ...(
    [
      ["content", "a"],
      ["embeds", [{ title: "a" }]],
      ["poll", { question: { text: "a" }, answers: [{ poll_media: { text: "b" } }] }],
      ["sticker_ids", ["1"]],
    ] as const
  ).map(([name, value]) => ({
    limit: `no ${name} beside Components V2`,
    fits: v2(text("a")),
    refused: { ...v2(text("a")), [name]: value },
    at: `data.${name}`,
    code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  })),
  {
    limit: "40 components, nested ones counted",
    fits: v2(...many(19, (index) => row(button(index))), text("a"), text("b")),
    refused: v2(...many(20, (index) => row(button(index))), text("a")),
    at: "data.components",
    code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
  },
  {
    limit: "4000 characters of text in sum",
    fits: v2({ type: 17, components: [text(x(3999))] }, text("a")),
    refused: v2({ type: 17, components: [text(x(3999))] }, text("ab")),
    at: "data.components",
    code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
  },
  {
    limit: "a text display with text",
    fits: v2(text("a")),
    refused: v2(text("")),
    at: "data.components.0.content",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "3 texts a section",
    fits: section({ components: many(3, () => text("a")) }),
    refused: section({ components: many(4, () => text("a")) }),
    at: "data.components.0.components",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "an accessory of a section",
    fits: section({ accessory: { type: 11, ...media() } }),
    refused: section({ accessory: undefined }),
    at: "data.components.0.accessory",
    code: "BASE_TYPE_REQUIRED",
  },
  {
    limit: "picture description of 1024 characters",
    fits: section({ accessory: { type: 11, ...media(), description: x(1024) } }),
    refused: section({ accessory: { type: 11, ...media(), description: x(1025) } }),
    at: "data.components.0.accessory.description",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "10 items of a media gallery",
    fits: v2({ type: 12, items: many(10, () => media()) }),
    refused: v2({ type: 12, items: many(11, () => media()) }),
    at: "data.components.0.items",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "one item of a media gallery",
    fits: v2({ type: 12, items: [media()] }),
    refused: v2({ type: 12, items: [] }),
    at: "data.components.0.items",
    code: "BASE_TYPE_BAD_LENGTH",
  },
  {
    limit: "no container within a container",
    fits: v2({ type: 17, components: [text("a"), { type: 14 }] }),
    refused: v2({ type: 17, components: [{ type: 17, components: [text("a")] }] }),
    at: "data.components.0.components.0",
    code: "UNION_TYPE_CHOICES",
  },
  {
    limit: "colours of 24 bits",
    fits: v2({ type: 17, accent_color: 0xffffff, components: [text("a")] }),
    refused: v2({ type: 17, accent_color: 0x1000000, components: [text("a")] }),
    at: "data.components.0.accent_color",
    code: "NUMBER_TYPE_MAX",
  },
  {
    limit: "files that were uploaded",
    fits: v2({ type: 13, file: { url: "attachment://a.txt" } }),
    refused: v2({ type: 13, file: { url: "attachment://b.txt" } }),
    at: "data.components.0",
    code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
    files: [file("a.txt")],
  },
];

describe("a reply", () => {
  const rows = [...CONTENT_AND_EMBEDS, ...LEGACY_COMPONENTS, ...V2_COMPONENTS];
  test.each(rows)("keeps to $limit", async ({ fits, refused, at, code, files }) => {
    const refusing = await refusalOf(respond(open(), 4, refused, files));
    expect(refusing).toEqual({ status: 400, code: 50035, problems: [`${at} ${code}`] });
    await expect(respond(open(), 4, fits, files)).resolves.toBeDefined();
  });

  test.each([
    ["nothing", {}],
    ["blank content", { content: " \n" }],
    ["Components V2 without components", { ...V2, components: [] }],
  ])("with %s is an empty message", async (_, body) => {
    const refusing = await refusalOf(respond(open(), 4, body));
    expect(refusing).toEqual({ status: 400, code: 50006, problems: [] });
  });

  test("leaves out fields that Discord does not know", async () => {
    const exchange = open();
    await respond(exchange, 4, embed({ title: "a", subtitle: "b" }));
    expect(exchange.messages[0]!.embeds).toEqual([{ type: "rich", title: "a" }]);
  });

  test("carries ten files and no more", async () => {
    const files = (count: number) => many(count, (index) => file(`${index}.txt`));
    const refusing = await refusalOf(respond(open(), 4, { content: "a" }, files(11)));
    expect(refusing.problems).toEqual(["data.files BASE_TYPE_MAX_LENGTH"]);
    await expect(respond(open(), 4, { content: "a" }, files(10))).resolves.toBeDefined();
  });

  test("carries files of ten MiB and not one byte more", async () => {
    const size = 10 * 1024 * 1024;
    const exchange = open();
    const refusing = await refusalOf(respond(exchange, 4, {}, [file("a.bin", size + 1)]));
    expect(refusing).toMatchObject({ status: 413, code: 40005 });
    expect(exchange.entries).toMatchObject([{ kind: "refusal", refusal: { code: 40005 } }]);
    await expect(respond(open(), 4, {}, [file("a.bin", size)])).resolves.toBeDefined();
  });

  test("is refused with Discord's words at the place of the mistake", async () => {
    await expect(respond(open(), 4, { content: x(2001) })).rejects.toHaveProperty("rawError", {
      message: "Invalid Form Body",
      code: 50035,
      errors: {
        data: {
          content: {
            _errors: [
              { code: "BASE_TYPE_MAX_LENGTH", message: "Must be 2000 or fewer in length." },
            ],
          },
        },
      },
    });
  });
});

describe("a deferred reply", () => {
  test("may be ephemeral and nothing else", async () => {
    const refusing = await refusalOf(respond(open(), 5, V2));
    expect(refusing.problems).toEqual(["data.flags MESSAGE_FLAGS_INVALID"]);
    await expect(respond(open(), 5, { flags: 64 })).resolves.toBeDefined();
  });
});

describe("an edit", () => {
  test("to Components V2 has to empty content and embeds", async () => {
    const exchange = open();
    await respond(exchange, 4, { content: "a", embeds: [{ title: "b" }] });
    const refusing = await refusalOf(edit(exchange, v2(text("c"))));
    const code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
    expect(refusing.problems).toEqual([`content ${code}`, `embeds ${code}`]);
    await edit(exchange, { ...v2(text("c")), content: null, embeds: [] });
    expect(exchange.messages[0]).toMatchObject({ content: "", embeds: [], ...V2 });
  });

  test("cannot take Components V2 away", async () => {
    const exchange = open();
    await respond(exchange, 4, v2(text("a")));
    const refusing = await refusalOf(edit(exchange, { flags: 0 }));
    expect(refusing.problems).toEqual(["flags MESSAGE_FLAGS_INVALID"]);
    await edit(exchange, { components: [text("b")] });
    expect(exchange.messages[0]!.components![0]).toMatchObject({ content: "b" });
  });

  test("cannot leave a message empty", async () => {
    const exchange = open();
    await respond(exchange, 4, { content: "a" });
    expect(await refusalOf(edit(exchange, { content: "" }))).toMatchObject({ code: 50006 });
  });
});

describe("autocomplete", () => {
  const choice = (fields: Body) => ({ choices: [{ name: "a", value: "a", ...fields }] });
  const rows: Row[] = [
    {
      limit: "25 choices",
      fits: { choices: many(25, (index) => ({ name: "a", value: `${index}` })) },
      refused: { choices: many(26, (index) => ({ name: "a", value: `${index}` })) },
      at: "data.choices",
      code: "BASE_TYPE_MAX_LENGTH",
    },
    {
      limit: "names of 100 characters",
      fits: choice({ name: x(100) }),
      refused: choice({ name: x(101) }),
      at: "data.choices.0.name",
      code: "BASE_TYPE_BAD_LENGTH",
    },
    {
      limit: "names that are not empty",
      fits: choice({ name: "a" }),
      refused: choice({ name: "" }),
      at: "data.choices.0.name",
      code: "BASE_TYPE_BAD_LENGTH",
    },
    {
      limit: "values of 100 characters",
      fits: choice({ value: x(100) }),
      refused: choice({ value: x(101) }),
      at: "data.choices.0.value",
      code: "BASE_TYPE_BAD_LENGTH",
    },
    {
      limit: "values of the option's type",
      fits: choice({ value: "1" }),
      refused: choice({ value: 1 }),
      at: "data.choices.0.value",
      code: "BASE_TYPE_BAD_TYPE",
    },
  ];
  const typing = () => discord.as("member").autocomplete("pick", { word: "a" }, "word");
  test.each(rows)("keeps to $limit", async ({ fits, refused, at, code }) => {
    const refusing = await refusalOf(respond(typing(), 8, refused));
    expect(refusing).toEqual({ status: 400, code: 50035, problems: [`${at} ${code}`] });
    await expect(respond(typing(), 8, fits)).resolves.toBeDefined();
  });

  test.each([4, 5, 6, 7, 9])("cannot be answered with a callback of type %i", async (type) => {
    const refusing = await refusalOf(respond(typing(), type, { content: "a" }));
    expect(refusing.problems).toEqual(["type BASE_TYPE_CHOICES"]);
  });
});

describe("a modal", () => {
  const input = (index: number, fields: Body = {}) => ({
    type: 18,
    label: "Name",
    component: { type: 4, style: 1, custom_id: `input ${index}`, ...fields },
  });
  const modal = (fields: Body) => ({
    custom_id: "form",
    title: "Form",
    components: [input(0)],
    ...fields,
  });
  const oneInput = (fields: Body) => modal({ components: [input(0, fields)] });
  const labelled = (fields: Body) => modal({ components: [{ ...input(0), ...fields }] });
  const rows: Row[] = [
    {
      limit: "a title of 45 characters",
      fits: modal({ title: x(45) }),
      refused: modal({ title: x(46) }),
      at: "data.title",
      code: "BASE_TYPE_BAD_LENGTH",
    },
    {
      limit: "a custom id of 100 characters",
      fits: modal({ custom_id: x(100) }),
      refused: modal({ custom_id: x(101) }),
      at: "data.custom_id",
      code: "BASE_TYPE_BAD_LENGTH",
    },
    {
      limit: "5 components",
      fits: modal({ components: many(5, input) }),
      refused: modal({ components: many(6, input) }),
      at: "data.components",
      code: "BASE_TYPE_BAD_LENGTH",
    },
    {
      limit: "inputs rather than buttons",
      fits: modal({ components: [text("a"), input(0)] }),
      refused: modal({ components: [button(0)] }),
      at: "data.components.0",
      code: "UNION_TYPE_CHOICES",
    },
    {
      limit: "a label of 45 characters",
      fits: labelled({ label: x(45) }),
      refused: labelled({ label: x(46) }),
      at: "data.components.0.label",
      code: "BASE_TYPE_BAD_LENGTH",
    },
    {
      limit: "a description of 100 characters",
      fits: labelled({ description: x(100) }),
      refused: labelled({ description: x(101) }),
      at: "data.components.0.description",
      code: "BASE_TYPE_BAD_LENGTH",
    },
    {
      limit: "a preset value of 4000 characters",
      fits: oneInput({ value: x(4000) }),
      refused: oneInput({ value: x(4001) }),
      at: "data.components.0.component.value",
      code: "BASE_TYPE_MAX_LENGTH",
    },
    {
      limit: "a placeholder of 100 characters",
      fits: oneInput({ placeholder: x(100) }),
      refused: oneInput({ placeholder: x(101) }),
      at: "data.components.0.component.placeholder",
      code: "BASE_TYPE_MAX_LENGTH",
    },
    {
      limit: "a maximum length of 4000",
      fits: oneInput({ max_length: 4000 }),
      refused: oneInput({ max_length: 4001 }),
      at: "data.components.0.component.max_length",
      code: "NUMBER_TYPE_MAX",
    },
    {
      limit: "a minimum length up to the maximum",
      fits: oneInput({ min_length: 2, max_length: 2 }),
      refused: oneInput({ min_length: 3, max_length: 2 }),
      at: "data.components.0.component.min_length",
      code: "TEXT_INPUT_INVALID_RANGE",
    },
    {
      limit: "custom ids that differ",
      fits: modal({ components: [input(0), input(1)] }),
      refused: modal({ components: [input(0), input(0)] }),
      at: "data.components.1.component.custom_id",
      code: "COMPONENT_CUSTOM_ID_DUPLICATED",
    },
  ];
  test.each(rows)("keeps to $limit", async ({ fits, refused, at, code }) => {
    const refusing = await refusalOf(respond(open(), 9, refused));
    expect(refusing).toEqual({ status: 400, code: 50035, problems: [`${at} ${code}`] });
    await expect(respond(open(), 9, fits)).resolves.toBeDefined();
  });

  test("cannot answer the submission of a modal, nor can an update without a message", async () => {
    const opened = open();
    await respond(opened, 9, modal({}));
    const submitted = discord.as("member").submit(opened, { "input 0": "Ada" });
    for (const type of [6, 7, 9]) {
      const refusing = await refusalOf(respond(submitted, type, modal({})));
      expect(refusing.problems).toEqual(["type BASE_TYPE_CHOICES"]);
    }
    await expect(respond(submitted, 4, { content: "a" })).resolves.toBeDefined();
  });

  test("from a button lets its submission update the message", async () => {
    const exchange = open();
    await respond(exchange, 4, { components: [row(button(0))] });
    const pressed = discord.as("member").press(exchange.messages[0]!, "button 0");
    await respond(pressed, 9, modal({}));
    const submitted = discord.as("member").submit(pressed, { "input 0": "Ada" });
    await respond(submitted, 7, { content: "Updated" });
    expect(exchange.messages[0]!.content).toBe("Updated");
  });
});

function open(): Exchange {
  return discord.as("member").slash("think");
}

function respond({ interaction }: Exchange, type: number, data: Body, files?: RawFile[]) {
  return client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body: { type, data },
    auth: false,
    query: new URLSearchParams({ with_response: "true" }),
    ...(files && { files }),
  });
}

function edit({ interaction }: Exchange, body: Body) {
  const { application_id, token } = interaction;
  return client.rest.patch(Routes.webhookMessage(application_id, token), { body, auth: false });
}

/** Flattens Discord's tree of errors: one line a problem, its path and code. */
async function refusalOf(request: Promise<unknown>) {
  const error = await request.then(
    () => new Error("The request was not refused"),
    (thrown) => thrown,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  const problems: string[] = [];
  const walk = (node: object, path: string[]) => {
    for (const [key, value] of Object.entries(node)) {
      if (key !== "_errors") walk(value, [...path, key]);
      else for (const { code } of value) problems.push(`${path.join(".")} ${code}`);
    }
  };
  walk((error.rawError as { errors?: object }).errors ?? {}, []);
  return { status: error.status, code: error.code, problems };
}
