import { z } from "zod";
import { optional, type Settings, wholeNumber } from "./setting.ts";

const LONGEST_SEMANTIC_TIMEOUT_MS = 2_000;

/** How answers are found and cited. */
export const ANSWER_SETTINGS = {
  semanticModel: {
    name: "SEMANTIC_MODEL",
    schema: optional(z.string()),
    help: "A sentence model, which understands other words for the same thing: a folder, or a name on the hub such as `Xenova/bge-small-en-v1.5`. `npm run footnote semantic` fetches what it needs.",
    unset: "none; the bot searches by words alone",
  },
  semanticDir: {
    name: "SEMANTIC_DIR",
    schema: optional(z.string()),
    help: "The folder of sentence models and of what runs them, which `npm run footnote semantic` fetches. The bot only reads it.",
    unset: "`semantic` below `DATA_DIR`",
  },
  semanticTimeoutMs: {
    name: "SEMANTIC_TIMEOUT_MS",
    schema: wholeNumber("a number of milliseconds", 1, LONGEST_SEMANTIC_TIMEOUT_MS).default(250),
    help: `How many milliseconds an answer waits for the sentence model, from 1 to ${LONGEST_SEMANTIC_TIMEOUT_MS}. After that it is found by words alone.`,
  },
  sourceUrl: {
    name: "SOURCE_URL",
    schema: optional(
      z
        .string()
        .refine(
          isSourceTemplate,
          "an http or https address with {file}, {first} or {last} in its path",
        ),
    ),
    help: "Makes every citation a link, such as `https://example.org/{file}#L{first}-L{last}`: `{file}` is the path below the folder of articles, `{first}` and `{last}` are the cited lines. For a PDF, what begins with `#` is `#page=` and the page; for .docx it is left out.",
    unset: "an article's own `url`, if it has one",
  },
} satisfies Settings;

/** The name of a file must not choose where a link leads. */
function isSourceTemplate(template: string): boolean {
  const [one, two] = ["1", "2"].map((value) => template.replace(/\{(file|first|last)\}/g, value));
  if (one === two || !URL.canParse(one!)) return false;
  const [a, b] = [new URL(one!), new URL(two!)];
  return (
    /^https?:$/.test(a.protocol) && [a.host, a.username].join() === [b.host, b.username].join()
  );
}
