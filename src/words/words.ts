import { IntlMessageFormat } from "intl-messageformat";
import type { Catalogue, Key, ValuesOf } from "./catalogue.ts";
import type { CommandName, CommandWords } from "./command-words.ts";
import { sayWording, type Value } from "./wording.ts";

/** Everything the bot says, in one language. */
export class Words {
  /** As in BCP 47, for `Intl`. */
  readonly locale: string;
  readonly #catalogue: Catalogue;
  readonly #commands: CommandWords;
  readonly #formats = new Map<Key, IntlMessageFormat>();

  constructor(locale: string, catalogue: Catalogue, commands: CommandWords) {
    this.locale = locale;
    this.#catalogue = catalogue;
    this.#commands = commands;
  }

  /**
   * Says one thing.
   *
   * @param values those of the message. They are put in as they stand: whoever shows the words in Discord
   *     escapes what comes from outside first
   */
  say<K extends Key>(key: K, ...[values = {}]: ValuesOf<K, Value>): string {
    const said = Object.entries<Value>(values).map(([name, value]) => [name, this.#inline(value)]);
    return String(this.#formatOf(key).format(Object.fromEntries(said)));
  }

  /**
   * What a command, an option or a choice is called; null where it has its plain English name.
   *
   * @param path as in `CommandWords`
   */
  commandName(path: string): CommandName | null {
    return Object.hasOwn(this.#commands, path) ? this.#commands[path]! : null;
  }

  /** A command as it is typed, such as `/corpus refresh`. @param path such as `corpus/refresh` */
  command(path: string): string {
    const names = path.split("/");
    const paths = names.map((_, index) => names.slice(0, index + 1).join("/"));
    return `/${paths.map((each) => this.option(each)).join(" ")}`;
  }

  /** The name of an option. @param path such as `ask/for` */
  option(path: string): string {
    return this.commandName(path)?.name ?? path.slice(path.lastIndexOf("/") + 1);
  }

  #inline(value: Value): string | number {
    if (typeof value !== "object") return value;
    if ("command" in value) return this.command(value.command);
    if ("option" in value) return this.option(value.option);
    return "key" in value ? sayWording(this, value) : this.#list(value);
  }

  /** What is short, such as names, is divided by commas, and what has commas of its own more clearly. */
  #list(values: readonly Value[]): string {
    const isOfNames = values.every((value) => typeof value !== "object");
    const between = isOfNames ? "lists.betweenNames" : "lists.betweenPhrases";
    return values.map((value) => this.#inline(value)).join(this.say(between));
  }

  #formatOf(key: Key): IntlMessageFormat {
    const known = this.#formats.get(key);
    if (known) return known;
    const [section, name] = key.split(".") as [keyof Catalogue, never];
    const icu: string = this.#catalogue[section][name];
    const format = new IntlMessageFormat(icu, this.locale, undefined, { ignoreTag: true });
    this.#formats.set(key, format);
    return format;
  }
}
