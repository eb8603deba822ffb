import { parseConfig } from "../config.ts";
import { folderProblem } from "../corpus/folder.ts";
import type { Library } from "../library.ts";
import type { SemanticModel } from "../search/semantic-scorer.ts";
import type { Io } from "./io.ts";

/** Opens the articles, those that moderators added among them, without a sentence model. */
export async function openLibrary(
  env: NodeJS.ProcessEnv,
  model: SemanticModel | null = null,
): Promise<Library> {
  const { corpusDir, dataDir } = parseConfig(env, folderProblem);
  // Loaded late, so that wrong settings are reported at once.
  const { Library } = await import("../library.ts");
  return Library.open(corpusDir, { dataDir, model });
}

/** Hands over the articles once the sentence model has read them, if one is set. */
export async function withLibrary(
  { env, stderr }: Io,
  use: (library: Library) => Promise<void>,
): Promise<void> {
  const config = parseConfig(env, folderProblem);
  if (config.semanticModel === null) return use(await openLibrary(env));
  const { startAwaitedModel } = await import("./awaited-model.ts");
  const model = startAwaitedModel(config.semanticModel, config, stderr);
  try {
    const library = await openLibrary(env, model);
    await library.whenRead();
    await use(library);
  } finally {
    await model.close();
  }
}
