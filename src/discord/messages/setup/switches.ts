import type { Config } from "../../../config.ts";
import type { ServerChoices } from "../../../store/server-choices.ts";
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
  { askFor }: Pick<Config, "askFor">,
  words: Words,
): Switch[] {
  const all = [answers(choices, words), gaps(choices, words), votes(choices, words)];
  if (askFor === "on") all.splice(1, 0, mentions(choices, words));
  return all;
}

function answers({ privateAnswers: isOn }: ServerChoices, words: Words): Switch {
  return {
    says: words.say(isOn ? "setup.answersPrivate" : "setup.answersShown"),
    label: words.say(isOn ? "setup.makePublic" : "setup.makePrivate"),
    state: otherwise("private", isOn),
  };
}

const mentions = ({ mentions: isOn }: ServerChoices, words: Words): Switch => ({
  says: words.say(isOn ? "setup.mentionsOn" : "setup.mentionsOff"),
  label: otherLabel(isOn, words),
  state: otherwise("mentions", isOn),
});

const gaps = ({ gapsDays: days }: ServerChoices, words: Words): Switch => ({
  says: days > 0 ? words.say("setup.gapsOn", { days }) : words.say("setup.gapsOff"),
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
