import { ApplicationCommandOptionType } from "discord.js";
import { LONGEST_ARTICLE } from "../article-option.ts";
import type { SlashCommand } from "../command.ts";
import { LONGEST_QUESTION } from "../messages/not-found.ts";
import { FOR } from "./for-option.ts";
import { LONGEST_NAME } from "./name-option.ts";
import { SHORTEST_QUESTION } from "./question-option.ts";

/** A date of ten characters, and room for a slip that is told. */
const LONGEST_DATE = 20;

const { String: Text, Boolean: YesOrNo, User } = ApplicationCommandOptionType;

const name = (name: string, description: string, max_length: number) =>
  ({ type: Text, name, description, max_length, autocomplete: true }) as const;

const date = (name: string, description: string) =>
  ({ type: Text, name, description, max_length: LONGEST_DATE }) as const;

/** The options of `/ask`. */
export const ASK_OPTIONS = [
  {
    type: Text,
    name: "question",
    description:
      'What you want to know. "Exact words" in quotation marks, -unwanted ones with a minus',
    required: true,
    min_length: SHORTEST_QUESTION,
    max_length: LONGEST_QUESTION,
    autocomplete: true,
  },
  name("article", "Look in this article only", LONGEST_ARTICLE),
  name("publisher", "Look in articles of this publisher only", LONGEST_NAME),
  name("tag", "Look in articles with this tag only", LONGEST_NAME),
  date("since", "Look in articles of this day or later: 2021, 2021-08 or 2021-08-15"),
  date("until", "Look in articles of this day or earlier: 2021, 2021-08 or 2021-08-15"),
  { type: User, name: FOR, description: "Mention one member, once, where the articles answer" },
  { type: YesOrNo, name: "private", description: "Show the answer to you alone" },
] satisfies SlashCommand["data"]["options"];
