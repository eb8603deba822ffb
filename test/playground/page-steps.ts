import axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** The newest message in sight. */
export const lastMessage = (page: Page) => page.locator("li.message").last();

/** Waits until an element holds some words, wherever lines break. */
export async function expectText(element: Locator, words: string): Promise<void> {
  const pattern = words.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = element.filter({ hasText: new RegExp(pattern.join("\\s*")) });
  await expect(found.waitFor()).resolves.toBeUndefined();
}

export async function expectGone(page: Page, words: string): Promise<void> {
  const gone = page.getByText(words).waitFor({ state: "detached" });
  await expect(gone).resolves.toBeUndefined();
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes from focus to focus until a button of that name has it. */
export async function focusOn(page: Page, name: string, key: "Tab" | "Shift+Tab"): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press(key);
    if ((await page.locator(":focus").allTextContents())[0] === name) return;
  }
  throw new Error(`Expected to reach "${name}" with ${key}`);
}

/** Opens the dropdown that has the focus, moves down through the options named, and picks the last. */
export async function chooseDown(page: Page, ...options: string[]): Promise<void> {
  for (const hasText of options) {
    await page.keyboard.press("ArrowDown");
    await page.locator("option:focus").filter({ hasText }).waitFor();
  }
  await page.keyboard.press("Enter");
}

export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll("body, body *")]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > innerWidth)
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );
  expect(wider).toEqual([]);
}

export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run();
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      at: nodes.map(({ html }) => html),
    }));
  });
  expect(violations.filter(({ impact }) => impact !== "minor")).toEqual([]);
}
