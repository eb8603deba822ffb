import { demoWorld, type World } from "../../src/playground/discord/state/world.ts";
import { ARTICLES } from "./articles.ts";
import { DEMO } from "./stage.ts";

export const ANNEX = "1400000000000000002";
const LIBRARIAN = "1500000000000000002";

/** The demo, whose moderators tend what all share, and a second server, which a moderator and a role tend. */
export function worldOfTwo(): World {
  const world = structuredClone(demoWorld);
  const { demo, second } = world.servers;
  second!.members.moderator = [];
  second!.members.roleModerator = [LIBRARIAN];
  second!.roles = structuredClone(demo!.roles);
  second!.ownerId = world.personas.moderator!.id;
  return world;
}

/** Stands in every part of what is the demo's own but the names of files, and nobody types it. */
export const MARKER = "Marrowmere";

const article = (title: string, publisher: string, tag: string, text: string) =>
  `---\ntitle: ${title}\npublisher: ${publisher}\npublished: 2023-04-05\ntags: [${tag}]\nquestions: ["Where does the ${tag} sleep?"]\n---\n\n## Home of the ${tag}\n\n${text}\n`;

export const OWN = article(
  "The quokka house",
  "Annex Notes",
  "quokka",
  "The quokka sleeps below the harbour stairs, and eats eleven figs a day.",
);
export const FOREIGN = article(
  "The axolotl pond",
  "Reading Room Notes",
  "axolotl",
  "The axolotl sleeps in the granite pond near the lighthouse ferry, and eats nine worms a day.",
);
const MARKED = FOREIGN.replace("pond\n", `pond of ${MARKER}\n`)
  .replace("Notes\n", `Notes, ${MARKER}\n`)
  .replace("[axolotl]", `[axolotl, ${MARKER}]`)
  .replace("sleep?", `sleep in ${MARKER}?`)
  .replace("## Home", `## ${MARKER}, home`)
  .replace("eats nine", `in ${MARKER} eats nine`);

/** What is in the folder of the annex, and what is in that of the demo besides. */
export const SHARED = { ...ARTICLES, [`servers/${ANNEX}/quokka.md`]: OWN };
export const BESIDE = {
  [`servers/${DEMO}/axolotl.md`]: MARKED,
  [`servers/${DEMO}/more/lighthouse.md`]: MARKED.replaceAll("axolotl", "lighthouse"),
  [`servers/${DEMO}/more/unmarked.md`]: FOREIGN,
  [`servers/${DEMO}/broken.md`]: `---\ntitle: [${MARKER}\n---\n`,
  [`servers/${DEMO}/report.odt`]: "Another format",
  [`servers/${DEMO}/synonyms.txt`]: "ferry, wherry\n",
};
/** What a moderator of the demo may have added. */
export const ADDED = MARKED;
