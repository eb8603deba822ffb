import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** For packages that are not modules. */
const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

/** Makes one file of a program, so that a process starts in no time. @returns its address */
export async function builtInto(folder: string, program: URL): Promise<URL> {
  await build({
    entryPoints: [fileURLToPath(program)],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: REQUIRE },
  });
  return pathToFileURL(join(folder, `${basename(program.pathname, ".ts")}.mjs`));
}
