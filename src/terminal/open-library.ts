import type { ClusterAddress } from "../cluster/connection.ts";
import { clusterAddress } from "../cluster-address.ts";
import { type Config, parseConfig } from "../config.ts";
import { folderProblem } from "../corpus/folder.ts";
import type { Library } from "../library.ts";
import type { SemanticModel } from "../search/semantic-scorer.ts";
import type { QuestionModel } from "../semantic/question-model.ts";
import type { Io } from "./io.ts";

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
export async function withLibrary(
  { env, stderr }: Io,
  use: (library: Library) => Promise<void>,
): Promise<void> {
  const config = parseConfig(env, folderProblem);
  const address = clusterAddress(config);
  if (address !== null) {
    return withCluster(address, () => startQuestionModel(config, stderr), use);
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
  address: ClusterAddress,
  startModel: () => Promise<QuestionModel | null>,
  use: (library: Library) => Promise<void>,
): Promise<void> {
  const [{ Connection }, { ClusterSource }, { Library }] = await Promise.all([
    import("../cluster/connection.ts"),
    import("../engine/cluster/cluster-source.ts"),
    import("../library.ts"),
  ]);
  const connection = new Connection(address);
  const model = await startModel();
  try {
    const source = new ClusterSource(connection, { model });
    const library = await Library.over(source, { model });
    await library.whenRead();
    await use(library);
  } finally {
    await Promise.all([connection.close(), model?.close()]);
  }
}

/** Loads no code of sentence models where none is set. */
async function startQuestionModel(config: Config, screen: Io["stderr"]) {
  if (config.semanticModel === null) return null;
  const { startAwaitedQuestionModel } = await import("./awaited-model.ts");
  return startAwaitedQuestionModel(config.semanticModel, config, screen);
}
