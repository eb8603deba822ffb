import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { semanticFolder } from "../../src/semantic/model-source.ts";
import { installedVersion, RUNTIME } from "../../src/semantic/runtime.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const MODEL = "Xenova/bge-small-en-v1.5";
/** Where `npm run footnote semantic` puts the runtime, unless DATA_DIR says otherwise. */
const INSTALLED = semanticFolder(fileURLToPath(new URL("../../data", import.meta.url)));

export interface SemanticData {
  /** The folder of the model that tests use. */
  readonly model: string;
  /**
   * Makes a DATA_DIR that holds the installed runtime and nothing else. It is removed when the test ends.
   *
   * @param atEnd vitest's `afterAll`, to keep the folder for all tests of a file
   */
  dataDir(atEnd?: (clean: () => void) => void): string;
}

/** The runtime and a model, or null if one is missing. A line on standard output then says which. */
export const SEMANTIC: SemanticData | null = await findSemanticData();

async function findSemanticData(): Promise<SemanticData | null> {
  const model = join(process.env.TEST_MODEL_DIR ?? "", MODEL);
  if (!(process.env.TEST_MODEL_DIR && existsSync(model))) {
    return skipped(`set TEST_MODEL_DIR to a folder that holds ${MODEL}`);
  }
  const installed = await installedVersion(INSTALLED);
  return installed === RUNTIME.version
    ? { model, dataDir }
    : skipped("run npm run footnote semantic");
}

function skipped(remedy: string): null {
  process.stdout.write(`Skipped: ${remedy} to run the tests of the sentence model.\n`);
  return null;
}

function dataDir(atEnd?: (clean: () => void) => void): string {
  const manifest = readFileSync(join(INSTALLED, "package.json"));
  const folder = temporaryFolder({ "semantic/package.json": manifest }, atEnd);
  // Windows lets anybody make a junction; other systems ignore the type.
  symlinkSync(join(INSTALLED, "node_modules"), join(folder, "semantic/node_modules"), "junction");
  return folder;
}
