import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { APIMessage } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import type { Upload } from "../../../src/playground/discord/state/attachments.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { buttonId, textOf } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const dataDir = temporaryFolder({}, afterAll);
const stage = setStage({ DATA_DIR: dataDir });

const moderator = () => stage.discord.as("moderator", "general");
const upload = (filename: string, content: string | Uint8Array): Upload => ({
  filename,
  bytes: Buffer.from(content),
});
const add = (filename: string, content: string | Uint8Array) =>
  moderator()
    .slash("corpus add", { file: upload(filename, content) })
    .message(15_000);
const press = (message: APIMessage, label: string) =>
  moderator().press(message, buttonId(message, label));
const ask = (question: string) => stage.discord.as("member").slash("ask", { question }).message();
const inFolder = (name: string) => {
  const folder = join(dataDir, name);
  return existsSync(folder) ? readdirSync(folder).filter((each) => !each.startsWith(".")) : [];
};
/** The text of a message as Discord shows it. */
const unescaped = (message: APIMessage) => textOf(message).replace(/\\(.)/g, "$1");

describe("/corpus add", () => {
  test("shows what was understood, stores it once that is confirmed, and answers from it at once", async () => {
    const preview = await add(
      "mill.md",
      "---\ntitle: The *mill*\npublisher: Harbour Gazette\npublished: 2021-08-15\nlanguage: da\n---\n\nA windmill was bought in Saltholm for ninety crowns.\n",
    );
    expect(isPrivate(preview)).toBe(true);
    expect(textOf(preview)).toContain(
      "**Title:** The \\*mill\\*\n**Publisher:** Harbour Gazette\n",
    );
    expect(textOf(preview)).toContain("**Date:** 15 August 2021\n**Language:** Danish\n");
    expect(textOf(preview)).toContain("**Text:** Markdown, 1 passage");
    expect(textOf(preview)).toContain("**Folded away:** nothing");
    expect(inFolder("articles")).toEqual([]);
    expect(inFolder("pending")).toHaveLength(2);

    const added = await press(preview, "Confirm").message();
    expect(unescaped(added)).toContain("The *mill*** (added/mill.md) is one of the articles now");
    expect(inFolder("articles")).toEqual(["mill.md"]);
    expect(inFolder("pending")).toEqual([]);
    expect(textOf(await ask("What was a windmill bought for?"))).toContain("ninety crowns");
    const opened = await press(added, "Open article").message();
    expect(textOf(opened)).toContain("A windmill was bought");
    expect(isPrivate(opened)).toBe(true);
  });
});
