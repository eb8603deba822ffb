import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../temporary-folder.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs Node without the packages that only links lead to. */
export const NODE = [process.execPath, "--preserve-symlinks", "--preserve-symlinks-main"] as const;

/** A folder with `dist` and what `npm ci --omit=dev` installs, and nothing else of the project. */
export function buildProductionFolder(atEnd: (clean: () => void) => void): string {
  const manifest = readFileSync(join(PROJECT, "package.json"));
  const folder = temporaryFolder({ "package.json": manifest }, atEnd);
  const build = join(PROJECT, "src/build/build.ts");
  execFileSync(process.execPath, ["--import", "tsx", build, join(folder, "dist")], {
    cwd: PROJECT,
    stdio: "inherit",
  });
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(PROJECT, path), join(folder, path), "junction");
  }
  return folder;
}

/** By their paths, such as `node_modules/zod`. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: true }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path.lastIndexOf("node_modules/") === 0 && !dev)
    .map(([path]) => path);
}
