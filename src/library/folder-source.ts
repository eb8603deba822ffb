import { readFile } from "node:fs/promises";
import type { Document } from "../corpus/document.ts";
import { hasOwnFolder, serversWithFolders } from "../corpus/files/list-corpus.ts";
import { type CorpusFolders, pathOfArticle } from "../corpus/folders.ts";
import { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { hashOf } from "../corpus/read-document.ts";
import type { ArticleSource, Loaded, ServerSource } from "../engine/article-source.ts";
import type { Engine } from "../engine/engine.ts";
import { type Generation, notesOf, type ServerGeneration } from "../engine/generation.ts";
import { UserError } from "../errors.ts";
import { wording } from "../words/wording.ts";

/** The articles of folders, read and indexed by an engine. */
export function folderSource(folders: CorpusFolders, engine: Engine): ArticleSource {
  return {
    async load(old, onProgress, isTendedOnly) {
      const previous = old ? generationOf(old) : null;
      const built = await engine.build(previous, onProgress, isTendedOnly);
      if (old?.generation === built) return old;
      return open(built, old, engine);
    },
    fileOf: (document) => readUnchanged(folders, document),
    readUpload: (name, bytes) => engine.readUpload(name, bytes),
    serversWithFolders: () => serversWithFolders(folders),
    ofServer: (server) => serverSource(server, folders, engine),
  };
}

function serverSource(server: string, folders: CorpusFolders, engine: Engine): ServerSource {
  let made: ServerGeneration | null = null;
  return {
    isScored: false,
    hasFolder: () => hasOwnFolder(folders, server),
    async load(shared, old, onProgress) {
      made = await engine.extend(generationOf(shared), server, made, onProgress);
      if (made.whole === shared.generation) return null;
      return made.whole === old.generation ? old : open(made.whole, old, engine, true);
    },
    isBehind: (shared) => made?.common !== shared.generation,
    letGo() {
      made = null;
    },
  };
}

/** What this source loads is made of generations. */
const generationOf = ({ generation }: Loaded): Generation => generation as Generation;

/** @param isApart as in `Engine.open` */
async function open(
  generation: Generation,
  old: Loaded | null,
  engine: Engine,
  isApart = false,
): Promise<Loaded> {
  const corpus = await PackedCorpus.inSlices(generation.articles, old?.corpus);
  const searcher = await engine.open(generation, corpus, isApart);
  const { leftOut, ignored, otherFormats } = notesOf(generation);
  const problems = leftOut.map(({ problem }) => problem);
  return { corpus, problems, ignored, otherFormats, generation, searcher };
}

async function readUnchanged(
  folders: CorpusFolders,
  { file, fileHash }: Document,
): Promise<Buffer> {
  const bytes = await readFile(pathOfArticle(folders, file)).catch((cause: unknown) => {
    throw new UserError(wording("errors.fileIsGone"), { cause });
  });
  if (hashOf(bytes) === fileHash) return bytes;
  throw new UserError(wording("errors.fileHasChanged"));
}
