import { describe, expect, test } from "vitest";
import { createPage } from "../../src/playground/page/server/page-server.ts";
import { DEMO, setStage } from "../discord/stage.ts";
import { setBrowser } from "./browser.ts";
import { hasBrowser } from "./chromium.ts";
import {
  chooseDown,
  expectAccessible,
  expectGone,
  expectNoSidewaysScrolling,
  expectText,
  focusOn,
  lastMessage,
  press,
} from "./page-steps.ts";

const QUESTION = "Which granite lighthouse stands at Grey Point?";

describe.skipIf(!hasBrowser)("the page with the real bot", () => {
  const example = { command: "ask", values: { question: QUESTION } };
  const page = (discord: Parameters<typeof createPage>[0]) =>
    createPage(discord, { bot: null, example });
  const stage = setStage({ MODERATOR_GUILD_IDS: DEMO }, undefined, { page });
  const browser = setBrowser();
  const open = (place = "member/general", options = {}) =>
    browser.open(`${new URL("/", stage.discord.apiUrl)}#${place}`, options);

  test("suggests a question, and shows the answer to it", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Try: /ask" }).click();
    await page.getByRole("button", { name: "Send" }).click();
    const answer = lastMessage(page);
    await expectText(answer, "Mira used /ask");
    await expectText(answer, QUESTION);
    await expectText(answer, "built from granite in 1804");
    expect(await answer.locator("blockquote strong").count()).toBeGreaterThan(0);
    await expectText(page.getByRole("complementary"), "Acknowledged after");
    await expectText(page.getByRole("complementary"), "/interactions/{interaction_id}/");
  });

  test("asks by the keyboard alone, from the list of commands to the buttons", async () => {
    const page = await open();
    await press(page, "/");
    const commands = page.getByRole("listbox", { name: "Commands of Footnote" });
    await expectText(commands, "/ask Find the passages that answer a question");
    await press(page, "a", "s", "Enter");
    await page.keyboard.type(QUESTION);
    await press(page, "Enter");
    await expectText(lastMessage(page), "built from granite in 1804");
    // The answer may come before the command is done with, which gives the focus back.
    await page.locator('textarea[aria-label="Message"]:focus').waitFor();
    await focusOn(page, "Context", "Shift+Tab");
    await press(page, "Enter");
    await lastMessage(page).getByRole("button", { name: "Back" }).waitFor();
    await focusOn(page, "Back", "Shift+Tab");
    await press(page, "Space");
    await lastMessage(page).getByRole("button", { name: "Context" }).waitFor();
  });

  test("takes a command for one whose name was typed whole, whoever sends it by mouse", async () => {
    const page = await open();
    const send = page.getByRole("button", { name: "Send" });
    await page.keyboard.type("/help");
    await send.click();
    await page.getByText("What I do and which commands there are").waitFor();
    await send.click();
    await expectText(lastMessage(page), "Mira used /help");
  });

  test("keeps a command back that lacks what it needs", async () => {
    const page = await open();
    await page.keyboard.type("/ask ");
    await press(page, "Enter");
    await page.locator("input[name=question]:user-invalid:focus").waitFor();
    await page.keyboard.type("x");
    await press(page, "Enter");
    await expectText(page.getByRole("alert"), '"question" takes 2 to 300 characters');
    await press(page, "Escape");
    await page.getByRole("textbox", { name: "Message" }).waitFor();
  });

  test("offers the bot's articles as one types, and asks the one that is picked", async () => {
    const page = await open();
    await page.keyboard.type("/ask When does the ferry leave?");
    await page.getByRole("button", { name: "+ article" }).click();
    await page.keyboard.type("timet");
    await page.getByRole("option", { name: "Ferry timetable" }).waitFor();
    await press(page, "Enter", "Enter");
    await expectText(lastMessage(page), "at seven in the morning");
    expect(await lastMessage(page).textContent()).not.toContain("ferry-fares");
  });

  test("shows a private answer to its persona alone, until it is dismissed", async () => {
    const page = await open("secondMember/general");
    await page.keyboard.type("/ask What does a ferry ticket cost?");
    await page.getByRole("button", { name: "+ private" }).click();
    await chooseDown(page, "Not set", "True");
    await page.getByRole("button", { name: "Send" }).click();
    await expectText(lastMessage(page), "Only you can see this");
    await page.getByRole("link", { name: "Inês" }).click();
    await page.locator("[aria-current]", { hasText: "Inês" }).waitFor();
    await expectGone(page, "Only you can see this");
    await page.getByRole("link", { name: "Tomás" }).click();
    await page.getByRole("button", { name: "Dismiss message" }).click();
    await expectGone(page, "Only you can see this");
  });

  test("opens an article, turns its pages, jumps to a section and downloads it", async () => {
    const page = await open("member/dm");
    await page.keyboard.type("/article Grey Point");
    await page.getByRole("option").first().waitFor();
    await press(page, "Enter", "Enter");
    const article = lastMessage(page);
    await article.getByRole("button", { name: "Next" }).click();
    await expectText(article, "Page 2 of");
    await article.getByRole("combobox", { name: "Jump to a section" }).click();
    await page.getByRole("option", { name: "The tower" }).click();
    await expectText(article, "Page 1 of");
    await article.getByRole("button", { name: "Download" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "lighthouse.md" }).click();
    expect((await download).suggestedFilename()).toBe("lighthouse.md");
  });

  test("finds the sources of what somebody wrote, and shares one", async () => {
    const page = await open("secondMember/general");
    await page.keyboard.type("The granite lighthouse at Grey Point cost 40 thousand crowns.");
    await press(page, "Enter");
    await page.getByRole("link", { name: "Mira" }).click();
    await lastMessage(page).getByText("cost 40 thousand crowns").click({ button: "right" });
    await page.getByRole("button", { name: "Find sources" }).click();
    await expectText(lastMessage(page), "What the articles say to The granite lighthouse");
    await expectText(lastMessage(page), "Only you can see this");
    await lastMessage(page).getByRole("button", { name: "Share" }).first().click();
    await expectText(lastMessage(page), "Shared by @Mira");
    await page.getByRole("link", { name: "Inês" }).click();
    await expectText(lastMessage(page), "Shared by @Mira");
  });

  test("hides a moderator's commands from a member", async () => {
    const page = await open();
    await press(page, "/");
    await page.getByRole("option", { name: "/ask" }).waitFor();
    expect(await page.getByRole("option", { name: "/corpus" }).count()).toBe(0);
  });

  test("lets the moderator refresh, and refuses another who deletes", async () => {
    const page = await open("moderator/general");
    await page.keyboard.type("/corpus ref");
    await press(page, "Tab", "Enter");
    await expectText(lastMessage(page), "The articles were read again");
    const member = stage.discord.as("member");
    await member.slash("ask", { question: QUESTION }).message();
    await page.getByRole("link", { name: "Tomás" }).click();
    const remove = lastMessage(page).getByRole("button", { name: "Delete" });
    await remove.click();
    await expectText(lastMessage(page), "Only whoever asked, or a moderator, can delete this.");
  });

  test.each(["dark", "light"] as const)("passes axe in the %s theme", async (colorScheme) => {
    const page = await open("member/general", { colorScheme });
    await page.keyboard.type(`/ask ${QUESTION}`);
    await press(page, "Enter");
    await expectText(lastMessage(page), "built from granite in 1804");
    await expectAccessible(page);
    await page.keyboard.type("/a");
    await expectAccessible(page);
    await press(page, "Enter");
    await page.getByRole("button", { name: "+ article" }).click();
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await expectAccessible(page);
  });

  test("fits a narrow screen without scrolling sideways", async () => {
    const page = await open("member/general", { viewport: { width: 360, height: 640 } });
    await page.keyboard.type(`/ask ${QUESTION}`);
    await press(page, "Enter");
    await expectText(lastMessage(page), "built from granite in 1804");
    await expectNoSidewaysScrolling(page);
    await page.getByRole("button", { name: "Exchange" }).click();
    await expectText(page.getByRole("complementary"), "Acknowledged after");
    await expectNoSidewaysScrolling(page);
    await expectAccessible(page);
  });

  test.each([
    [1280, 480],
    [390, 640],
  ])("on a screen %i wide shows an answer at most %i high", async (width, most) => {
    const page = await open("member/general", { viewport: { width, height: 900 } });
    await page.keyboard.type(`/ask ${QUESTION}`);
    await press(page, "Enter");
    await expectText(lastMessage(page), "built from granite in 1804");
    const row = lastMessage(page).locator(".row").last().getByRole("button");
    expect((await row.allTextContents()).slice(-2)).toEqual(["👍", "👎"]);
    const tops = await row.evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().top),
    );
    expect(new Set(tops).size).toBe(1);
    const box = await lastMessage(page).boundingBox();
    expect(box?.height).toBeGreaterThan(100);
    expect(box?.height).toBeLessThanOrEqual(most);
  });

  test("keeps the theme that is chosen", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Light", exact: true }).click();
    await page.reload();
    await page.getByRole("button", { name: "Dark", exact: true }).waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
  });
});
