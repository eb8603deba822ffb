import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../errors.ts";

/** Where a sentence model comes from. */
export interface ModelSource {
  /** The value of SEMANTIC_MODEL. */
  readonly name: string;
  /** The folder that `path` starts from. */
  readonly parent: string;
  /** Such as `Xenova/bge-small-en-v1.5`, or the name of a local folder. */
  readonly path: string;
  /** Whether the model comes from the hub, so that missing files may be fetched. */
  readonly isRemote: boolean;
}

const HUB_NAME = /^[\w.-]+\/[\w.-]+$/;
/** The quantised weights, below the folder of a model. */
export const WEIGHTS_FILE = "onnx/model_quantized.onnx";
const MODEL_FILES = ["config.json", "tokenizer.json", "tokenizer_config.json", WEIGHTS_FILE];

/**
 * The folder that holds the runtime and the fetched models, which a bot only reads.
 *
 * @param semanticDir the value of SEMANTIC_DIR
 */
export const semanticFolder = (dataDir: string, semanticDir: string | null = null): string =>
  resolve(semanticDir ?? join(dataDir, "semantic"));

/** The folder of what models made of articles. */
export const vectorsFolder = (dataDir: string): string => resolve(dataDir, "semantic/vectors");

/**
 * Finds out where a model comes from: a folder in the hub's layout, or the hub itself.
 *
 * @param setting the value of SEMANTIC_MODEL
 * @param folder as `semanticFolder` gives it
 * @throws UserError if the setting is neither a folder with a model nor a name on the hub
 */
export async function findModel(setting: string, folder: string): Promise<ModelSource> {
  const own = resolve(setting);
  if (await isFolder(own)) {
    const source = { parent: dirname(own), path: basename(own), isRemote: false };
    await requireFiles(own);
    return { name: setting, ...source };
  }
  if (!HUB_NAME.test(setting)) {
    throw new UserError(
      `SEMANTIC_MODEL: there is no folder ${own}, and ${JSON.stringify(setting)} is no name on the hub, such as Xenova/bge-small-en-v1.5.`,
    );
  }
  const parent = join(folder, "models");
  return { name: setting, parent, path: setting, isRemote: true };
}

/** The folder of the model's files, which may still have to be fetched. */
export const modelFolder = ({ parent, path }: ModelSource): string => join(parent, path);

async function requireFiles(folder: string): Promise<void> {
  for (const file of MODEL_FILES) {
    if ((await stat(join(folder, file)).catch(() => null))?.isFile()) continue;
    throw new UserError(
      `SEMANTIC_MODEL: ${folder} lacks ${file}. A model's folder has the files that the hub shows for it, with the quantised weights.`,
    );
  }
}

const isFolder = async (path: string) =>
  (await stat(path).catch(() => null))?.isDirectory() === true;
