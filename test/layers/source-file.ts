import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PROJECT = new URL("../..", import.meta.url).pathname;

/** A module of the project, and what it depends on. */
export interface SourceFile {
  /** From the project's folder, such as `src/corpus/load.ts`. */
  readonly path: string;
  readonly text: string;
  /** Files by their path from the project's folder, packages by their name; types count as well. */
  readonly imports: readonly string[];
}

/** Every module below a folder of the project. */
export function sourceFilesBelow(folder: string): SourceFile[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => readSourceFile(join(folder, name)));
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(PROJECT, path), "utf8");
  return { path, text, imports: importsIn(text).map((name) => resolve(path, name)) };
}

/** Finds `import … from "x"`, `export … from "x"`, `import "x"` and `import("x")`. */
function importsIn(text: string): string[] {
  const statement = /(?:\bfrom|^import|\bimport\()\s*"([^"]+)"/gm;
  return Array.from(text.matchAll(statement), ([, name]) => name!);
}

function resolve(path: string, name: string): string {
  return name.startsWith(".") ? join(path, "..", name) : name;
}
