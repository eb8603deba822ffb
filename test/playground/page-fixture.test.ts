import {
  ButtonStyle,
  ComponentType,
  type Interaction,
  type InteractionReplyOptions,
  MessageFlags,
} from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { createPage } from "../../src/playground/page/server/page-server.ts";
import { setBrowser } from "./browser.ts";
import { hasBrowser } from "./chromium.ts";
import { answer, FIXTURE_COMMANDS, startFixtureBot } from "./fixture-bot.ts";
import { chooseDown, expectAccessible, expectText, lastMessage, press } from "./page-steps.ts";

/** A picture of one green pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const EVERYTHING: InteractionReplyOptions = {
  flags: MessageFlags.IsComponentsV2,
  files: [
    { attachment: PIXEL, name: "pixel.png" },
    { attachment: Buffer.from("words"), name: "words.txt" },
  ],
  components: [
    {
      type: ComponentType.Container,
      accent_color: 0x00ff00,
      components: [
        {
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: "Beside a picture" }],
          accessory: {
            type: ComponentType.Thumbnail,
            media: { url: "attachment://pixel.png" },
            description: "A green dot",
          },
        },
        { type: ComponentType.Separator, spacing: 2 },
        {
          type: ComponentType.MediaGallery,
          items: [
            { media: { url: "attachment://pixel.png" }, description: "Hidden dot", spoiler: true },
            { media: { url: "https://example.org/far.png" } },
          ],
        },
        { type: ComponentType.File, file: { url: "attachment://words.txt" } },
        {
          type: ComponentType.ActionRow,
          components: [
            { type: 2, style: ButtonStyle.Success, label: "Good", custom_id: "good" },
            { type: 2, style: ButtonStyle.Danger, label: "Bad", custom_id: "bad", disabled: true },
            { type: 2, style: ButtonStyle.Link, label: "Away", url: "https://example.org/" },
            { type: 2, style: ButtonStyle.Secondary, emoji: { name: "👍" }, custom_id: "thumb" },
            {
              type: 2,
              style: ButtonStyle.Secondary,
              emoji: { name: "👎" },
              label: "3",
              custom_id: "thumbs",
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.RoleSelect, custom_id: "role" }],
        },
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.ChannelSelect, custom_id: "channel" }],
        },
      ],
    },
  ],
};
const EMBED: InteractionReplyOptions = {
  embeds: [
    {
      title: "An embed",
      url: "https://example.org/",
      description: "with **words**",
      color: 0xff0000,
      author: { name: "Author" },
      fields: [{ name: "Field", value: "Value", inline: true }],
      footer: { text: "Footer" },
      timestamp: "2026-01-01T00:00:00Z",
    },
  ],
};

/** Shows everything, thinks until it is let go, fails to answer, or does what the fixture bot does. */
async function respond(interaction: Interaction, letGo: Promise<void>): Promise<void> {
  const name = interaction.isChatInputCommand() ? interaction.commandName : null;
  if (interaction.isChatInputCommand() && name === "echo") {
    const text = interaction.options.getString("text", true);
    if (text === "everything") return void (await interaction.reply(EVERYTHING));
    if (text === "embed") return void (await interaction.reply(EMBED));
    if (text === "silence") return;
  }
  if (interaction.isChatInputCommand() && name === "think") {
    await interaction.deferReply();
    await letGo;
    await interaction.editReply("Thought");
  } else await answer(interaction);
}

describe.skipIf(!hasBrowser)("the page with a bot that uses all of Discord", () => {
  let discord: LocalDiscord;
  let client: Awaited<ReturnType<typeof startFixtureBot>>;
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const browser = setBrowser();
  const open = (place = "member/general") =>
    browser.open(`${new URL("/", discord.apiUrl)}#${place}`);
  const slash = async (line: string) => {
    const page = await open();
    await page.keyboard.type(line);
    await press(page, "Enter");
    return page;
  };

  beforeAll(async () => {
    discord = await startLocalDiscord({
      page: (local) => createPage(local, { bot: null, example: null }),
    });
    client = await startFixtureBot(discord, (interaction) => respond(interaction, gone));
    await client.application.commands.set(FIXTURE_COMMANDS);
  });
  afterAll(async () => {
    await client.destroy();
    await discord.close();
  });

  test("shows every kind of component", async () => {
    const page = await slash("/echo everything");
    const message = lastMessage(page);
    await message.getByRole("img", { name: "A green dot" }).waitFor();
    const loaded = await message
      .locator("img")
      .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(loaded.every((width) => width === 1)).toBe(true);
    await message.getByRole("button", { name: "Show the spoiler" }).click();
    await message.getByRole("img", { name: "Hidden dot" }).waitFor();
    await expectText(message, "A picture from elsewhere: https://example.org/far.png");
    const file = message.getByRole("link", { name: "words.txt" });
    expect(await file.getAttribute("href")).toMatch(/^\/attachments\//);
    expect(await message.getByRole("button", { name: "Bad" }).isDisabled()).toBe(true);
    const away = message.getByRole("link", { name: "Away" });
    expect(await away.getAttribute("href")).toBe("https://example.org/");
    const words = await message.locator(".row").first().getByRole("button").allTextContents();
    expect(words).toEqual(["Good", "Bad", "👍", "👎 3"]);
    expect(await message.locator(".container").evaluate(borderOf)).toBe("rgb(0, 255, 0)");
    await message.getByRole("combobox").first().click();
    await page.getByRole("option", { name: "@Librarian" }).waitFor();
    await expectAccessible(page);
  });

  test("shows an embed", async () => {
    const page = await slash("/echo embed");
    const embed = lastMessage(page).getByRole("article");
    await expectText(embed, "Author An embed with words Field Value Footer •");
    expect(await embed.evaluate(borderOf)).toBe("rgb(255, 0, 0)");
    await expectAccessible(page);
  });

  test("shows that the bot thinks, and then what it thought", async () => {
    const page = await slash("/think ");
    await expectText(lastMessage(page), "Footnote is thinking…");
    letGo();
    await expectText(lastMessage(page), "Thought");
  });

  test("says when the bot does not answer", async () => {
    const page = await slash("/echo silence");
    await expectText(page.locator("body"), "The application did not respond");
  });

  test("takes every kind of option, a file among them, and hands it to the bot", async () => {
    const page = await open();
    await page.keyboard.type("/echo Got");
    await page.getByRole("button", { name: "+ file" }).click();
    const chooser = page.getByLabel("file");
    await chooser.setInputFiles({ name: "notes.md", mimeType: "", buffer: Buffer.from("12345") });
    await page.getByRole("button", { name: "+ to", exact: true }).click();
    await page.getByLabel("to", { exact: true }).selectOption("@Inês");
    await page.getByRole("button", { name: "+ tone" }).click();
    await page.getByLabel("tone").selectOption("Loud");
    await page.getByRole("button", { name: "+ times" }).click();
    await page.keyboard.type("9");
    await press(page, "Enter");
    await page.locator("input[name=times]:user-invalid:focus").waitFor();
    await press(page, "Backspace", "2", "Enter");
    await expectText(lastMessage(page), "Got notes.md 5 text/markdown ines");
  });

  test("chooses from dropdowns, one thing or several", async () => {
    const page = await slash("/panel ");
    const message = lastMessage(page);
    await message.getByRole("button", { name: "Make a selection" }).click();
    await page.getByRole("checkbox", { name: "@Mira" }).check();
    await page.getByRole("checkbox", { name: "@Tomás" }).check();
    expect(await page.getByRole("checkbox", { name: "@Inês" }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await press(page, "Escape");
    await expectText(message, "Chose mira and tomas");
    await message.getByRole("combobox").focus();
    await chooseDown(page, "Fig", "Plum");
    await expectText(message, "Chose plum");
    expect(await message.getByRole("button", { name: "off" }).isDisabled()).toBe(true);
  });

  test("fills in a modal by the keyboard, and keeps it until it fits", async () => {
    const page = await slash("/form ");
    const modal = page.getByRole("dialog", { name: "Form" });
    await modal.waitFor();
    await expectAccessible(page);
    await modal.getByLabel("Name").focus();
    await page.keyboard.type("Ada Lovelace");
    await press(page, "Enter");
    await expectText(modal.getByRole("alert"), '"name" takes 0 to 10 characters');
    await modal.getByLabel("Name").fill("Ada");
    await press(page, "Enter");
    await expectText(lastMessage(page), "Filled in: Ada");
    expect(await modal.count()).toBe(0);
  });

  test("hands in the files that are chosen in a modal", async () => {
    const page = await slash("/hand ");
    const modal = page.getByRole("dialog", { name: "Hand in" });
    await modal.waitFor();
    await expectAccessible(page);
    const papers = modal.getByLabel("Papers");
    expect(await papers.getAttribute("accept")).toBe(".txt,.md");
    const fileOf = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(name) });
    await papers.setInputFiles(["a.txt", "b.md", "c.md"].map(fileOf));
    await modal.getByRole("button", { name: "Submit" }).click();
    await expectText(modal.getByRole("alert"), '"papers" takes 1 to 2 values');
    await papers.setInputFiles(["a.txt", "bee.md"].map(fileOf));
    await modal.getByRole("button", { name: "Submit" }).click();
    await expectText(lastMessage(page), "a.txt 5, bee.md 6");
  });

  test("closes a modal for good", async () => {
    const page = await slash("/form ");
    await page.getByRole("dialog").waitFor();
    await press(page, "Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("textbox", { name: "Message" }).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("hands a message to a command by its menu, which keys open too", async () => {
    const page = await open();
    await page.keyboard.type("Seven words");
    await press(page, "Enter");
    await expectText(lastMessage(page), "Seven words");
    await lastMessage(page).click({ button: "right" });
    await page.getByRole("button", { name: "Count letters" }).click();
    await expectText(lastMessage(page), "11 letters");
    await press(page, "Shift+Tab", "Enter");
    await page.getByRole("region", { name: "Apps for this message" }).waitFor();
    await expectAccessible(page);
    await press(page, "Enter");
    await expectText(page.locator("li.message").nth(-1), "10 letters");
  });

  test("tells when the bot is not there", async () => {
    const page = await open();
    await client.destroy();
    await expectText(page.getByRole("status"), "Footnote is starting…");
    client = await startFixtureBot(discord, (interaction) => respond(interaction, gone));
    await page.getByText("Footnote is starting…").waitFor({ state: "detached" });
  });

  test("answers nobody from elsewhere", async () => {
    const { host } = new URL(discord.apiUrl);
    const status = async (path: string, headers: Record<string, string>) =>
      (await fetch(`http://${host}${path}`, { method: "POST", headers })).status;
    const actions = "/actions?persona=member&channel=general";
    expect(await status(actions, { origin: "https://example.org" })).toBe(403);
    expect(await status("/api/gateway", { origin: "https://example.org" })).toBe(403);
    expect(await status("/", { origin: `http://${host}` })).toBe(404);
  });
});

const borderOf = (element: Element) => getComputedStyle(element).borderLeftColor;
