import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Interaction,
  type InteractionReplyOptions,
} from "discord.js";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { createPage } from "../../src/playground/page/server/page-server.ts";
import { setBrowser } from "./browser.ts";
import { hasBrowser } from "./chromium.ts";
import { answer, FIXTURE_COMMANDS, startFixtureBot } from "./fixture-bot.ts";
import { expectGone, expectText, focusOn, lastMessage, press } from "./page-steps.ts";

/** Longer than the list of messages is tall. */
const LONG_LIST = Array.from({ length: 60 }, (_, index) => `${index + 1}. item`).join("\n");

const button = (label: string, isDisabled = false) =>
  new ButtonBuilder()
    .setCustomId(label)
    .setLabel(label)
    .setStyle(ButtonStyle.Primary)
    .setDisabled(isDisabled);

const reply = (content: string, ...buttons: ButtonBuilder[]): InteractionReplyOptions => ({
  content,
  components: [new ActionRowBuilder<ButtonBuilder>().addComponents(buttons)],
});

/** Echoes a long list, or buttons that change their message when they are pressed. */
async function respond(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand() && interaction.commandName === "echo") {
    const text = interaction.options.getString("text", true);
    if (text === "list") return void (await interaction.reply(LONG_LIST));
    if (text === "buttons") {
      return void (await interaction.reply(reply("Buttons", button("disable"), button("replace"))));
    }
  }
  if (interaction.isButton() && interaction.customId === "disable") {
    const { components } = reply("", button("disable", true), button("replace"));
    await interaction.update({ content: "Disabled", components: components! });
  } else if (interaction.isButton() && interaction.customId === "replace") {
    const { components } = reply("", button("new"));
    await interaction.update({ content: "Replaced", components: components! });
  } else if (interaction.isButton() && interaction.customId === "new") {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  } else await answer(interaction);
}

describe.skipIf(!hasBrowser)("the page while the bot changes things", () => {
  let discord: LocalDiscord;
  let client: Awaited<ReturnType<typeof startFixtureBot>> | undefined;
  const browser = setBrowser();
  const open = () => browser.open(new URL("/", discord.apiUrl).href);
  const enter = async (page: Page, line: string) => {
    await page.keyboard.type(line);
    await press(page, "Enter");
  };
  const startBot = async () => {
    client = await startFixtureBot(discord, respond);
    await client.application.commands.set(FIXTURE_COMMANDS);
  };

  beforeAll(async () => {
    discord = await startLocalDiscord({
      page: (local) => createPage(local, { bot: null, example: null }),
    });
  });
  afterAll(async () => {
    await client?.destroy();
    await discord.close();
  });

  test("holds commands while the bot starts, and sends them once it is ready", async () => {
    const page = await open();
    await enter(page, "/echo first");
    await enter(page, "/think");
    await enter(page, "No command");
    await expectText(page.locator(".held"), "Sent as soon as it is: /echo first, /think");
    await expectText(lastMessage(page), "No command");
    await startBot();
    await expectText(page.getByRole("log"), "Mira used /echo");
    await expectText(page.getByRole("log"), "Thought");
    await expectGone(page, "Sent as soon as it is");
    await client!.destroy();
    await page.getByText("Footnote is starting…").waitFor();
    await enter(page, "/echo again");
    await expectText(page.locator(".held"), "Sent as soon as it is: /echo again");
    await startBot();
    await expectText(lastMessage(page), "again");
  });

  test("gives up a held command, and asks for what one lacks", async () => {
    await client?.destroy();
    const page = await open();
    await enter(page, "/echo never");
    await page.getByRole("button", { name: "Do not send" }).click();
    await expectGone(page, "Sent as soon as it is");
    await startBot();
    await expectGone(page, "Footnote is starting…");
    expect(await page.getByText("never").count()).toBe(0);
  });

  test("follows the conversation after a reply that holds a long list", async () => {
    const page = await open();
    await enter(page, "/echo list");
    await expectText(lastMessage(page), "item");
    await enter(page, "/echo Below");
    await expectText(lastMessage(page), "Below");
    await expect.poll(() => isInView(page)).toBe(true);
  });

  test("keeps the keyboard focus in a message whose buttons change", async () => {
    const page = await open();
    const focused = page.locator(":focus");
    await enter(page, "/echo buttons");
    await expectText(lastMessage(page), "Buttons");
    await page.locator('textarea[aria-label="Message"]:focus').waitFor();
    await focusOn(page, "disable", "Shift+Tab");
    await press(page, "Enter");
    await expectText(lastMessage(page), "Disabled");
    await focused.filter({ hasText: "replace" }).waitFor();
    await press(page, "Enter");
    await expectText(lastMessage(page), "Replaced");
    await focused.filter({ hasText: "new" }).waitFor();
    await press(page, "Enter");
    await page.getByRole("log").getByText("Replaced").waitFor({ state: "detached" });
    await focused.filter({ hasText: "Apps for the message" }).waitFor();
  });
});

const isInView = (page: Page) =>
  lastMessage(page).evaluate((message) => {
    const { bottom, top } = message.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
