import { describe, expect, test } from "vitest";
import { DELETE, READ } from "../../../src/discord/components/actions.ts";
import { createSigner } from "../../../src/discord/components/signer.ts";
import { forgePress } from "../../playground/forge.ts";
import { buttonId, textOf } from "../shown.ts";
import { signed, unsigned } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

const TOKEN = "MTIz.abc.def";

test("Every process with the same token makes the same signature", () => {
  const [one, other] = [createSigner(TOKEN), createSigner(TOKEN)];
  const id = DELETE.encode({ owner: "5" });
  expect(one.sign(id)).toBe(other.sign(id));
  expect(other.verified(one.sign(id))).toBe(id);
  expect(one.sign(id)).toMatch(/^4\|del\|[\w-]{11}\|[\w-]{6}$/);
});

test.each([
  ["without a signature", DELETE.encode({ owner: "5" })],
  ["that is shorter than a signature", "4|d"],
  ["that is empty", ""],
  ["signed with another token", createSigner("other.to.ken").sign(DELETE.encode({ owner: "5" }))],
  ["whose signature is of another length", `${createSigner(TOKEN).sign("4|del|a")}a`],
  ["of characters of several bytes", "💥💥💥💥"],
])("An id %s is not verified", (_, id) => {
  expect(createSigner(TOKEN).verified(id)).toBeNull();
});

test("No character of a signed id may change", () => {
  const signer = createSigner(TOKEN);
  const id = signer.sign(READ.encode({ owner: "77", article: "abcdefgh", page: 1 }));
  for (let at = 0; at < id.length; at += 1) {
    const other = id[at] === "A" ? "B" : "A";
    expect(signer.verified(id.slice(0, at) + other + id.slice(at + 1))).toBeNull();
  }
});

describe("A button that names another owner", () => {
  const stage = setStage();
  const ASK = { question: "What does a ferry ticket cost?" };

  test("does nothing without the bot's signature", async () => {
    const answer = await stage.discord.as("member").slash("ask", ASK).message();
    const stranger = stage.discord.as("secondMember");
    const own = DELETE.encode({ owner: stranger.persona.id });
    const id = unsigned(stage.discord, buttonId(answer, "Delete"));
    const theirs = buttonId(answer, "Delete").slice(id.length);
    for (const forged of [own, own + theirs, `${own}|AAAAAA`]) {
      const refusal = await forgePress(stranger, answer, forged).message();
      expect(textOf(refusal)).toContain("I no longer know this button");
      expect(isPrivate(refusal)).toBe(true);
    }
    const messages = () => stranger.messages.map((message) => message.id);
    expect(messages()).toContain(answer.id);
    await forgePress(stranger, answer, signed(stage.discord, own)).acknowledged;
    await expect.poll(messages).not.toContain(answer.id);
  });

  test("of a token that was reset says to use the command again", async () => {
    const answer = await stage.discord.as("member").slash("ask", ASK).message();
    const id = unsigned(stage.discord, buttonId(answer, "Context"));
    const old = createSigner("the.old.token").sign(id);
    const refusal = await forgePress(stage.discord.as("member"), answer, old).message();
    expect(textOf(refusal)).toContain("Please use the command again");
  });
});
