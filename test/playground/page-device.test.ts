import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { createPage } from "../../src/playground/page/server/page-server.ts";
import { setBrowser } from "./browser.ts";
import { hasBrowser } from "./chromium.ts";
import { FIXTURE_COMMANDS, startFixtureBot } from "./fixture-bot.ts";
import { expectAccessible, expectText, lastMessage, press } from "./page-steps.ts";

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

describe.skipIf(!hasBrowser)("the page on other devices", () => {
  let discord: LocalDiscord;
  let client: Awaited<ReturnType<typeof startFixtureBot>>;
  const browser = setBrowser();
  const open = (options: BrowserContextOptions) =>
    browser.open(new URL("/", discord.apiUrl).href, options);

  beforeAll(async () => {
    discord = await startLocalDiscord({
      page: (local) => createPage(local, { bot: null, example: null }),
    });
    client = await startFixtureBot(discord);
    await client.application.commands.set(FIXTURE_COMMANDS);
  });
  afterAll(async () => {
    await client.destroy();
    await discord.close();
  });

  test("the panel of a phone starts folded, and closes by its buttons and by Escape", async () => {
    const page = await open(PHONE);
    const panel = page.getByRole("complementary");
    const exchange = page.getByRole("button", { name: "Exchange" });
    expect(await panel.count()).toBe(0);
    await exchange.click();
    await page.getByRole("button", { name: "Close" }).click();
    await panel.waitFor({ state: "detached" });
    await exchange.click();
    await panel.waitFor();
    await press(page, "Escape");
    await panel.waitFor({ state: "detached" });
    await exchange.click();
    await panel.waitFor();
    await exchange.click();
    await panel.waitFor({ state: "detached" });
    await exchange.click();
    await page.reload();
    await exchange.waitFor();
    expect(await panel.count()).toBe(0);
  });

  test("what a finger hits is 40 pixels wide and tall, and the hints are meant for fingers", async () => {
    const page = await open(PHONE);
    await expectText(page.locator(".welcome"), "tap ⋯ on a message");
    expect(await page.locator("kbd").count()).toBe(0);
    await page.getByRole("textbox", { name: "Message" }).fill("/panel ");
    await page.getByRole("button", { name: "Send" }).click();
    await expectText(lastMessage(page), "Panel");
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Message" }).fill("/echo x");
    await page.getByRole("button", { name: "+ hidden" }).click();
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole("button", { name: "Exchange" }).click();
    expect(await smallTargets(page)).toEqual([]);
    await expectAccessible(page);
  });

  test("forced colours keep the borders of controls and the persona that is chosen", async () => {
    const page = await open({ forcedColors: "active" });
    const border = (name: string) =>
      page
        .getByRole("button", { name })
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth));
    expect(await Promise.all(["Send", "Exchange"].map(border))).toEqual([1, 1]);
    const outline = (name: string) =>
      page
        .getByRole("link", { name })
        .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(await Promise.all(["Mira", "Tomás"].map(outline))).toEqual(["solid", "none"]);
  });
});

/** The controls in sight that are smaller than 40 pixels, links and buttons within a text aside. */
const smallTargets = (page: Page) =>
  page.locator("button, a, select, summary, input, textarea").evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility() && !element.closest(".markdown, .unseen"))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height) < 39.5;
      })
      .map((element) => element.outerHTML),
  );
