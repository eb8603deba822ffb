import { afterAll, describe, expect, test } from "vitest";
import { writeDocx } from "../../corpus/written-docx.ts";
import { typeset, writePdf } from "../../corpus/written-pdf.ts";
import { forgePress } from "../../playground/forge.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { addingOn, openToEveryone, outcomeOf, shownText, uploadOf } from "../adding.ts";
import { startBotInProcess } from "../bot-in-process.ts";
import { dataDirOf } from "../moderated.ts";
import { buttonId, labelsOf, textOf } from "../shown.ts";
import { signed } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

const MILL = `---
title: The *mill*
publisher: Harbour Gazette
published: 2021-08-15
language: da
---

A windmill was bought in Saltholm for ninety crowns.
`;

const dataDir = temporaryFolder({}, afterAll);
const stage = setStage({ DATA_DIR: dataDir });
const { moderator, add, press, confirm, ask, filesIn } = addingOn(stage, dataDir);

describe("/corpus add", () => {
  test("shows what was understood, stores it once that is confirmed, and answers from it at once", async () => {
    const preview = await add("mill.md", MILL);
    expect(isPrivate(preview)).toBe(true);
    const text = textOf(preview);
    expect(text).toContain("**Title:** The \\*mill\\*\n**Publisher:** Harbour Gazette\n");
    expect(text).toContain("**Date:** 15 August 2021\n**Language:** Danish\n");
    expect(text).toContain("**Text:** Markdown, 1 passage");
    expect(text).toContain("**Folded away:** nothing");
    expect(filesIn("articles")).toEqual([]);
    expect(filesIn("pending")).toHaveLength(2);

    const added = await confirm(preview);
    expect(shownText(added)).toContain("The *mill*** (added/mill.md) is one of the articles now");
    expect(filesIn("articles")).toEqual(["mill.md"]);
    expect(filesIn("pending")).toEqual([]);
    expect(textOf(await ask("What was a windmill bought for?"))).toContain("ninety crowns");
    const opened = await press(added, "Open article").message();
    expect(textOf(opened)).toContain("A windmill was bought");
    expect(isPrivate(opened)).toBe(true);
    const history = await moderator().slash("corpus history").message();
    expect(shownText(history)).toContain("The *mill*");
  });

  test("refuses a second copy, whatever its format, and leads to the one there is", async () => {
    const copy = writeDocx([{ text: "A windmill was bought in Saltholm for ninety crowns." }]);
    const refused = await add("copy.docx", copy);
    expect(shownText(refused)).toContain("with the same text: **The *mill*** (added/mill.md)");
    expect(labelsOf(refused)).toEqual(["Open article"]);
    expect(textOf(await press(refused, "Open article").message())).toContain("A windmill");
  });

  test("says that there is an article with the same title, which may be kept", async () => {
    const preview = await add("mill.md", MILL.replace("ninety", "twenty"));
    expect(shownText(preview)).toContain("article with this title already:** **The *mill***");
    expect(labelsOf(preview)).toEqual(["Confirm", "Cancel", "Open article"]);
    expect(shownText(await confirm(preview))).toContain("(added/mill-2.md)");
    expect(filesIn("articles").toSorted()).toEqual(["mill-2.md", "mill.md"]);
  });

  test("forgets a file that is not wanted", async () => {
    const preview = await add("ship.txt", "A ship\n\nA ship of three masts sank.\n");
    const cancelled = await press(preview, "Cancel").next(({ kind }) => kind === "edit");
    expect(cancelled).toMatchObject({ message: { id: preview.id } });
    expect(filesIn("pending")).toEqual([]);
    expect(() => confirm(preview)).toThrow("no component");
  });

  test("says in /privacy what waits, and deletes it there", async () => {
    await add("ship.txt", "A ship\n\nA ship of four masts sank.\n");
    const told = await moderator().slash("privacy").message();
    expect(shownText(told)).toContain("waits to be confirmed for at most 15 minutes");
    const deleted = await press(told, "Delete what you store about me").message();
    expect(textOf(deleted)).toContain("One file that waited to be confirmed is deleted");
    expect(filesIn("pending")).toEqual([]);
  });

  test("takes several files in a form, of which each is shown for itself", async () => {
    const opened = moderator().slash("corpus add");
    await opened.acknowledged;
    const form = moderator().submit(opened, {
      files: [
        uploadOf(
          "report.pdf",
          writePdf(typeset(["# Tides", "The tide rose by nine ells in May."])),
        ),
        uploadOf("scan.pdf", writePdf([[]])),
        uploadOf("page.txt", "<html lang='de'><nav>Start</nav><p>Die Flut stieg.</p></html>"),
      ],
    });
    await form.next(() => form.messages.length === 3, 20_000);
    const [report, scan, page] = form.messages;
    expect(textOf(report!)).toContain("**Text:** PDF, 1 passage");
    expect(shownText(scan!)).toContain("scan.pdf**\nIt holds no text, perhaps only pictures");
    expect(labelsOf(scan!)).toEqual([]);
    expect(textOf(page!)).toContain("**Text:** HTML, 1 passage");
    expect(textOf(page!)).toContain("- line 1: navigation (HTML nav)");
    expect(form.messages.map(isPrivate)).toEqual([true, true, true]);
    for (const message of [page!, report!]) {
      expect(textOf(await confirm(message))).toContain("Article added");
    }
    expect(textOf(await ask("By how much did the tide rise?"))).toContain("nine ells");
  });
});

describe("Nobody else adds articles", () => {
  const preview = () => add("sails.txt", "Sails\n\nThe sails were sewn in Ness.\n");

  test("neither members, nor moderators of a server that the settings do not name", async () => {
    const off = openToEveryone(stage);
    const file = uploadOf("a.txt", "A\n\nText of a member.\n");
    for (const [persona, place] of [
      ["member", "general"],
      ["member", "annex"],
    ] as const) {
      const actor = stage.discord.as(persona, place);
      for (const sent of [actor.slash("corpus add", { file }), actor.slash("corpus add")]) {
        const refused = await sent.message();
        expect(shownText(refused)).toMatch(/^(Only members who may manage|The articles cannot be)/);
      }
    }
    off();
    expect(filesIn("pending")).toEqual([]);
  });

  test("nor whoever lost the permission before they confirm", async () => {
    const shown = await preview();
    const { world } = stage.discord.parts;
    const demo = Object.values(world.servers).find(({ members }) => members.moderator)!;
    const roles = demo.members.moderator;
    demo.members.moderator = [];
    const refused = await confirm(shown);
    demo.members.moderator = roles!;
    expect(textOf(refused)).toContain("Only members who may manage this server");
    expect(filesIn("articles")).not.toContain("sails.txt");
  });

  test("nor with the button of another, nor with one that was made up", async () => {
    const shown = await preview();
    const id = buttonId(shown, "Confirm");
    const owner = stage.discord.as("owner");
    const own = await owner.slash("corpus status").message();
    const others = [id, buttonId(shown, "Cancel")];
    for (const each of others) {
      const refused = await forgePress(owner, own, each).message();
      expect(textOf(refused)).toContain("Only whoever uploaded that file");
    }
    const elsewhere = id.split("|").with(3, "AAAAAAAAAAE").slice(0, -1).join("|");
    const foreign = await forgePress(
      moderator(),
      shown,
      signed(stage.discord, elsewhere),
    ).message();
    expect(textOf(foreign)).toContain("Only whoever uploaded that file");
    const madeUp = `${id.slice(0, -6)}AAAAAA`;
    const refused = await forgePress(moderator(), shown, madeUp).message();
    expect(textOf(refused)).toContain("I no longer know this button");
    const unknown = id.split("|").with(2, "A".repeat(43)).slice(0, -1).join("|");
    const gone = await forgePress(moderator(), shown, signed(stage.discord, unknown)).next(
      ({ kind }) => kind === "follow-up",
    );
    expect(gone).toMatchObject({ kind: "follow-up" });
    expect(filesIn("articles")).not.toContain("sails.txt");
  });
});

test("Two presses add an article once", async () => {
  const shown = await add("oars.txt", "Oars\n\nOars were carved from ash.\n");
  const id = buttonId(shown, "Confirm");
  const presses = [1, 2].map(() => outcomeOf(forgePress(moderator(), shown, id)));
  const [first, second] = await Promise.all(presses);
  expect(textOf(first!)).toContain("Article added");
  // A member who is heard too late is told so.
  expect(textOf(second!)).toMatch(/Article added|no longer waits|more to do/);
  expect(filesIn("articles").filter((name) => name.startsWith("oars"))).toEqual(["oars.txt"]);
});

test("The same file in another's hands meanwhile is refused where it is confirmed second", async () => {
  const text = "Ropes\n\nRopes were laid in the long shed.\n";
  const shown = await add("ropes.txt", text);
  const owner = stage.discord.as("owner");
  const theirs = await outcomeOf(owner.slash("corpus add", { file: uploadOf("cords.txt", text) }));
  expect(shownText(await confirm(shown))).toContain("(added/ropes.txt)");
  const message = await outcomeOf(owner.press(theirs, buttonId(theirs, "Confirm")));
  expect(shownText(message)).toContain("with the same text: **Ropes** (added/ropes.txt)");
  expect(filesIn("pending").filter((name) => name.includes(owner.persona.id))).toEqual([]);
});

test("After a quarter of an hour nothing can be confirmed", async () => {
  const clock = { now: Date.now() };
  const bot = await startBotInProcess(() => clock.now);
  const { discord, folder } = bot;
  const inProcess = addingOn({ discord }, dataDirOf(folder));
  const shown = await inProcess.add("mill.md", MILL);
  clock.now += 16 * 60_000;
  expect(textOf(await inProcess.confirm(shown))).toContain("That file no longer waits");
  expect(inProcess.filesIn("articles")).toEqual([]);
  await bot.stop();
});
