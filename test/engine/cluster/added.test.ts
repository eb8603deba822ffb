import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Budget, LOAD_LIMITS } from "../../../src/cluster/budget.ts";
import type { Connection } from "../../../src/cluster/connection.ts";
import { pullFolder } from "../../../src/engine/cluster/read/pull-folder.ts";
import { ClusterArticles } from "../../../src/engine/cluster/tended/cluster-articles.ts";
import { pushFolder } from "../../../src/engine/cluster/write/push-folder.ts";
import { readFew } from "../../../src/engine/read-few.ts";
import { Library } from "../../../src/library.ts";
import { OPENSEARCH } from "../../cluster/opensearch.ts";
import { TestCluster } from "../../cluster/test-cluster.ts";
import { ARTICLES } from "../../discord/articles.ts";
import { builtInto } from "../../store/articles/built.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { runCommand } from "../../terminal/run-command.ts";
import { openPatiently, push } from "./cluster-library.ts";

const LONGEST_START_MS = 300_000;
const MANY_STARTS_MS = 300_000;
const BELL = "# The bell\r\n\r\nThe bell of Grey Point weighs two tons.\r\n";
const FILES = { ...ARTICLES, "ferry.meta.yaml": "publisher: The Ferrymen\n" };
/** Two requests come before: they see to the lease. */
const FIRST_CHANGE = 3;
const SERVER = "1400000000000000009";
const BUILT = temporaryFolder({}, afterAll);

describe.skipIf(!OPENSEARCH)("what moderators do with the articles of a cluster", () => {
  let cluster: TestCluster;
  let connection: Connection;
  let program: URL;
  let now = Date.now();
  beforeAll(async () => {
    cluster = await TestCluster.start(OPENSEARCH!, 1);
    connection = cluster.connect();
    program = await builtInto(BUILT, new URL("./changing-process.ts", import.meta.url));
  }, LONGEST_START_MS);
  afterAll(async () => {
    await connection.close();
    await cluster.end();
  });

  const articlesOf = () =>
    new ClusterArticles(connection, { binDays: 30, now: () => now, readFew });
  const bytes = (text: string) => Buffer.from(text);

  /** A folder that was pushed into a cluster that holds nothing else. */
  async function pushed(files: Readonly<Record<string, string>> = FILES): Promise<string> {
    const folder = temporaryFolder(files);
    await pushFolder(connection, {
      folder,
      isDeleting: true,
      onRead: () => {},
      onWritten: () => {},
    });
    return folder;
  }

  /** What can be seen from outside, and by whoever reads what is pulled as a folder. */
  async function seen() {
    const articles = articlesOf();
    const library = await openPatiently(connection);
    const { corpus, problems } = library.snapshot;
    const documents = corpus.documents.map(({ file, title, fingerprint }) => ({
      file,
      title,
      fingerprint,
    }));
    const folder = temporaryFolder();
    await pullFolder(connection, folder, () => {});
    const theirs = await Library.open(folder, { dataDir: join(folder, ".footnote") });
    const others = theirs.snapshot.corpus.documents;
    expect(documents).toEqual(
      others.map(({ file, title, fingerprint }) => ({ file, title, fingerprint })),
    );
    const removed = (await articles.removed()).map(({ file, title, isHidden }) => ({
      file,
      title,
      isHidden,
    }));
    return { documents, removed, problems: problems.map(({ file }) => file), folder };
  }

  test("is kept byte for byte, cited by file and lines, and as a folder has it", async () => {
    await pushed();
    const articles = articlesOf();
    const added = await articles.add("bell.md", bytes(BELL));
    expect(added).toBe("added/bell.md");
    const library = await openPatiently(connection);
    const [hit] = (await library.ask("How heavy is the bell of Grey Point?")).hits;
    expect(hit?.passage).toMatchObject({ lines: [3, 3], document: { file: added } });
    expect(await library.fileOf(hit!.passage.document)).toEqual(bytes(BELL));
    await articles.edit(added, { content_note: "Loud." });
    await articles.edit("ferry.md", { title: "The ferry's timetable" });
    await articles.remove({ file: "retold.md", title: "Whales" });
    const { documents, removed } = await seen();
    expect(documents.find(({ file }) => file === "ferry.md")?.title).toBe("The ferry's timetable");
    expect(removed).toEqual([{ file: "retold.md", title: "Whales", isHidden: true }]);
  });

  test("comes back from the bin with what was said of it, under another name where its own is taken", async () => {
    await pushed();
    const articles = articlesOf();
    const file = await articles.add("bell.md", bytes(BELL));
    await articles.edit(file, { content_note: "Loud." });
    const { id } = await articles.remove({ file, title: "The bell" });
    expect(await articles.sidecarOf(file)).toBeNull();
    await expect(articles.edit(file, { title: "Gone" })).rejects.toThrow();
    expect(await articles.add("bell.md", bytes("# Another\n\nAnother bell rings.\n"))).toBe(file);
    expect(await articles.restore(id)).toBe("added/bell-2.md");
    expect(await articles.sidecarOf("added/bell-2.md")).toBe("content_note: Loud.\n");
    expect(await articles.removed()).toEqual([]);
    expect((await seen()).documents.map(({ file }) => file)).toContain("added/bell-2.md");
  });

  test("leaves the bin after its time, and an article always remains", async () => {
    await pushed({ "only.md": "# Only\n\nOne article.\n" });
    const articles = articlesOf();
    const file = await articles.add("bell.md", bytes(BELL));
    await articles.remove({ file, title: "The bell" });
    await expect(articles.remove({ file: "only.md", title: "Only" })).rejects.toThrow(/only/i);
    now += 31 * 24 * 60 * 60_000;
    await articles.emptyBin();
    expect(await articles.removed()).toEqual([]);
  });

  test("stays with each push, and goes with one that deletes", async () => {
    const folder = await pushed();
    const articles = articlesOf();
    const added = await articles.add("bell.md", bytes(BELL));
    await articles.edit("ferry.md", { title: "The ferry" });
    const { id } = await articles.remove({ file: "retold.md", title: "Whales" });
    writeInto(folder, "mill.md", "# The mill\n\nThe mill grinds rye.\n");
    writeInto(folder, "retold.md", "# Whales\n\nThirteen whales were seen.\n");
    expect(await push(connection, folder)).toMatchObject({ written: 1, removed: 0 });
    const files = (await seen()).documents.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining([added, "mill.md"]));
    expect(files).not.toContain("retold.md");
    expect(await articles.restore(id)).toBe("retold.md");
    const library = await openPatiently(connection);
    expect((await library.fileOf(library.article("retold")!)).toString()).toContain("Thirteen");
    expect(library.article("ferry")!.title).toBe("The ferry");
    const other = temporaryFolder({ "other.md": "# Other\n\nAnother article.\n" });
    await push(connection, other);
    const { documents } = await seen();
    expect(documents.map(({ file }) => file).toSorted()).toEqual([added, "other.md"]);
    await push(connection, folder);
    await library.refresh();
    expect(library.article("ferry")!.title).toBe("The ferry");
    const options = { folder, isDeleting: true, onRead: () => {}, onWritten: () => {} };
    expect(await pushFolder(connection, options)).toMatchObject({ removed: 1 });
    const after = await seen();
    expect(after.documents.map(({ file }) => file)).not.toContain(added);
    expect(after.documents.find(({ file }) => file === "ferry.md")?.title).toBe("Ferry timetable");
  });

  test("is the same in an empty cluster once what was pulled is pushed there", async () => {
    await pushed();
    const articles = articlesOf();
    await articles.add("bell.md", bytes(BELL));
    const gone = await articles.add("gone.md", bytes("# Gone\n\nGone words.\n"));
    await articles.edit(gone, { title: "Long gone" });
    await articles.remove({ file: gone, title: "Long gone" });
    await articles.edit("ferry.md", { title: "The ferry" });
    await articles.remove({ file: "retold.md", title: "Whales" });
    const { folder, ...before } = await seen();
    await connection.request({ method: "DELETE", path: "/footnote-*" }, new Budget(LOAD_LIMITS));
    await push(connection, folder);
    expect(await seen()).toMatchObject(before);
    const removed = await articles.removed();
    for (const { id } of removed) await articles.restore(id);
    expect(await articles.sidecarOf(gone)).toBe("title: Long gone\n");
    expect((await seen()).documents).toHaveLength(before.documents.length + 2);
  });

  test("of a server's own is seen there alone, and goes with the server", async () => {
    const folder = await pushed();
    const articles = articlesOf();
    const full = () => {
      throw new Error("No room");
    };
    const add = (admit: () => void) =>
      articles.add("bell.md", bytes(BELL), { server: SERVER, admit });
    await expect(add(full)).rejects.toThrow("No room");
    const file = await add(() => {});
    await articles.edit(file, { title: "Our bell" });
    expect(await articles.sizeOf(SERVER)).toEqual({
      articles: 1,
      bytes: BELL.length,
      addedToday: 1,
    });
    await push(connection, folder);
    const library = await openPatiently(connection);
    const own = library.forServer(SERVER).library;
    const titlesIn = ({ snapshot }: Library) => snapshot.corpus.documents.map(({ title }) => title);
    await own.refresh();
    expect(titlesIn(library)).not.toContain("Our bell");
    expect(titlesIn(own)).toContain("Our bell");
    const env = { OPENSEARCH_URL: cluster.urls.join() };
    const listed = await runCommand(["servers"], { env });
    expect(listed.stdout).toBe(`${SERVER}  added: 1 file, 0.0 MiB; pushed: 0 files\n`);
    const removed = await runCommand(["servers", "remove", SERVER, "--yes"], { env });
    expect(removed.stdout).toBe(
      `Removed 1 file, 0.0 MiB that moderators added for server ${SERVER}.\n`,
    );
    expect((await runCommand(["servers"], { env })).stdout).toContain("No server has articles");
    await own.refresh();
    expect(titlesIn(own)).toEqual(titlesIn(library));
    expect(await articles.sizeOf(SERVER)).toMatchObject({ articles: 0, addedToday: 0 });
  });

  test("gets a number where the same name is added twice at once", async () => {
    await pushed();
    const names = await Promise.all(
      ["one", "two"].map((word) => articlesOf().add("x.md", bytes(`# X\n\nWord ${word}.\n`))),
    );
    expect(names.toSorted()).toEqual(["added/x-2.md", "added/x.md"]);
    expect((await seen()).documents.map(({ file }) => file)).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ["add", "new.md"],
    ["edit", "added/bell.md"],
    ["restore", "retold.md"],
  ])(
    "is done wholly or not at all where a process is killed before any step of %s of %s",
    async (action, file) => {
      const outcomes = new Set<string>();
      for (let step = FIRST_CHANGE, isKilled = true; isKilled; step++) {
        await pushed();
        const articles = articlesOf();
        await articles.add("bell.md", bytes(BELL));
        await articles.remove({ file: "retold.md", title: "T" });
        const before = (await openPatiently(connection)).snapshot.corpus.documents;
        isKilled = await diesAt(step, action, file);
        const then = withoutFolder(await seen());
        await articles.edit("harbour/lighthouse.md", { title: "The lighthouse" });
        const later = withoutFolder(await seen());
        const others = ({ file: one }: { file: string }) => one !== "harbour/lighthouse.md";
        expect(later.documents.filter(others)).toEqual(then.documents.filter(others));
        expect(later.removed).toEqual(then.removed);
        outcomes.add(JSON.stringify(then));
        if (!isKilled) expect(then.documents).not.toEqual(before);
      }
      expect(outcomes.size).toBe(2);
    },
    MANY_STARTS_MS,
  );

  /** @returns whether the process was killed at the step, and did not end before */
  async function diesAt(step: number, action: string, file: string): Promise<boolean> {
    const args = [fileURLToPath(program), cluster.urls[0]!, String(step), action, file];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    const [code, signal] = await once(child, "close");
    if (signal !== "SIGKILL") expect(code).toBe(0);
    await endTerm();
    return signal === "SIGKILL";
  }

  /** The lease of a process that died is free, as it is after fifteen seconds. */
  async function endTerm(): Promise<void> {
    const url = `${cluster.urls[0]}/footnote-state/_update/lease-build`;
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ doc: { holder: null } });
    expect((await fetch(url, { method: "POST", headers, body })).status).toBe(200);
  }
});

const withoutFolder = ({ folder: _, ...rest }: { folder: string } & Record<string, unknown>) =>
  rest as { documents: { file: string }[]; removed: unknown };
