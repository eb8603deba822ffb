import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The compiled parts of a cluster, or null where there are none. A line on standard output then says what is
 * skipped.
 */
export const OPENSEARCH: string | null = findParts();

function findParts(): string | null {
  const source = process.env.TEST_OPENSEARCH_DIR;
  if (source) return prepared(source);
  process.stdout.write(
    "Skipped: set TEST_OPENSEARCH_DIR to a folder with pom.xml and OsNode.java, which start OpenSearch, " +
      "to run these tests. They need java, javac and mvn.\n",
  );
  return null;
}

/** Made once for each state of the folder, and whole from the moment it is there. */
function prepared(source: string): string {
  const [pom, main] = ["pom.xml", "OsNode.java"].map((file) => join(source, file)) as [
    string,
    string,
  ];
  const digest = createHash("sha256").update(readFileSync(pom)).update(readFileSync(main));
  const parts = join(tmpdir(), `footnote-opensearch-${digest.digest("hex").slice(0, 12)}`);
  if (existsSync(parts)) return parts;
  const made = mkdtempSync(`${parts}-`);
  mkdirSync(join(made, "classes"));
  const lib = join(made, "lib");
  const copy = ["-q", "-f", pom, "dependency:copy-dependencies", `-DoutputDirectory=${lib}`];
  execFileSync("mvn", copy, { stdio: "inherit" });
  const classPath = ["-cp", join(lib, "*"), "-d", join(made, "classes")];
  execFileSync("javac", [...classPath, main], { stdio: "inherit" });
  moveUnlessThere(made, parts);
  return parts;
}

/** Another worker may have made the same meanwhile. */
function moveUnlessThere(made: string, parts: string): void {
  try {
    renameSync(made, parts);
  } catch (error) {
    if (!existsSync(parts)) throw error;
  }
}
