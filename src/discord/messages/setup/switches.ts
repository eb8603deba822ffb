import type { Config } from "../../../config.ts";
import { type ServerChoices, USUAL_GAPS_DAYS } from "../../../store/server-choices.ts";
import type { Words } from "../../../words/words.ts";
import type { SwitchState } from "../../components/actions.ts";

/** Something that is on or off. */
export interface Switch {
  /** What is so now, as Markdown. */
  readonly says: string;
  /** Of the button that makes it otherwise. */
  readonly label: string;
  /** What that button does. */
  readonly state: SwitchState;
}

/** What can be switched in a server; what the bot's settings have switched off cannot. */
export function switchesOf(
  choices: ServerChoices,
  { askFor, gapsDays }: SwitchSettings,
  words: Words,
): Switch[] {
  return [
    answers(choices, words),
    ...(askFor === "on" ? [mentions(choices, words)] : []),
    ...(gapsDays > 0 ? [gaps(choices, gapsDays, words)] : []),
    votes(choices, words),
  ];
}

/** The bot's settings that say what can be switched. */
export type SwitchSettings = Pick<Config, "askFor" | "gapsDays">;

function answers({ privateAnswers: isOn }: ServerChoices, words: Words): Switch {
  return {
    says: isOn
      ? words.say("setup.answersPrivate", { private: { option: "ask/private" } })
      : words.say("setup.answersShown"),
    label: words.say(isOn ? "setup.makePublic" : "setup.makePrivate"),
    state: otherwise("private", isOn),
  };
}

const mentions = ({ mentions: isOn }: ServerChoices, words: Words): Switch => ({
  says: words.say(isOn ? "setup.mentionsOn" : "setup.mentionsOff", { for: { option: "ask/for" } }),
  label: otherLabel(isOn, words),
  state: otherwise("mentions", isOn),
});

/** @param most for how many days they may be kept anywhere */
const gaps = ({ gapsDays: days }: ServerChoices, most: number, words: Words): Switch => ({
  says: words.say(days > 0 ? "setup.gapsOn" : "setup.gapsOff", {
    days: Math.min(days > 0 ? days : USUAL_GAPS_DAYS, most),
    ask: { command: "ask" },
    privacy: { command: "privacy" },
  }),
  label: otherLabel(days > 0, words),
  state: otherwise("gaps", days > 0),
});

const votes = ({ votes: isOn }: ServerChoices, words: Words): Switch => ({
  says: words.say(isOn ? "setup.votesOn" : "setup.votesOff"),
  label: otherLabel(isOn, words),
  state: otherwise("votes", isOn),
});

const otherLabel = (isOn: boolean, words: Words): string =>
  words.say(isOn ? "setup.switchOff" : "setup.switchOn");

const otherwise = (what: SwitchState["what"], isOn: boolean): SwitchState => ({
  what,
  to: isOn ? "off" : "on",
});
