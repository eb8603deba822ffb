import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { buttonId, textOf } from "../shown.ts";
import { setStage } from "../stage.ts";

const MODERATOR = "1200000000000000003";
const stage = setStage();

const as = (persona = "moderator", place = "general") => stage.discord.as(persona, place);
const use = (command: string, values = {}, persona = "moderator", place = "general") =>
  as(persona, place).slash(`corpus ${command}`, values).message();

async function press(message: APIMessage, label: string): Promise<APIMessage> {
  const exchange = as().press(message, buttonId(message, label));
  await exchange.next(({ kind }) => kind === "edit");
  return stage.discord.parts.messages.get(message.id);
}

const found = async (question: string) =>
  textOf(await as("member").slash("ask", { question, private: true }).message());

describe("/corpus remove", () => {
  test("asks first, hides what is the operator's, and stands in the history", async () => {
    const asked = await use("remove", { article: "Whales off the coast" });
    expect(textOf(asked)).toContain("Is **Whales off the coast** to be removed?");
    const kept = await press(asked, "Keep it");
    expect(textOf(kept)).toBe("“Whales off the coast” stays\\.");
    const again = await use("remove", { article: "Whales off the coast" });
    const done = await press(again, "Remove");
    expect(textOf(done)).toBe("“Whales off the coast” is removed\\.");
    expect(await found("How many humpback whales were counted off the coast?")).not.toContain(
      "Twelve",
    );
    expect(textOf(await use("history"))).toMatch(
      new RegExp(`by <@${MODERATOR}>\nRemoved: Whales off the coast\n`),
    );
  });
});
