import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../errors.ts";

/** The package that runs sentence models. It is large, so `footnote semantic` installs it. */
export const RUNTIME = { name: "@huggingface/transformers", version: "4.3.1" };

/**
 * Keeps ONNX Runtime, on which the package is built, from reporting to its maker which models are run
 * (microsoft/onnxruntime#27379). It is read when the library is loaded, and never again.
 */
const NO_REPORTS = { ORT_DISABLE_TELEMETRY: "1" };

const HOW_TO_INSTALL = "Run npm run footnote semantic once.";

/** The part of the runtime's interface that is used here. */
export interface Runtime {
  readonly env: {
    localModelPath: string;
    cacheDir: string;
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
  };
  pipeline(
    task: "feature-extraction",
    model: string,
    options: {
      readonly dtype: "q8";
      readonly local_files_only: boolean;
      readonly progress_callback?: (progress: RuntimeProgress) => void;
      readonly session_options: Readonly<Record<string, number | boolean>>;
    },
  ): Promise<FeatureExtractor>;
}

/** Progress of fetching a model's files; sizes are in bytes. */
export interface RuntimeProgress {
  readonly status: string;
  readonly file?: string;
  readonly loaded?: number;
  readonly total?: number;
}

export interface FeatureExtractor {
  (
    texts: readonly string[],
    options: { readonly pooling: "cls" | "mean"; readonly normalize: true },
  ): Promise<{ readonly data: Float32Array; readonly dims: readonly number[] }>;
  dispose(): Promise<unknown>;
}

/**
 * Imports the runtime. A thread must share the environment of its process.
 *
 * @param folder as `semanticFolder` gives it
 * @throws UserError if it is missing, has another version, or does not load on this system
 */
export async function loadRuntime(folder: string): Promise<Runtime> {
  const installed = await installedVersion(folder);
  if (installed === null) throw new UserError(`The runtime is not installed. ${HOW_TO_INSTALL}`);
  if (installed !== RUNTIME.version) {
    throw new UserError(
      `The runtime is there in version ${installed}, and ${RUNTIME.version} is needed. ${HOW_TO_INSTALL}`,
    );
  }
  try {
    const entry = createRequire(join(folder, "package.json")).resolve(RUNTIME.name);
    Object.assign(process.env, NO_REPORTS);
    return (await import(pathToFileURL(entry).href)) as Runtime;
  } catch (cause) {
    const [reason] = (cause as Error).message.split("\n");
    throw new UserError(
      `The runtime does not work here: ${reason}\nDelete ${folder} and run npm run footnote semantic again. Where that does not help, there is no build of it for this system.`,
      { cause },
    );
  }
}

/** The version of the runtime that is installed in a folder, or null. */
export async function installedVersion(folder: string): Promise<string | null> {
  const file = join(folder, "node_modules", RUNTIME.name, "package.json");
  try {
    return String((JSON.parse(await readFile(file, "utf8")) as { version: unknown }).version);
  } catch {
    return null;
  }
}
