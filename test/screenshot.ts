import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startPlayground } from "../src/playground/start.ts";
import { drawAdding } from "./pictures/adding.ts";
import { drawAsked } from "./pictures/asked.ts";
import { drawHistory } from "./pictures/history.ts";
import { startBrowser } from "./playground/chromium.ts";

// Takes the pictures in README: a real answer in the playground, a file that is to be added, the history of a
// small corpus, and the gaps and the report of a server that asks. The votes below an answer need a font with
// emoji (apt: fonts-noto-color-emoji).

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const PICTURE = fileURLToPath(new URL("../.github/answer.png", import.meta.url));
const HISTORY = fileURLToPath(new URL("../.github/history.png", import.meta.url));
const ADDING = fileURLToPath(new URL("../.github/adding.png", import.meta.url));
const GAPS = fileURLToPath(new URL("../.github/gaps.png", import.meta.url));
const REPORT = fileURLToPath(new URL("../.github/report.png", import.meta.url));
const QUESTION = "How many users does Xianyu have?";
const SIZE = { width: 1000, height: 690 };

const playground = await startPlayground({
  port: 0,
  example: null,
  bot: {
    file: process.execPath,
    args: ["--import", "tsx/esm", MAIN],
    env: { ...process.env, LOG_LEVEL: "error" },
    onLine: (line) => process.stderr.write(line),
  },
});
const browser = await startBrowser();
const options = { colorScheme: "dark", deviceScaleFactor: 1.6, viewport: SIZE } as const;
const page = await (await browser.newContext(options)).newPage();
await page.goto(playground.url);
await page.getByRole("status").filter({ hasText: /^$/ }).waitFor({ state: "attached" });
await page.getByRole("textbox", { name: "Message" }).fill(`/ask ${QUESTION}`);
await page.getByRole("button", { name: "Send" }).click();
await page.getByRole("button", { name: "Context" }).waitFor();
await page.locator(":focus").blur();
mkdirSync(new URL("../.github", import.meta.url), { recursive: true });
await page.screenshot({ path: PICTURE });
writeFileSync(ADDING, await drawAdding(browser, options));
const asked = await drawAsked(browser, options);
writeFileSync(GAPS, asked.gaps);
writeFileSync(REPORT, asked.report);
writeFileSync(HISTORY, await drawHistory(browser, options));
await browser.close();
await playground.stop();
