import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import {
  findModel,
  modelFolder,
  semanticFolder,
  vectorsFolder,
} from "../../src/semantic/model-source.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The files that the folder of a model must hold. */
const FILES: readonly string[] = [
  "config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "onnx/model_quantized.onnx",
];
const filesBut = (missing: string | null, at: string) =>
  Object.fromEntries(FILES.filter((file) => file !== missing).map((file) => [at + file, "{}"]));

describe("a folder", () => {
  test("is a model that is never fetched", async () => {
    const folder = temporaryFolder(filesBut(null, "models/mine/"));
    const setting = join(folder, "models/mine");
    const source = await findModel(setting, "data");
    expect(source).toEqual({
      name: setting,
      parent: join(folder, "models"),
      path: "mine",
      isRemote: false,
    });
    expect(modelFolder(source)).toBe(setting);
  });

  test("may be named from the folder of the process, also where it could be a name on the hub", async () => {
    const folder = temporaryFolder(filesBut(null, "mine/"));
    const setting = relative(process.cwd(), join(folder, "mine"));
    const source = await findModel(setting, "data");
    expect(source).toMatchObject({ name: setting, isRemote: false });
    expect(modelFolder(source)).toBe(join(folder, "mine"));
    // The name is also a path below the project, where there is such a folder.
    await expect(findModel("test/semantic", "data")).rejects.toThrow(/lacks config\.json/);
  });

  test.each(FILES)("without %s is refused, and the file is named", async (file) => {
    const folder = temporaryFolder(filesBut(file, "mine/"));
    const found = findModel(join(folder, "mine"), "data");
    await expect(found).rejects.toThrow(UserError);
    await expect(found).rejects.toThrow(`SEMANTIC_MODEL: ${join(folder, "mine")} lacks ${file}.`);
  });

  test("with a folder in the passageIndex of a file is refused", async () => {
    const folder = temporaryFolder({
      ...filesBut("config.json", "mine/"),
      "mine/config.json/a": "",
    });
    await expect(findModel(join(folder, "mine"), "data")).rejects.toThrow(/lacks config\.json/);
  });
});

test("what is fetched is kept with the data, unless it has a folder of its own", () => {
  expect(semanticFolder("/srv/data")).toBe("/srv/data/semantic");
  expect(semanticFolder("/srv/data", "/app/semantic")).toBe("/app/semantic");
  expect(vectorsFolder("/srv/data")).toBe("/srv/data/semantic/vectors");
});

describe("what is no folder", () => {
  test("is a model on the hub, which is kept with what runs it", async () => {
    const source = await findModel("Xenova/bge-small-en-v1.5", "/srv/semantic");
    expect(source).toEqual({
      name: "Xenova/bge-small-en-v1.5",
      parent: "/srv/semantic/models",
      path: "Xenova/bge-small-en-v1.5",
      isRemote: true,
    });
  });

  test.each([
    "mine",
    "models/of/mine",
    "/nowhere/at/all",
    "../mine/x",
    "https://example.org/model",
    "C:\\models\\x",
    "a b/c",
  ])("and no name on the hub is refused: %s", async (setting) => {
    const found = findModel(setting, "data");
    await expect(found).rejects.toThrow(UserError);
    await expect(found).rejects.toThrow(
      `and ${JSON.stringify(setting)} is no name on the hub, such as`,
    );
  });
});
