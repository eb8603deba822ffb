import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as OptionType,
} from "discord-api-types/v10";
import { useId, useState } from "preact/hooks";
import type { View } from "../../server/view.ts";
import { named } from "../components/select.tsx";
import { usePage } from "../page-context.ts";
import type { Filled } from "./draft.ts";
import { activeOption, type Option, OptionList, useChoosing } from "./option-list.tsx";
import { useBotChoices } from "./use-bot-choices.ts";

interface OptionFieldProps {
  command: string;
  option: APIApplicationCommandBasicOption;
  /** Of the whole command, for the bot to know while it offers choices. */
  values: Record<string, Filled>;
  isMissing: boolean;
  onFill(filled: Filled | null): void;
  onFocus(): void;
  /** Called when nothing is left to delete. */
  onLeave(): void;
}

type InputProps = OptionFieldProps & { id: string };

/** A choice as it is sent: some values are numbers or truths. */
interface Choice extends Option {
  sent: string | number | boolean;
}

/** One option of a command: a text, a choice, or a file. */
export function OptionField(props: OptionFieldProps) {
  const { option, isMissing } = props;
  const id = useId();
  const Input = option.type === OptionType.Attachment ? FileInput : TextInput;
  return (
    <div class={isMissing ? "option missing" : "option"}>
      <label for={id}>{option.name}</label>
      <Input {...props} id={id} />
      {isMissing && <em role="alert">This option is required.</em>}
    </div>
  );
}

function FileInput({ id, option, isMissing, onFill, onFocus }: InputProps) {
  const take = (file: File | undefined) => onFill(file ? { shown: file.name, value: file } : null);
  return (
    <input
      id={id}
      type="file"
      name={option.name}
      required={option.required}
      aria-invalid={isMissing}
      onFocus={onFocus}
      onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
    />
  );
}

function TextInput(props: InputProps) {
  const { command, option, values, isMissing, onFill, onFocus, onLeave } = props;
  const { names } = usePage().view;
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = values[option.name]?.shown ?? "";
  const offered = useBotChoices(command, option, values, isOpen);
  const fixed = fixedChoices(option, names);
  const options = isOpen ? (fixed ? holding(fixed, shown) : offered.map(choice)) : [];
  const pick = ({ label, sent }: Choice) => {
    onFill({ shown: label, value: sent });
    setOpen(false);
  };
  const choosing = useChoosing(options, pick, () => setOpen(false));
  const type = (text: string) => {
    setOpen(true);
    onFill(text === "" ? null : { shown: text, value: typed(text, option, fixed) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab") setOpen(false);
    else if (choosing.onKey(event)) return;
    else if (event.key === "ArrowDown") setOpen(true);
    else if (event.key === "Backspace" && shown === "") onLeave();
  };
  const isList = options.length > 0;
  return (
    <>
      <input
        id={props.id}
        type="text"
        name={option.name}
        value={shown}
        autocomplete="off"
        {...((fixed || isAutocompleted(option)) && { role: "combobox", "aria-expanded": isList })}
        required={option.required}
        aria-invalid={isMissing}
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

/** The choices that are known without the bot; null for an option that takes any text. */
function fixedChoices(
  option: APIApplicationCommandBasicOption,
  names: View["names"],
): Choice[] | null {
  const entities = (all: Record<string, string>, sign: string) =>
    named(all, sign).map((each) => ({ ...each, sent: each.value }));
  switch (option.type) {
    case OptionType.Boolean:
      return [true, false].map((sent) => choice({ name: sent ? "True" : "False", value: sent }));
    case OptionType.User:
    case OptionType.Mentionable:
      return entities(names.users, "@");
    case OptionType.Role:
      return entities(names.roles, "@");
    case OptionType.Channel:
      return entities(names.channels, "#");
  }
  const choices = "choices" in option ? (option.choices ?? []) : [];
  return choices.length > 0 ? choices.map(choice) : null;
}

const choice = ({ name, value }: { name: string; value: string | number | boolean }): Choice => ({
  label: name,
  value: String(value),
  sent: value,
});

const holding = (choices: Choice[], words: string) =>
  choices.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));

/** What a text stands for before anything is picked: the choice of that name, or a number. */
function typed(text: string, { type }: APIApplicationCommandBasicOption, fixed: Choice[] | null) {
  const same = fixed?.find(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (same) return same.sent;
  const isNumber = type === OptionType.Integer || type === OptionType.Number;
  const number = Number(text);
  return isNumber && !Number.isNaN(number) ? number : text;
}
