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

/** What the bot offers for an option as it is typed, while `isWanted`; nothing where it offers none. */
export function useBotChoices(
  command: string,
  option: APIApplicationCommandBasicOption,
  values: Record<string, Filled>,
  isWanted: boolean,
): APIApplicationCommandOptionChoice[] {
  const { act } = usePage();
  const [choices, setChoices] = useState<APIApplicationCommandOptionChoice[]>([]);
  const isAsked = isWanted && "autocomplete" in option && option.autocomplete === true;
  const typed = values[option.name]?.shown ?? "";
  useEffect(() => {
    if (!isAsked) return;
    let isLatest = true;
    const ask = async () => {
      const known = { ...sentValues(values), [option.name]: typed };
      const action = { kind: "autocomplete", name: command, values: known, focused: option.name };
      const outcome = await act(action as Parameters<typeof act>[0]);
      if (isLatest) setChoices(outcome.sent ? (outcome.choices ?? []) : []);
    };
    const timer = setTimeout(ask, REST);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [isAsked, typed]);
  return choices;
}
