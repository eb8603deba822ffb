import { spawn } from "node:child_process";
import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { writeAtomically } from "../store/atomic-write.ts";
import { findModel, type ModelSource, modelFolder, WEIGHTS_FILE } from "./model-source.ts";
import { progressBar, type Screen } from "./progress-bar.ts";
import { installedVersion, RUNTIME } from "./runtime.ts";
import { SentenceEncoder } from "./sentence-encoder.ts";

/** The model that is fetched if none is set: small, for English, under the MIT licence. */
const RECOMMENDED = { name: "Xenova/bge-small-en-v1.5", megabytes: 34 };
/** Size of the runtime, measured on Linux. The packages are fetched compressed. */
const RUNTIME_SIZE = { packages: 43, fetchedMegabytes: 170, megabytes: 470 };
/**
 * How npm installs the runtime into the current folder. Its install scripts only fetch libraries for
 * graphics cards, so they are ignored. The other options restore npm's defaults, because `npm run` hands
 * on the settings it was given: `--silent` would hide errors, and `location=global` would replace the
 * global packages, npm among them.
 */
const INSTALL = [
  "npm install --prefix . --location=project --no-global",
  "--ignore-scripts --include=optional --save --save-exact --no-package-lock",
  "--no-audit --no-fund --loglevel=error",
  `${RUNTIME.name}@${RUNTIME.version}`,
].join(" ");
const MANIFEST = {
  name: "footnote-semantic",
  private: true,
  description: "Installed by npm run footnote semantic, for sentence models. It can be deleted.",
};

const MEGABYTES = { done: "Fetched", unit: 1_000_000, name: "MB" };

const QUESTION = "When does the ferry leave?";
const ANSWER = "The boat to the island casts off at seven in the morning.";
const UNRELATED = "The baker kneads the dough with rye flour and salt.";

export interface InstallOptions {
  /** The value of SEMANTIC_MODEL; null takes the recommended model. */
  readonly model: string | null;
  /** As `semanticFolder` gives it. */
  readonly folder: string;
  /** Where progress is shown. npm itself writes to standard error. */
  readonly screen: Screen;
}

/**
 * Installs the runtime, fetches the model and tries it out. What is installed already is kept.
 *
 * @returns a line for people: the setting to add, or that it is set already
 * @throws UserError if the runtime or the model cannot be fetched, or does not work
 */
export async function installSemantic({ model, folder, screen }: InstallOptions): Promise<string> {
  const source = await findModel(model ?? RECOMMENDED.name, folder);
  const needsRuntime = !(await hasRuntime(folder));
  const needsModel = source.isRemote && !(await hasWeights(source));
  screen.write(`${describeRuntime(folder, needsRuntime)}\n${describeModel(source, needsModel)}\n`);
  if (needsRuntime) await installRuntime(folder);
  const encoder = await loadModel(source, folder, screen);
  screen.write(`${await tryOut(encoder)}\n`);
  await encoder.close();
  if (model !== null) return "SEMANTIC_MODEL is set already: the bot uses it from its next start.";
  screen.write("It works. Add this line to .env, and start the bot again:\n");
  return `SEMANTIC_MODEL=${source.name}`;
}

function describeRuntime(folder: string, isNeeded: boolean): string {
  const runtime = `The runtime, ${RUNTIME.name} ${RUNTIME.version},`;
  if (!isNeeded) return `${runtime} is installed in ${folder}.`;
  const { packages, fetchedMegabytes, megabytes } = RUNTIME_SIZE;
  return `${runtime} is fetched from the npm registry: ${packages} packages, some ${fetchedMegabytes} MB, which take ${megabytes} MB in ${folder}.`;
}

function describeModel(source: ModelSource, isNeeded: boolean): string {
  const model = `The model, ${source.name},`;
  if (!isNeeded) return `${model} is in ${modelFolder(source)}.`;
  const size =
    source.name === RECOMMENDED.name
      ? `${RECOMMENDED.megabytes} MB`
      : "its size is shown as it comes";
  return `${model} is fetched from the hub, huggingface.co: ${size}, into ${modelFolder(source)}.`;
}

/** Whether the runtime is installed whole: npm adds it to the manifest at the end of an install. */
async function hasRuntime(folder: string): Promise<boolean> {
  if ((await installedVersion(folder)) !== RUNTIME.version) return false;
  const manifest = await readFile(join(folder, "package.json"), "utf8").catch(() => "");
  return manifest.includes(`"${RUNTIME.name}"`);
}

/** Whether the weights are fetched: the runtime gives the file its name once it is complete. */
async function hasWeights(source: ModelSource): Promise<boolean> {
  const weights = await stat(join(modelFolder(source), WEIGHTS_FILE)).catch(() => null);
  return weights?.isFile() === true;
}

async function installRuntime(folder: string): Promise<void> {
  await makeEmpty(folder);
  const code = await runNpm(INSTALL, folder);
  if (code === 0 && (await hasRuntime(folder))) return;
  throw new UserError(
    `npm could not install the runtime (it ended with code ${code}); what it says stands above. See that npm is installed and its registry within reach, then run npm run footnote semantic again.`,
  );
}

/** Removes what an interrupted install has left, because npm would keep even half a package. */
async function makeEmpty(folder: string): Promise<void> {
  try {
    await rm(join(folder, "node_modules"), { recursive: true, force: true });
    const manifest = Buffer.from(JSON.stringify(MANIFEST, null, 2));
    await writeAtomically(join(folder, "package.json"), [manifest]);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError(
      `${folder} cannot be written (${code}). Set DATA_DIR or SEMANTIC_DIR to another folder.`,
      { cause },
    );
  }
}

/** Runs npm in a shell, because npm is a script that has another name on Windows. */
function runNpm(command: string, folder: string): Promise<number | null> {
  const STANDARD_ERROR = 2;
  return new Promise((resolve) => {
    spawn(command, { cwd: folder, shell: true, stdio: ["ignore", STANDARD_ERROR, STANDARD_ERROR] })
      .once("error", () => resolve(null))
      .once("close", resolve);
  });
}

async function loadModel(
  source: ModelSource,
  folder: string,
  screen: Screen,
): Promise<SentenceEncoder> {
  const bar = progressBar(screen, MEGABYTES);
  try {
    return await SentenceEncoder.load({
      model: source.name,
      folder,
      onProgress: ({ status, loaded = 0, total = 0 }) => {
        if (source.isRemote && status === "progress_total") bar.show(loaded, total);
      },
    });
  } catch (cause) {
    if (!(cause instanceof UserError && source.isRemote && (await hasWeights(source)))) throw cause;
    const remedy = `If its files are damaged, delete ${modelFolder(source)} first.`;
    throw new UserError(`${cause.message} ${remedy}`, { cause });
  } finally {
    bar.end();
  }
}

/** Compares a question with its answer and with an unrelated sentence, and describes the result. */
async function tryOut(encoder: SentenceEncoder): Promise<string> {
  const question = (await encoder.encodeQuestion(QUESTION)) ?? (await encoder.encode([QUESTION]));
  const sentences = await encoder.encode([ANSWER, UNRELATED]);
  const [related, unrelated] = [0, 1].map((nth) => similarity(question, sentences, nth));
  if (!(related! > unrelated!)) {
    throw new UserError(`The model ${encoder.source.name} takes one sentence for another.`);
  }
  return `Tried: “${QUESTION}” is ${related!.toFixed(2)} like “${ANSWER}” and ${unrelated!.toFixed(2)} like “${UNRELATED}”`;
}

/** The cosine of a vector and the nth of several, all of length 1. */
const similarity = (one: Float32Array, several: Float32Array, nth: number): number =>
  one.reduce((sum, value, k) => sum + value * several[nth * one.length + k]!, 0);
