import { renameSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../src/errors.ts";
import { Library } from "../src/library.ts";
import type { Answer } from "../src/search/answer.ts";
import { temporaryFolder, writeInto } from "./temporary-folder.ts";

const article = (title: string, text: string) => `# ${title}\n\n${text}\n`;
const FERRY = article("Ferry", "The ferry to Grey Point leaves at seven in the morning.");
const LIGHT = article("Lighthouse", "The lighthouse was built of granite in 1884.");
const WHALES = article("Whales", "Twelve humpback whales were counted off the coast.");

const idsOf = (documents: readonly { id: string }[]) => documents.map(({ id }) => id);

describe("a refresh", () => {
  test("says what was added, changed and removed, and answers from it", async () => {
    const folder = temporaryFolder({ "ferry.md": FERRY, "light.md": LIGHT, "same.md": WHALES });
    const library = await Library.open(folder);
    expect(await library.ask("When does the ferry leave?")).toMatchObject({ found: true });

    rmSync(join(folder, "ferry.md"));
    writeInto(folder, "light.md", LIGHT.replace("1884", "1901"));
    writeInto(folder, "seals.md", article("Seals", "Forty seals lay on the sandbank in June."));
    writeInto(folder, "bad.md", "");
    const { added, changed, removed, problems, snapshot } = await library.refresh();

    expect(idsOf(added)).toEqual(["seals"]);
    expect(idsOf(changed)).toEqual(["light"]);
    expect(idsOf(removed)).toEqual(["ferry"]);
    expect(problems.map(({ file }) => file)).toEqual(["bad.md"]);
    expect(library.snapshot).toBe(snapshot);
    expect(idsOf(snapshot.corpus.documents)).toEqual(["light", "seals", "same"]);
    const { hits: seals } = await library.ask("Where did forty seals lie?");
    expect(seals[0]!.passage.document.id).toBe("seals");
    const { hits: light } = await library.ask("When was the lighthouse built?");
    expect(light[0]!.passage.text).toContain("1901");
    expect(await library.ask("When does the ferry leave?")).toMatchObject({ found: false });
  });

  test("of an unchanged folder changes nothing that can be seen", async () => {
    const library = await Library.open(temporaryFolder({ "a.md": FERRY, "b.md": LIGHT }));
    const { documents } = library.snapshot.corpus;
    const { added, changed, removed } = await library.refresh();
    expect([added, changed, removed]).toEqual([[], [], []]);
    expect(library.snapshot.corpus.documents).toEqual(documents);
  });

  test("that runs is shared by all who ask for one meanwhile", async () => {
    const folder = temporaryFolder({ "a.md": FERRY, "b.md": LIGHT });
    const library = await Library.open(folder);
    const seen: string[] = [];
    const note = (who: string) => (done: number, total: number) =>
      seen.push(`${who} ${done}/${total}`);
    const [first, second, third] = await Promise.all([
      library.refresh(note("first")),
      library.refresh(note("second")),
      library.refresh(),
    ]);
    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(seen).toEqual(["first 1/2", "second 1/2", "first 2/2", "second 2/2"]);
  });

  test("that comes after another reads anew, and tells only its own listeners", async () => {
    const library = await Library.open(temporaryFolder({ "a.md": FERRY }));
    const seen: string[] = [];
    const first = await library.refresh(() => seen.push("first"));
    const second = await library.refresh(() => seen.push("second"));
    expect(second).not.toBe(first);
    expect(seen).toEqual(["first", "second"]);
  });

  test("leaves readers the old snapshot until the new one is whole", async () => {
    const folder = temporaryFolder({ "a.md": FERRY, "b.md": LIGHT });
    const library = await Library.open(folder);
    const old = library.snapshot;
    writeInto(folder, "c.md", WHALES);
    const during: [isOld: boolean, answer: Promise<Answer>][] = [];
    const refreshed = library.refresh(() => {
      during.push([library.snapshot === old, library.ask("When does the ferry leave?")]);
    });
    await refreshed;
    expect(during.map(([isOld]) => isOld)).toEqual([true, true, true]);
    const answers = await Promise.all(during.map(([, answer]) => answer));
    expect(answers.map(({ found }) => found)).toEqual([true, true, true]);
    expect(library.snapshot).not.toBe(old);
  });
});

describe("a refresh changes nothing, and says why,", () => {
  test.each<[string, (folder: string) => void, RegExp]>([
    [
      "where the folder is empty",
      (folder) => rmSync(join(folder, "x", "a.md")),
      /holds no articles/,
    ],
    [
      "where the folder is missing",
      (folder) => rmSync(join(folder, "x"), { recursive: true }),
      /does not exist/,
    ],
    [
      "where the folder became a file",
      (folder) => {
        rmSync(join(folder, "x"), { recursive: true });
        writeInto(folder, "x", "no folder");
      },
      /is not a folder/,
    ],
    ["where no file can be used", (folder) => writeInto(folder, "x/a.md", "\0"), /NUL bytes/],
  ])("%s", async (_, spoil, reason) => {
    const folder = temporaryFolder({ "x/a.md": FERRY });
    const library = await Library.open(join(folder, "x"));
    const { snapshot } = library;
    spoil(folder);
    const refreshed = library.refresh();
    await expect(refreshed).rejects.toThrow(UserError);
    await expect(refreshed).rejects.toThrow(reason);
    expect(library.snapshot).toBe(snapshot);
    expect(await library.ask("When does the ferry leave?")).toMatchObject({ found: true });
  });

  test("where the folder goes away half way", async () => {
    const folder = temporaryFolder({ "x/a.md": FERRY, "x/b.md": LIGHT, "x/c.md": WHALES });
    const library = await Library.open(join(folder, "x"));
    const { snapshot } = library;
    const goesAway = (done: number) => {
      if (done === 1) renameSync(join(folder, "x"), join(folder, "y"));
    };
    await expect(library.refresh(goesAway)).rejects.toThrow("does not exist");
    expect(library.snapshot).toBe(snapshot);

    renameSync(join(folder, "y"), join(folder, "x"));
    const { added, changed, removed } = await library.refresh();
    expect([added, changed, removed]).toEqual([[], [], []]);
  });

  test("where something else fails half way, and the next one runs again", async () => {
    const library = await Library.open(temporaryFolder({ "a.md": FERRY, "b.md": LIGHT }));
    const { snapshot } = library;
    const fails = (done: number) => {
      if (done === 2) throw new Error("half way");
    };
    const [one, two] = await Promise.allSettled([library.refresh(fails), library.refresh()]);
    expect(one).toMatchObject({ status: "rejected", reason: { message: "half way" } });
    expect(two).toEqual(one);
    expect(library.snapshot).toBe(snapshot);
    await expect(library.refresh()).resolves.toBeDefined();
  });
});

describe("a library", () => {
  test("opens no folder without articles", async () => {
    await expect(Library.open(temporaryFolder())).rejects.toThrow(UserError);
    await expect(Library.open("/nowhere/at/all")).rejects.toThrow(UserError);
  });

  test("finds passages by hash and articles by id, and has an article's passages in order", async () => {
    const paragraphs = Array.from({ length: 4 }, (_, i) => `Paragraph ${i} `.padEnd(300, "x y "));
    const library = await Library.open(
      temporaryFolder({ "a.md": article("A", paragraphs.join("\n\n")), "b.md": LIGHT }),
    );
    const passages = [...library.snapshot.corpus.passages()].slice(0, 4);
    expect(passages.map(({ document, ordinal }) => [document.id, ordinal])).toEqual(
      [0, 1, 2, 3].map((ordinal) => ["a", ordinal]),
    );
    expect(await library.passages(passages.map(({ hash }) => hash))).toEqual(passages);
    expect(library.article("nobody")).toBeUndefined();
    expect(await library.passages(["nobody"])).toEqual([undefined]);
  });

  test("says when it was loaded and how long that took", async () => {
    const before = Date.now();
    const { loadedAt, tookMs } = (await Library.open(temporaryFolder({ "a.md": FERRY }))).snapshot;
    expect(loadedAt.valueOf()).toBeGreaterThanOrEqual(before);
    expect(loadedAt.valueOf()).toBeLessThanOrEqual(Date.now());
    expect(tookMs).toBeGreaterThan(0);
  });

  test("cuts excerpts out of any of its passages, and none out of others", async () => {
    const library = await Library.open(temporaryFolder({ "a.md": FERRY, "b.md": LIGHT }));
    const passages = [...library.snapshot.corpus.passages()];
    const passage = passages.find(({ document }) => document.id === "b")!;
    const question = "What was built of granite?";
    const [nobody, found] = await library.excerpts(question, ["nobody", passage.hash]);
    const { text, highlights, matchedBy } = found!.excerpt;
    expect(nobody).toBeNull();
    expect(found!.passage).toEqual(passage);
    expect(matchedBy).toBe("words");
    expect(passage.text).toContain(text);
    expect(highlights.map(([start, end]) => text.slice(start, end))).toContain("granite");
  });
});

describe("the file of an article", () => {
  test("comes byte for byte as it was read", async () => {
    const bytes = Buffer.from(`\uFEFF${FERRY}`, "utf16le");
    const library = await Library.open(temporaryFolder({ "news/a.md": bytes }));
    expect(await library.fileOf(library.article("news-a")!)).toEqual(bytes);
  });

  test.each<[string, (folder: string) => void, RegExp]>([
    ["changed", (folder) => writeInto(folder, "a.md", LIGHT), /has changed/],
    ["gone", (folder) => unlinkSync(join(folder, "a.md")), /no longer there/],
    [
      "replaced by a link to something else",
      (folder) => {
        unlinkSync(join(folder, "a.md"));
        symlinkSync("/etc/hostname", join(folder, "a.md"));
      },
      /has changed/,
    ],
  ])("does not come where it is %s", async (_, spoil, reason) => {
    const folder = temporaryFolder({ "a.md": FERRY });
    const library = await Library.open(folder);
    spoil(folder);
    const file = library.fileOf(library.article("a")!);
    await expect(file).rejects.toThrow(UserError);
    await expect(file).rejects.toThrow(reason);
  });
});

describe("articles are found by what is typed", () => {
  const files = {
    "ferry.md": "---\ntitle: Ferry timetable\npublished: 2021\ntags: [harbour]\n---\n\nText.",
    "light.md": "---\ntitle: The Lighthouse\npublished: 2019\npublisher: Gazette\n---\n\nText.",
    "fares.md": "---\ntitle: Ferry fares\npublished: 2020\n---\n\nText.",
  };

  test.each<[string, string[]]>([
    ["", ["ferry", "fares", "light"]],
    ["  ?! ", ["ferry", "fares", "light"]],
    ["lighthouse", ["light"]],
    ["LIGHT", ["light"]],
    ["ligthouse", ["light"]],
    ["ferry fa", ["fares"]],
    ["gazette", ["light"]],
    ["harbour", ["ferry"]],
    ["zeppelin", []],
  ])("“%s” finds %j", async (text, ids) => {
    const library = await Library.open(temporaryFolder(files));
    expect(idsOf(await library.findArticles(text, 10))).toEqual(ids);
    expect(await library.findArticles(text, 1)).toHaveLength(Math.min(1, ids.length));
  });
});
