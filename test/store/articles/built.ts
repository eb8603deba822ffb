import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** For packages that are not modules. */
const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

/**
 * Makes one file of a program of this folder, by its name without an end, so that a process starts in no time.
 *
 * @returns the address of the file
 */
export async function builtInto(folder: string, name: string): Promise<URL> {
  await build({
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: REQUIRE },
  });
  return pathToFileURL(join(folder, `${name}.mjs`));
}
