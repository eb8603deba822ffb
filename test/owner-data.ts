/** Folders of texts that tests read where they are at hand; nothing else names them. */
const PURPOSES = {
  TEST_ARTICLES_DIR: "the folder with the owner's original articles",
  TEST_DATA_DIR: "a folder with a question set: articles/ and questions.jsonl",
} as const;

/** The folder that a variable names; without one, a line says what is skipped and how to run it. */
export function folderFromEnvironment(variable: keyof typeof PURPOSES): string | undefined {
  const folder = process.env[variable];
  if (folder) return folder;
  process.stdout.write(`Skipped: set ${variable} to ${PURPOSES[variable]} to run these tests.\n`);
  return undefined;
}
