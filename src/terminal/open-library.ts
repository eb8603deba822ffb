import type { Connection } from "../cluster/connection.ts";
import { type Config, parseConfig } from "../config.ts";
import { folderProblem } from "../corpus/folder.ts";
import type { Library } from "../library.ts";
import type { SemanticModel } from "../search/semantic-scorer.ts";
import type { Io } from "./io.ts";
import { withConnection } from "./with-connection.ts";

/** Opens the articles of the folder, those that moderators added among them, without a sentence model. */
export async function openLibrary(
  env: NodeJS.ProcessEnv,
  model: SemanticModel | null = null,
): Promise<Library> {
  const { corpusDir, dataDir } = parseConfig(env, folderProblem);
  // Loaded late, so that wrong settings are reported at once.
  const { Library } = await import("../library.ts");
  return Library.open(corpusDir, { dataDir, model });
}

/** Hands over the articles of the cluster, or those of the folder once the sentence model has read them, if one is set. */
export async function withLibrary(io: Io, use: (library: Library) => Promise<void>): Promise<void> {
  const { env, stderr } = io;
  const config = parseConfig(env, folderProblem);
  if (config.opensearchUrl !== null) {
    return withConnection(io, (connection) => withCluster(connection, config, stderr, use));
  }
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

async function withCluster(
  connection: Connection,
  config: Config,
  screen: Io["stderr"],
  use: (library: Library) => Promise<void>,
): Promise<void> {
  const [{ ClusterSource }, { Library }] = await Promise.all([
    import("../engine/cluster/cluster-source.ts"),
    import("../library.ts"),
  ]);
  const model = await startQuestionModel(config, screen);
  try {
    const source = new ClusterSource(connection, { model });
    const library = await Library.over(source, { model });
    await library.whenRead();
    await use(library);
  } finally {
    await model?.close();
  }
}

/** Loads no code of sentence models where none is set. */
async function startQuestionModel(config: Config, screen: Io["stderr"]) {
  if (config.semanticModel === null) return null;
  const { startAwaitedQuestionModel } = await import("./awaited-model.ts");
  return startAwaitedQuestionModel(config.semanticModel, config, screen);
}
