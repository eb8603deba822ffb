/** Environment variables for folders of texts that are not part of this repository. */
const PURPOSES = {
  TEST_ARTICLES_DIR: "the folder with the owner's original articles",
  TEST_DATA_DIR: "a folder with a question set: articles/ and questions.jsonl",
} as const;

/** Reads the variable. Where it is not set, a line on standard output says what is skipped. */
export function folderFromEnvironment(variable: keyof typeof PURPOSES): string | undefined {
  const folder = process.env[variable];
  if (folder) return folder;
  process.stdout.write(`Skipped: set ${variable} to ${PURPOSES[variable]} to run these tests.\n`);
  return undefined;
}
