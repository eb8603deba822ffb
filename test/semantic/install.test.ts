import { cpSync, existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { installSemantic } from "../../src/semantic/install.ts";
import { semanticFolder } from "../../src/semantic/model-source.ts";
import { RUNTIME } from "../../src/semantic/runtime.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { type Run, runCli } from "../terminal/run-cli.ts";
import { hubAt, startModelHub } from "./model-hub.ts";
import { SEMANTIC } from "./semantic-data.ts";

const RECOMMENDED = "Xenova/bge-small-en-v1.5";
const IS_SET = "SEMANTIC_MODEL is set already: the bot uses it from its next start.\n";
/** An address at which nothing listens. */
const NOWHERE = "http://127.0.0.1:1";
/** Longest time to install 474 MB, in milliseconds. */
const LONG = 180_000;

/** Runs the command in a process of its own, for what depends on the environment. */
const semantic = (dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<Run> =>
  runCli(["semantic"], { folder: dirname(dataDir), env: { DATA_DIR: dataDir, ...env } });

/** Installs in the process of the tests, without showing progress. */
const install = (dataDir: string, model: string | null = null): Promise<string> =>
  installSemantic({ model, folder: semanticFolder(dataDir), screen: { write: () => true } });

function expectRefusal({ code, stdout, stderr }: Run, message: string | RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect([code, stdout]).toEqual([1, ""]);
}

async function expectUserError(installed: Promise<string>, message: RegExp): Promise<void> {
  const error = await installed.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toMatch(message);
}

describe("where npm cannot install", () => {
  const registry = { npm_config_registry: NOWHERE, npm_config_fetch_retries: "0" };

  test("a registry out of reach is said to be so, with npm's own words, in a silent run too", async () => {
    const folder = temporaryFolder();
    const cache = { npm_config_cache: join(folder, "cache"), npm_config_loglevel: "silent" };
    const run = await semantic(folder, { ...registry, ...cache });
    expect(run.stderr).toMatch(
      /^The runtime, @huggingface\/transformers [\d.]+, is fetched from the npm registry: 43 packages, some 170 MB, which take 470 MB in .*\nThe model, Xenova\/bge-small-en-v1\.5, is fetched from the hub, huggingface\.co: 34 MB, into /,
    );
    expect(run.stderr).toContain("ECONNREFUSED");
    expectRefusal(run, /npm could not install the runtime \(it ended with code 1\);.* again\.\n$/);
  });

  test("a missing npm is said to be missing", async () => {
    const folder = temporaryFolder();
    expectRefusal(await semantic(folder, { PATH: folder }), /See that npm is installed/);
  });

  test("a DATA_DIR that is a file is refused before npm runs", async () => {
    const folder = temporaryFolder({ data: "" });
    await expectUserError(
      install(join(folder, "data")),
      /semantic cannot be written \((ENOTDIR|EEXIST)\)\. Set DATA_DIR or SEMANTIC_DIR/,
    );
  });
});

describe("a setting that names no model", () => {
  test("is refused where it is neither a folder nor a name on the hub", async () => {
    const installed = install(temporaryFolder(), "models/of/mine");
    await expectUserError(
      installed,
      /^SEMANTIC_MODEL: there is no folder .*, and "models\/of\/mine" is no name/,
    );
  });

  test("is refused where its folder lacks files", async () => {
    const folder = temporaryFolder({ "model/config.json": "{}" });
    const installed = install(folder, join(folder, "model"));
    await expectUserError(installed, /^SEMANTIC_MODEL: .*model lacks tokenizer\.json\./);
  });
});

describe.skipIf(!SEMANTIC)("with the runtime and a model at hand", () => {
  const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };
  const models = dirname(dirname(model));

  /** Copies the model and changes one of its files. */
  function modelWith(file: string, change: (content: Buffer) => string | Uint8Array): string {
    const folder = temporaryFolder();
    cpSync(model, folder, { recursive: true });
    writeInto(folder, file, change(readFileSync(join(model, file))));
    return folder;
  }

  test("both are left alone and tried out", async () => {
    const data = dataDir();
    const { code, stdout, stderr } = await semantic(data, { SEMANTIC_MODEL: model, PATH: data });
    expect([code, stdout]).toEqual([0, IS_SET]);
    const [runtime, source, tried, ...more] = stderr.split("\n");
    const folder = join(data, "semantic");
    expect(runtime).toBe(
      `The runtime, ${RUNTIME.name} ${RUNTIME.version}, is installed in ${folder}.`,
    );
    expect(source).toBe(`The model, ${model}, is in ${model}.`);
    const [, related, unrelated] =
      /^Tried: “.*” is (0\.\d\d) like “.*” and (0\.\d\d) like “.*”$/.exec(tried!)!;
    expect(Number(related)).toBeGreaterThan(Number(unrelated) + 0.1);
    expect(more).toEqual([""]);
    expect(lstatSync(join(folder, "node_modules")).isSymbolicLink()).toBe(true);
  });

  test("the recommended model is fetched once, and its setting is the only standard output", async () => {
    const [data, hub] = [dataDir(), await startModelHub(models)];
    const env = { NODE_OPTIONS: hub.nodeOptions, SEMANTIC_MODEL: "" };
    const first = await semantic(data, env);
    expect([first.code, first.stdout]).toEqual([0, `SEMANTIC_MODEL=${RECOMMENDED}\n`]);
    expect(first.stderr).toContain("is fetched from the hub, huggingface.co: 34 MB, into ");
    expect(first.stderr).toMatch(/\nFetched 34 of 34 MB\.\nTried: /);
    expect(first.stderr).toMatch(
      /\nIt works\. Add this line to \.env, and start the bot again:\n$/,
    );
    const fetched = hub.requests.length;
    const again = await semantic(data, { ...env, SEMANTIC_MODEL: RECOMMENDED });
    expect([again.code, again.stdout]).toEqual([0, IS_SET]);
    expect(again.stderr).toContain(`The model, ${RECOMMENDED}, is in `);
    expect(hub.requests).toHaveLength(fetched);
  });

  test("a name that the hub does not know is said to be so", async () => {
    const { nodeOptions } = await startModelHub(models);
    const run = await semantic(dataDir(), { NODE_OPTIONS: nodeOptions, SEMANTIC_MODEL: "no/such" });
    expect(run.stderr).toContain(
      "is fetched from the hub, huggingface.co: its size is shown as it comes",
    );
    expectRefusal(run, /The model no\/such could not be fetched or opened\. Is its name right/);
  });

  test("a hub out of reach is said to be so", async () => {
    const run = await semantic(dataDir(), { NODE_OPTIONS: hubAt(NOWHERE) });
    expectRefusal(
      run,
      /could not be fetched or opened\. Is its name right, and the hub within reach\?/,
    );
  });

  test("a fetched model that is damaged is to be deleted", async () => {
    const data = dataDir();
    const folder = join(data, "semantic/models", RECOMMENDED);
    cpSync(model, folder, { recursive: true });
    writeInto(folder, "onnx/model_quantized.onnx", "damaged");
    const run = await semantic(data, { NODE_OPTIONS: hubAt(NOWHERE) });
    expectRefusal(run, `If its files are damaged, delete ${folder} first.\n`);
  });

  test.each<[string, string, (content: Buffer) => string | Uint8Array]>([
    [
      "weights that are cut short",
      "onnx/model_quantized.onnx",
      (all) => all.subarray(0, 1_000_000),
    ],
    ["a tokenizer that is no JSON", "tokenizer.json", () => "{"],
    ["a configuration that is empty", "config.json", () => ""],
  ])("a folder with %s is damaged", async (_, file, change) => {
    await expectUserError(
      install(dataDir(), modelWith(file, change)),
      /The model in .* could not be opened: its files are damaged, or they are no/,
    );
  });

  test("a model to which all sentences are the same is no sentence model", async () => {
    await expectUserError(
      install(dataDir(), modelWith("tokenizer.json", withoutWords)),
      /does not tell an answer from any other sentence, so it is no sentence model/,
    );
  });

  test("a runtime that does not load is to be deleted", async () => {
    const folder = temporaryFolder({
      [`semantic/node_modules/${RUNTIME.name}/package.json`]: JSON.stringify(RUNTIME),
      "semantic/package.json": `{"dependencies": {"${RUNTIME.name}": "${RUNTIME.version}"}}`,
    });
    await expectUserError(
      install(folder, model),
      /The runtime does not work here: .*\nDelete .* and run npm run footnote semantic again\./,
    );
  });

  test(
    "an install that was cut short begins anew, in its own folder whatever npm is set to",
    async () => {
      const folder = temporaryFolder({
        [`data/semantic/node_modules/${RUNTIME.name}/package.json`]: JSON.stringify(RUNTIME),
        "data/semantic/node_modules/onnxruntime-node/package.json": '{"version": "1.30.0"}',
        "data/semantic/package.json": "{}",
        "npm/lib/node_modules/kept/package.json": '{"name": "kept", "version": "1.0.0"}',
      });
      // Settings that `npm run --location=global` hands on. The prefix protects the real global folder.
      const settings = {
        npm_config_location: "global",
        npm_config_global: "true",
        npm_config_prefix: join(folder, "npm"),
        npm_config_omit: "optional",
        npm_config_prefer_offline: "true",
      };
      const run = await semantic(join(folder, "data"), { ...settings, SEMANTIC_MODEL: model });
      expect(run.stderr).toContain("added 43 packages");
      expect([run.code, run.stdout]).toEqual([0, IS_SET]);
      expect(existsSync(join(folder, "npm/lib/node_modules/kept"))).toBe(true);
      expect(readFileSync(join(folder, "data/semantic/package.json"), "utf8")).toContain(
        `"${RUNTIME.name}": "${RUNTIME.version}"`,
      );
    },
    LONG,
  );
});

/** Removes the vocabulary of a tokenizer, so that it takes every word for the same unknown one. */
function withoutWords(content: Buffer): string {
  const tokenizer = JSON.parse(content.toString()) as { model: { vocab: Record<string, number> } };
  const special = Object.entries(tokenizer.model.vocab).filter(([word]) => /^\[.*\]$/.test(word));
  tokenizer.model.vocab = Object.fromEntries(special);
  return JSON.stringify(tokenizer);
}
