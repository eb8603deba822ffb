import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { CHROMIUM, hasBrowser, startBrowser } from "./chromium.ts";

/** Longest wait for something to show, in ms. */
const PATIENCE = 15_000;
if (!hasBrowser) {
  process.stderr.write(`Tests in a browser are skipped: there is no ${CHROMIUM} (apt: chromium)\n`);
}

/** A browser for the tests of a file, whose pages may neither complain nor reach beyond this machine. */
export function setBrowser() {
  let browser: Browser;
  const troubles: string[] = [];
  beforeAll(async () => {
    if (hasBrowser) browser = await startBrowser();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await browser?.close();
    expect(troubles).toEqual([]);
  });
  return {
    async open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ colorScheme: "dark", ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      watch(page, troubles);
      await page.goto(url);
      await page.getByRole("textbox", { name: "Message" }).waitFor();
      return page;
    },
  };
}

function watch(page: Page, troubles: string[]): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== "127.0.0.1") troubles.push(`A request to ${request.url()}`);
  });
}
