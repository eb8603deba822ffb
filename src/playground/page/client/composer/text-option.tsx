import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as OptionType,
} from "discord-api-types/v10";
import { useId, useState } from "preact/hooks";
import { type Choice, choiceOf } from "./choice.ts";
import type { OptionFieldProps } from "./option-field-props.ts";
import { activeOption, OptionList, useChoosing } from "./option-list.tsx";
import { useBotChoices } from "./use-bot-choices.ts";

/** A text or number. The bot may offer choices while it is typed, whatever they are spelt like. */
export function TextOption(props: OptionFieldProps & { id: string }) {
  const { command, option, values, onFill, onFocus, onLeave } = props;
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = values[option.name]?.shown ?? "";
  const offered = useBotChoices(command, option, values, isOpen);
  const options = isOpen ? offered.choices.map(choiceOf) : [];
  const pick = ({ label, sent }: Choice) => {
    onFill({ shown: label, value: sent });
    setOpen(false);
  };
  const choosing = useChoosing(options, pick, () => setOpen(false));
  const type = (text: string) => {
    setOpen(true);
    onFill(text === "" ? null : { shown: text, value: typedValue(text, option) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyped =
      offered.typed !== shown || options[choosing.active]?.sent === values[option.name]?.value;
    if (event.key === "Tab") setOpen(false);
    // Enter sends what was typed, unless another choice that was offered for it is active.
    else if (event.key === "Enter" && isTyped) setOpen(false);
    else if (choosing.onKey(event)) return;
    else if (event.key === "ArrowDown") setOpen(true);
    else if (event.key === "Backspace" && shown === "") onLeave();
  };
  const isList = options.length > 0;
  return (
    <>
      <input
        id={props.id}
        {...constraintsOf(option)}
        name={option.name}
        value={shown}
        autocomplete="off"
        {...(isAutocompleted(option) && { role: "combobox", "aria-expanded": isList })}
        required={option.required}
        aria-controls={isList ? listId : undefined}
        aria-activedescendant={isList ? activeOption(listId, choosing) : undefined}
        size={Math.max(8, Math.min(60, shown.length + 1))}
        onFocus={() => {
          setOpen(true);
          onFocus();
        }}
        onBlur={() => setOpen(false)}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isList && (
        <OptionList id={listId} label={`Choices for ${option.name}`} choosing={choosing} />
      )}
    </>
  );
}

const isAutocompleted = (option: APIApplicationCommandBasicOption): boolean =>
  "autocomplete" in option && option.autocomplete === true;

const isNumber = ({ type }: APIApplicationCommandBasicOption): boolean =>
  type === OptionType.Integer || type === OptionType.Number;

/** What the browser checks before the command is sent. */
function constraintsOf(option: APIApplicationCommandBasicOption) {
  if (!isNumber(option) || isAutocompleted(option)) return { type: "text" };
  const { min_value: min, max_value: max } = option as { min_value?: number; max_value?: number };
  return { type: "number", min, max, step: option.type === OptionType.Integer ? 1 : "any" };
}

/** The value of a text before anything is picked for it. */
function typedValue(text: string, option: APIApplicationCommandBasicOption): string | number {
  const number = Number(text);
  return isNumber(option) && !Number.isNaN(number) ? number : text;
}
