import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SCRIPT = fileURLToPath(new URL("../client/main.tsx", import.meta.url));
const STYLE = fileURLToPath(new URL("../style/index.css", import.meta.url));

/** The page's script and style, each in one piece. */
export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles the page's sources, which takes about a tenth of a second. */
export async function bundlePage(): Promise<PageBundle> {
  const { outputFiles } = await build({
    entryPoints: [SCRIPT, STYLE],
    outdir: "/",
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  return { script: textOf(".js"), style: textOf(".css") };
}
