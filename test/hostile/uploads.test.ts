import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { APIMessage } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import type { RequestHook } from "../../src/playground/discord/rest/request.ts";
import { writeDocx } from "../corpus/written-docx.ts";
import { writePdf } from "../corpus/written-pdf.ts";
import { addingOn, outcomeOf, shownText, uploadOf } from "../discord/adding.ts";
import { labelsOf, textOf } from "../discord/shown.ts";
import { setStage } from "../discord/stage.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const MEBIBYTE = 1024 ** 2;
const TEXT = "Harbour\n\nThe harbour was dredged twice.\n";
/** Longer than the bot waits for a download, in ms. */
const PATIENCE = 30_000;

/** What answers where a file should be. */
const ANSWERS: Readonly<Record<string, () => Response>> = {
  "/api/elsewhere": () => Response.redirect("http://127.0.0.1:9/secret", 302),
  "/api/endless": () => new Response(dripping(Buffer.alloc(MEBIBYTE, "a"), 1)),
  "/api/slow": () => new Response(dripping(Buffer.from("a"), 200)),
};
const onApi: RequestHook = async ({ req }, next) =>
  ANSWERS[req.path] ? ANSWERS[req.path]!() : next();

/** Never ends. */
const dripping = (chunk: Uint8Array, everyMs: number) =>
  new ReadableStream({
    async pull(controller) {
      await wait(everyMs);
      controller.enqueue(chunk);
    },
  });

const dataDir = temporaryFolder({}, afterAll);
const stage = setStage({ DATA_DIR: dataDir }, undefined, { onApi });
const { moderator, add, confirm, ask, filesIn } = addingOn(stage, dataDir);

/** Attaches a file that lies where no Discord puts one. */
async function attachedAt(url: (origin: string) => string, size = 1): Promise<APIMessage> {
  const { gateway, apiUrl } = stage.discord;
  const send = gateway.dispatch.bind(gateway);
  gateway.dispatch = (event, interaction) => {
    const forged = structuredClone(interaction) as { data: { resolved: Resolved } };
    for (const file of Object.values(forged.data.resolved.attachments)) {
      Object.assign(file, { url: url(new URL(apiUrl).origin), size });
    }
    send(event, forged);
  };
  const file = uploadOf("harbour.txt", TEXT);
  const sent = moderator().slash("corpus add", { file });
  gateway.dispatch = send;
  return outcomeOf(sent);
}
type Resolved = { attachments: Record<string, object> };

describe("A file is downloaded from where Discord keeps it, and from nowhere else", () => {
  test.each<[string, (origin: string) => string]>([
    ["another machine", () => "https://example.org/attachments/1/2/harbour.txt"],
    ["one that is called nearly so", () => "https://cdn.discordapp.com.example.org/a.txt"],
    ["a name before another's", () => "https://cdn.discordapp.com@example.org/a.txt"],
    ["another port of this machine", () => "http://127.0.0.1:9/a.txt"],
    ["this machine's files", () => "file:///etc/passwd"],
    ["a redirect", (origin) => `${origin}/api/elsewhere`],
  ])("not from %s", async (_, url) => {
    const refused = await attachedAt(url);
    expect(textOf(refused)).toContain("I could not download it from Discord");
    expect(labelsOf(refused)).toEqual([]);
  });

  test("nor where it is larger than it says, or said to be too large", async () => {
    const endless = await attachedAt((origin) => `${origin}/api/endless`);
    expect(textOf(endless)).toMatch(/MiB long, and an article may have 5 MiB/);
    const large = await attachedAt((origin) => `${origin}/api/slow`, 6 * MEBIBYTE);
    expect(textOf(large)).toContain("6\\.0 MiB long");
  });

  test("nor where it does not come in time", { timeout: PATIENCE }, async () => {
    const slow = await attachedAt((origin) => `${origin}/api/slow`);
    expect(textOf(slow)).toContain("I could not download it");
  });

  test("and nothing of that is kept", () => {
    expect([filesIn("pending"), filesIn("articles")]).toEqual([[], []]);
  });
});

describe("A file that means harm", () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ["that is empty", "empty.txt", "", /It holds no text/],
    ["that is a scan", "scan.pdf", writePdf([[]]), /perhaps only pictures of it/],
    [
      "that unpacks to more than there is room",
      "bomb.docx",
      writeDocx([{ text: TEXT }], { more: { "word/x.xml": Buffer.alloc(64 * MEBIBYTE) } }),
      /more than 20 MiB/,
    ],
    ["that is a program", "harbour.txt", Buffer.from("\x7fELF\x02\x01\x01\0", "latin1"), /format/],
  ])("is refused with what to do: one %s", async (_, name, content, why) => {
    const refused = await add(name, content);
    expect(shownText(refused)).toMatch(why);
    expect(labelsOf(refused)).toEqual([]);
  });

  test.each([
    ["../../../x", "x.txt"],
    ["..\\..\\y.md", "y.md"],
    ["\u202egnp.exe\u202c.txt", "gnp.exe.txt"],
    ["README.md", "article-README.md"],
    [`${"ü".repeat(200)}.txt`, `${"ü".repeat(88)}.txt`],
  ])("is stored under a safe name: %s", async (name, stored) => {
    const own = `Title of ${stored.slice(0, 20)}\n\nWords of ${name.length} and ${stored.slice(0, 20)}.\n`;
    const preview = await add(name, own);
    expect(shownText(preview)).toContain(`added/${stored.slice(0, 80)}`);
    await confirm(preview);
    expect(readFileSync(join(dataDir, "articles", stored), "utf8")).toBe(own);
    expect(existsSync(join(dataDir, "x.txt"))).toBe(false);
  });

  test("is shown and answered from as text, whatever it would run", async () => {
    const page = `<!doctype html><title>@everyone **bold** <script></title>
      <script>document.title = "stolen"</script>
      <p onclick="steal()">The lock was forged [here](https://example.org) by <@1200000000000000001>.</p>`;
    const preview = await add("page.html", page);
    expect(textOf(preview)).toContain("**Title:** \\@everyone \\*\\*bold\\*\\* \\<script\\>");
    await confirm(preview);
    const answer = textOf(await ask("Where was the lock forged?"));
    expect(answer).not.toMatch(/steal|stolen|(?<!\\)<@1|(?<!\\)\[here/);
    expect(answer).toContain("\\[here\\]");
  });
});
