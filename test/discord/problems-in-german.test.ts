import { Locale } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import { demoWorld } from "../../src/playground/discord/state/world.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { textOf } from "./shown.ts";
import { setStage } from "./stage.ts";

const world = structuredClone(demoWorld);
world.personas.moderator!.locale = Locale.German;
const stage = setStage({ DATA_DIR: temporaryFolder({}, afterAll) }, undefined, { world });

/** What a moderator reads, without the backslashes that show it as it stands. */
async function shown(name: "refresh" | "status" | "history"): Promise<string> {
  const message = await stage.discord.as("moderator").slash(`corpus ${name}`).message();
  return textOf(message).replaceAll("\\", "");
}

/** Files that are no articles, and what is shown of each; few enough to be shown at once. */
const NOT_TEXT = {
  "empty.txt": [" \n", "Sie enthält keinen Text. Schreib den Artikel, oder entferne die Datei."],
  "nul.txt": [
    "a\0b",
    "Sie enthält NUL-Bytes, ist also keine Textdatei. Speichere sie als Text in UTF-8.",
  ],
  "scan.pdf": [
    "%PDF-1.7\n",
    "Sie ist beschädigt oder kein PDF. Öffne sie in einem Programm, das PDFs liest, und speichere sie noch einmal als PDF.",
  ],
  "retold.txt": [
    "Words.",
    "Ihre ID „retold“ ist die von retold.md. Benenne eine der beiden Dateien um.",
  ],
} as const;
const WRONG_FRONT_MATTER = {
  "broken.md": [
    "---\ntitle: [\n---\n\nText.\n",
    "Der Kopf (Front Matter) ist in Zeile 2, „title: [“, kein gültiges YAML. Schließe das Anführungszeichen oder die Klammer, die dort oder darüber geöffnet wird.",
  ],
  "wrong.md": [
    "---\npublished: 2021-13\nretold: perhaps\n---\n\nText.\n",
    'Der Kopf (Front Matter) ist nicht zu gebrauchen (published: erwartet wird YYYY, YYYY-MM oder YYYY-MM-DD, da steht "2021-13"; retold: erwartet wird true oder false, da steht "perhaps"). Schreib, was dort erwartet wird, oder lass den Schlüssel weg.',
  ],
  "ferry.meta.yaml": [
    "title: @ferry\n",
    'Die Beidatei (Sidecar) ist in Zeile 1, „title: @ferry“, kein gültiges YAML. Setze den Wert in Anführungszeichen, wie in title: "Hafen: der Plan", und beginne jeden Schlüssel am Anfang seiner Zeile.',
  ],
  "lost.meta.yaml": [
    "title: Lost\n",
    "Sie soll etwas über einen Artikel sagen, aber keine Datei ihres Namens liegt daneben. Benenne sie nach der Datei, wie minutes.txt.meta.yaml zu minutes.txt gehört, oder entferne sie.",
  ],
} as const;

describe("A moderator who reads German is told in German", () => {
  test.each([
    ["files that hold no text", NOT_TEXT],
    ["wrong front matter and sidecars", WRONG_FRONT_MATTER],
  ])("of %s, by a refresh and later", async (_, files) => {
    const entries = Object.entries<readonly [text: string, told: string]>(files);
    for (const [file, [text]] of entries) stage.corpus.write(file, text);
    const told = entries.map(([file, [, words]]) => `- ${file}: ${words}`).toSorted();
    for (const name of ["refresh", "status"] as const) {
      const lines = (await shown(name)).split("\n").filter((line) => /^- \S+: /.test(line));
      expect(lines.toSorted()).toEqual(told);
    }
    for (const [file] of entries) stage.corpus.remove(file);
  });

  test("why a refresh failed, at once and in the history", async () => {
    stage.corpus.remove("");
    const why =
      /Den Ordner der Artikel, \S+, gibt es nicht\. Leg Artikel als \.txt, \.md, \.html, \.pdf oder \.docx hinein, oder setze CORPUS_DIR auf den Ordner, in dem sie liegen\./;
    const refused = await shown("refresh");
    expect(refused).toMatch(why);
    expect(refused).toContain("Ich mache mit den Artikeln weiter, die ich hatte.");
    expect(await shown("history")).toMatch(new RegExp(`Nichts wurde eingelesen: ${why.source}`));
  });
});
