import type { APIMessage } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { slugOf } from "../../../src/corpus/slug.ts";
import { articleKey } from "../../../src/discord/components/article-key.ts";
import type { Exchange } from "../../../src/playground/discord/state/exchange.ts";
import { demoWorld } from "../../../src/playground/discord/state/world.ts";
import { forgePress } from "../../playground/forge.ts";
import { buttonId, labelsOf, textOf, textsOf } from "../shown.ts";
import { signed } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

/** Somebody may manage the second server, from where the articles cannot be looked after. */
const world = structuredClone(demoWorld);
world.servers.second!.members.roleModerator = [];
world.servers.second!.ownerId = world.personas.roleModerator!.id;
const stage = setStage({}, undefined, { world });

const WHALES = "Whales off the coast";
const KEY = articleKey({ id: slugOf("retold.md") } as never);
const REFUSAL = "Only members who may manage this server may do this";
const ELSEWHERE = "cannot be looked after from this server";
const COMMANDS: readonly [string, Record<string, string>][] = [
  ["history", {}],
  ["log", {}],
  ["edit", { article: WHALES }],
  ["remove", { article: WHALES }],
  ["restore", { article: WHALES }],
];
/** All that changes something, or opens a form. */
const IDS = [
  `4|bin|yes|${KEY}`,
  `4|bin|no|${KEY}`,
  `4|edit|about|${KEY}`,
  "4|undo|1|1",
  "4|past|1",
];

const as = (persona = "moderator", place = "general") => stage.discord.as(persona, place);
const use = (name: string, values = {}, persona = "moderator", place = "general") =>
  as(persona, place).slash(`corpus ${name}`, values).message();

/** What a press is answered with in private, leaving its message as it is. */
async function refusalOf(exchange: Exchange): Promise<string> {
  const wanted = (message: APIMessage | null | undefined) => message && isPrivate(message);
  const entry = await exchange.next(
    (each) => "message" in each && each.kind !== "edit" && Boolean(wanted(each.message)),
  );
  return textOf((entry as { message: APIMessage }).message);
}

/** What everybody sees, so that anybody may press what is forged onto it. */
const publicAnswer = (place: string) =>
  as("member", place)
    .slash("ask", { question: "How many humpback whales were counted?" })
    .message();

async function opened(persona = "moderator"): Promise<{ shown: APIMessage; form: Exchange }> {
  const shown = await use("edit", { article: WHALES });
  const form = as(persona).press(shown, buttonId(shown, "Title, date, tags"));
  await form.acknowledged;
  return { shown, form };
}

async function withoutRole<T>(work: () => Promise<T>): Promise<T> {
  const { members } = stage.discord.parts.world.servers.demo!;
  const roles = members.moderator!;
  members.moderator = [];
  try {
    return await work();
  } finally {
    members.moderator = roles;
  }
}

test("Discord offers no member what tends the articles, nor anybody in a direct message", () => {
  for (const [name, values] of COMMANDS) {
    expect(() => as("member").slash(`corpus ${name}`, values)).toThrow("needs permissions");
    expect(() => as("moderator", "dm").slash(`corpus ${name}`, values)).toThrow("this place");
  }
});

test("Members are refused where an admin opened the commands to them, and so are other servers", async () => {
  const command = stage.discord.parts.commands.list(null).find(({ name }) => name === "corpus")!;
  const { default_member_permissions } = command;
  command.default_member_permissions = null;
  for (const [name, values] of COMMANDS) {
    const refused = await use(name, values, "member");
    expect(isPrivate(refused)).toBe(true);
    expect(textOf(refused)).toContain(REFUSAL);
    expect(textOf(await use(name, values, "roleModerator", "annex"))).toContain(ELSEWHERE);
  }
  const typing = as("member").autocomplete("corpus restore", { article: "w" }, "article");
  await typing.acknowledged;
  expect(typing.choices).toEqual([]);
  command.default_member_permissions = default_member_permissions;
});

test("A press is refused to members, to those of other servers, and to who is no moderator any more", async () => {
  const [here, annex] = await Promise.all([publicAnswer("general"), publicAnswer("annex")]);
  for (const id of IDS.map((each) => signed(stage.discord, each))) {
    expect(await refusalOf(forgePress(as("member"), here, id))).toContain(REFUSAL);
    const elsewhere = forgePress(as("roleModerator", "annex"), annex, id);
    expect(await refusalOf(elsewhere)).toContain(ELSEWHERE);
  }
  const asked = await use("remove", { article: WHALES });
  const refused = await withoutRole(() => refusalOf(as().press(asked, buttonId(asked, "Remove"))));
  expect(refused).toContain(REFUSAL);
});

test("A form is refused to who is no moderator any more, and one that is forged to everybody", async () => {
  const { form } = await opened();
  const refused = await withoutRole(() => refusalOf(as().submit(form, { title: "Mine" })));
  expect(refused).toContain(REFUSAL);
  const again = await opened();
  again.form.modal!.custom_id = signed(stage.discord, `4|notes|${KEY}|AAAAAAAA`);
  expect(await refusalOf(as().submit(again.form, { title: "Mine" }))).toContain("this form");
  const third = await opened();
  third.form.modal!.custom_id = `4|about|${KEY}|AAAAAAAA|AAAAAA`;
  expect(await refusalOf(as().submit(third.form, { title: "Mine" }))).toContain("this form");
});

test("Ids that are forged, or of what is gone, do nothing", async () => {
  const here = await publicAnswer("general");
  const press = (id: string) => refusalOf(forgePress(as(), here, id));
  expect(await press(`4|bin|yes|${KEY}|AAAAAA`)).toContain("no longer know this button");
  expect(await press(signed(stage.discord, `4|bin|now|${KEY}`))).toContain("this button");
  expect(await press(signed(stage.discord, "4|undo|-1|1"))).toContain("this button");
  expect(await press(signed(stage.discord, "4|bin|yes|AAAAAAAA"))).toContain("no longer there");
  expect(await press(signed(stage.discord, "4|undo|99999|1"))).toContain("no longer be undone");
  expect(await press(signed(stage.discord, "4|undo|1|1"))).toContain("no longer be undone");
});

test("None of that changed anything", async () => {
  const page = await use("history");
  expect(labelsOf(page)).toEqual([]);
  expect(textsOf(page).filter((text) => text.startsWith("**<t:"))).toEqual([
    expect.stringContaining("as I was started"),
  ]);
  expect(textOf(await use("edit", { article: WHALES }))).toContain("**Publisher** Sea Journal");
});
