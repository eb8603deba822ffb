import { IntlMessageFormat } from "intl-messageformat";
import type { Catalogue, Key, Value, ValuesOf } from "./catalogue.ts";

/** Everything the bot says, in one language. */
export class Words {
  /** As in BCP 47, for `Intl`. */
  readonly locale: string;
  readonly #catalogue: Catalogue;
  readonly #formats = new Map<Key, IntlMessageFormat>();

  constructor(locale: string, catalogue: Catalogue) {
    this.locale = locale;
    this.#catalogue = catalogue;
  }

  /**
   * Says one thing.
   *
   * @param values those of the message. They are put in as they stand: whoever shows the words in Discord
   *     escapes what comes from outside first
   */
  say<K extends Key>(key: K, ...values: ValuesOf<K>): string {
    return String(this.#formatOf(key).format(values[0] as Record<string, Value> | undefined));
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
