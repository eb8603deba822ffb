import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from "discord-api-types/v10";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import type { Filled } from "./draft.ts";
import { sentValues } from "./values.ts";

/** How long typing has to rest before the bot is asked, in ms. */
const REST = 200;

interface Offer {
  /** What was typed when the bot was asked. */
  readonly typed: string;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
}

const NOTHING: Offer = { typed: "", choices: [] };

/** What the bot last offered for an option as it is typed, while `isWanted`. */
export function useBotChoices(
  command: string,
  option: APIApplicationCommandBasicOption,
  values: Record<string, Filled>,
  isWanted: boolean,
): Offer {
  const { act } = usePage();
  const [offer, setOffer] = useState(NOTHING);
  const isAsked = isWanted && "autocomplete" in option && option.autocomplete === true;
  const typed = values[option.name]?.shown ?? "";
  useEffect(() => {
    if (!isAsked) return;
    let isLatest = true;
    const ask = async () => {
      const known = { ...sentValues(values), [option.name]: typed };
      const action = { kind: "autocomplete", name: command, values: known, focused: option.name };
      const outcome = await act(action as Parameters<typeof act>[0]);
      if (isLatest) setOffer({ typed, choices: (outcome.sent && outcome.choices) || [] });
    };
    const timer = setTimeout(ask, REST);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [isAsked, typed]);
  return offer;
}
