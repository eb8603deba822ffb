import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../errors.ts";

/** Where a sentence model comes from. */
export interface ModelSource {
  /** As set. */
  readonly name: string;
  /** The folder that holds its folder, and its path below: `Xenova/bge-small-en-v1.5` on the hub. */
  readonly parent: string;
  readonly path: string;
  /** On the hub: may be fetched. */
  readonly isRemote: boolean;
}

const HUB_NAME = /^[\w.-]+\/[\w.-]+$/;
/** The quantised weights, as they lie in the hub's folders. */
export const WEIGHTS_FILE = "onnx/model_quantized.onnx";
const MODEL_FILES = ["config.json", "tokenizer.json", "tokenizer_config.json", WEIGHTS_FILE];

/** Where all that belongs to sentence models is kept: the runtime, models, vectors. */
export const semanticFolder = (dataDir: string): string => resolve(dataDir, "semantic");

/**
 * A folder with a model in the hub's layout, or a name on the hub.
 *
 * @param setting the value of SEMANTIC_MODEL
 * @throws UserError where it is neither
 */
export async function findModel(setting: string, dataDir: string): Promise<ModelSource> {
  const folder = resolve(setting);
  if (await isFolder(folder)) {
    const source = { parent: dirname(folder), path: basename(folder), isRemote: false };
    await requireFiles(folder);
    return { name: setting, ...source };
  }
  if (!HUB_NAME.test(setting)) {
    throw new UserError(
      `SEMANTIC_MODEL: there is no folder ${folder}, and ${JSON.stringify(setting)} is no name on the hub, such as Xenova/bge-small-en-v1.5.`,
    );
  }
  const parent = join(semanticFolder(dataDir), "models");
  return { name: setting, parent, path: setting, isRemote: true };
}

/** The folder in which the model's files are, once they are there. */
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
