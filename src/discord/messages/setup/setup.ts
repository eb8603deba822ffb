import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { Config } from "../../../config.ts";
import type { ServerChoices } from "../../../store/server-choices.ts";
import type { Words } from "../../../words/words.ts";
import { SETUP_RESET, SETUP_SWITCH } from "../../components/actions.ts";
import {
  button,
  buttons,
  container,
  type Part,
  type Payload,
  separator,
  text,
} from "../payload.ts";
import { channelMenu, cooldownMenu, languageMenu, roleMenu } from "./menus.ts";
import { type Switch, type SwitchSettings, switchesOf } from "./switches.ts";

/** What `/setup` shows. */
export interface SetupPage {
  /** Roles and channels that are no longer there are left out. */
  readonly choices: ServerChoices;
  readonly config: Pick<Config, "cooldownSeconds"> & SwitchSettings;
  /** The language that the server has in Discord, as Discord names it. */
  readonly serverLocale: string | null;
  /** Whether it is asked if everything is to be reset. */
  readonly isResetAsked: boolean;
}

/** What is chosen for a server, and the controls to choose otherwise. */
export function renderSetup(page: SetupPage, words: Words): Payload {
  const { choices, config, serverLocale } = page;
  return container([
    text(`### ${words.say("setup.title")}\n${words.say("setup.intro")}`),
    separator(),
    text(words.say("setup.roles")),
    roleMenu(choices, words),
    text(words.say("setup.log")),
    channelMenu(choices, words),
    text(words.say("setup.language")),
    languageMenu(choices, serverLocale, words),
    text(words.say("setup.cooldown")),
    cooldownMenu(choices, config, words),
    separator(),
    ...switchesOf(choices, config, words).map(section),
    separator(),
    ...resetParts(page, words),
  ]);
}

/** What is so, and beside it the button that makes it otherwise. */
const section = ({ says, label, state }: Switch): Part => ({
  type: ComponentType.Section,
  components: [text(says)],
  accessory: button(label, SETUP_SWITCH.encode(state)),
});

function resetParts({ isResetAsked }: SetupPage, words: Words): (Part | null)[] {
  const resetButton = (key: "reset" | "resetYes" | "resetNo", step: "ask" | "yes" | "no") => {
    const style = step === "no" ? ButtonStyle.Secondary : ButtonStyle.Danger;
    return button(words.say(`setup.${key}`), SETUP_RESET.encode({ step }), { style });
  };
  if (!isResetAsked) return [buttons([resetButton("reset", "ask")])];
  return [
    text(words.say("setup.resetQuestion")),
    buttons([resetButton("resetYes", "yes"), resetButton("resetNo", "no")]),
  ];
}
