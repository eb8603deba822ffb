/**
 * Compiles the sources into a folder that Node runs by itself: `dist`, or the folder given as the
 * first argument, whose other files are left alone.
 */
import { execFileSync } from "node:child_process";
import { cp, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePage } from "../playground/page/server/page-bundle.ts";

const HERE = import.meta.dirname;
const SOURCES = dirname(HERE);
const DIST = join(SOURCES, "../dist");
const COMPILER = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));
/** These are compiled or bundled; every other file is copied. */
const CODE = /\.(tsx?|mjs|css)$/;

const folder = resolve(process.argv[2] ?? DIST);
if (folder === DIST) await rm(DIST, { recursive: true, force: true });
compileModules();
await copyDataFiles();
await writeBundle();

function compileModules(): void {
  const project = join(HERE, "tsconfig.json");
  execFileSync(process.execPath, [COMPILER, "--project", project, "--outDir", folder], {
    stdio: "inherit",
  });
}

async function copyDataFiles(): Promise<void> {
  for (const entry of await readdir(SOURCES, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const isData = entry.isFile() && !CODE.test(file) && entry.parentPath !== HERE;
    if (isData) await cp(file, join(folder, relative(SOURCES, file)));
  }
}

/** Puts the page's script and style beside its HTML. */
async function writeBundle(): Promise<void> {
  const { script, style } = await bundlePage();
  const client = join(folder, "playground/page/client");
  await writeFile(join(client, "main.js"), script);
  await writeFile(join(client, "style.css"), style);
}
