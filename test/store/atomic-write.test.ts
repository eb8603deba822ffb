import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { removeLeftovers, writeAtomically } from "../../src/store/atomic-write.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";

const bytes = (text: string) => Buffer.from(text);
const HOUR_MS = 60 * 60_000;

/** The id of a process that has ended. */
const ENDED = spawnSync(process.execPath, ["--version"]).pid;

function age(file: string, ms: number): void {
  const at = new Date(Date.now() - ms);
  utimesSync(file, at, at);
}

describe("a file that is written at once", () => {
  test("holds all chunks, in a folder that is made for it, and leaves no draft", async () => {
    const folder = join(temporaryFolder(), "a", "b");
    await writeAtomically(join(folder, "file"), [bytes("one "), bytes(""), bytes("two")]);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("one two");
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  test("may come bit by bit, from memory that threads share too", async () => {
    async function* chunks() {
      yield bytes("one ");
      const shared = new Uint8Array(new SharedArrayBuffer(3));
      shared.set(bytes("two"));
      yield shared;
    }
    const file = join(temporaryFolder(), "file");
    await writeAtomically(file, chunks());
    expect(readFileSync(file, "utf8")).toBe("one two");
  });

  test("stays as it was where the new content fails amid, and leaves no draft", async () => {
    async function* chunks() {
      yield bytes("half");
      throw new Error("The content ended early");
    }
    const folder = temporaryFolder({ file: "old" });
    await expect(writeAtomically(join(folder, "file"), chunks())).rejects.toThrow("ended early");
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  test("cannot take the place of a folder, and leaves no draft", async () => {
    const folder = temporaryFolder({ "file/inside": "kept" });
    await expect(writeAtomically(join(folder, "file"), [bytes("new")])).rejects.toThrow(
      /EISDIR|ENOTEMPTY|EPERM|EEXIST/,
    );
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  test("is whole, and one of those written, where several are written at a time", async () => {
    const folder = temporaryFolder();
    const contents = Array.from({ length: 20 }, (_, i) => String(i).repeat(100_000));
    const file = join(folder, "file");
    await Promise.all(contents.map((content) => writeAtomically(file, [bytes(content)])));
    expect(contents).toContain(readFileSync(file, "utf8"));
    expect(readdirSync(folder)).toEqual(["file"]);
  });
});

describe("drafts are removed", () => {
  test("of processes that have ended, by this version, an earlier one, and the runtime", async () => {
    const folder = temporaryFolder({
      [`a.vectors.${ENDED}.0a1b2c3d.tmp`]: "half",
      [`below/b.vectors.${ENDED}.tmp`]: "half",
      [`semantic/models/x/model.onnx.tmp.${ENDED}.-1k2z`]: "half",
      "a.vectors": "whole",
    });
    await removeLeftovers(folder);
    const left = readdirSync(folder, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(["a.vectors"]);
  });

  test("not of a process that runs, unless an hour has passed", async () => {
    const running = `a.vectors.${process.ppid}.0a1b2c3d.tmp`;
    const folder = temporaryFolder({ [running]: "half" });
    await removeLeftovers(folder);
    expect(readdirSync(folder)).toEqual([running]);
    age(join(folder, running), HOUR_MS + 1_000);
    await removeLeftovers(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of an earlier process with the id of this one, as in a container, and not of this one", async () => {
    const names = ["a", "b"].map((name) => `${name}.${process.pid}.0a1b2c3d.tmp`);
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, "half"])));
    age(join(folder, names[0]!), process.uptime() * 1000 + 1_000);
    await removeLeftovers(folder);
    expect(readdirSync(folder)).toEqual([names[1]]);
  });

  test("and nothing else is, nor is what packages hold looked at", async () => {
    const kept = ["notes.tmp", "a.12.txt", `semantic/node_modules/p/a.${ENDED}.tmp`];
    const folder = temporaryFolder();
    for (const file of kept) writeInto(folder, file, "kept");
    mkdirSync(join(folder, `folder.${ENDED}.tmp`));
    await removeLeftovers(folder);
    for (const file of kept) expect(readFileSync(join(folder, file), "utf8")).toBe("kept");
    expect(readdirSync(folder)).toContain(`folder.${ENDED}.tmp`);
  });

  test("nowhere, where there is no such folder", async () => {
    const folder = join(temporaryFolder(), "none");
    await removeLeftovers(folder);
    writeFileSync(`${folder}.txt`, "The parent is still there");
    expect(readdirSync(join(folder, ".."))).toEqual(["none.txt"]);
  });
});
