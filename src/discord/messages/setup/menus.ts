import {
  type APISelectMenuComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from "discord-api-types/v10";
import type { Config } from "../../../config.ts";
import { MOST_ROLES, type ServerChoices } from "../../../store/server-choices.ts";
import { LOCALES } from "../../../words/languages.ts";
import type { Words } from "../../../words/words.ts";
import {
  SETUP_COOLDOWN,
  SETUP_LANGUAGE,
  SETUP_LOG,
  SETUP_ROLES,
} from "../../components/actions.ts";
import { type Part, type SelectOption, select } from "../payload.ts";

/** The value for what nobody chose. */
const USUAL = "usual";
/** In seconds. */
const COOLDOWNS = [0, 3, 5, 10, 30, 60, 300, 900];
/** Where changes of the articles can be told. */
export const LOG_CHANNEL_TYPES = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

export function roleMenu({ moderatorRoles }: ServerChoices, words: Words): Part {
  return row({
    type: ComponentType.RoleSelect,
    custom_id: SETUP_ROLES.encode({}),
    placeholder: words.say("setup.chooseRoles"),
    min_values: 0,
    max_values: MOST_ROLES,
    default_values: moderatorRoles.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
  });
}

export function channelMenu({ logChannel: id }: ServerChoices, words: Words): Part {
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: SETUP_LOG.encode({}),
    placeholder: words.say("setup.chooseChannel"),
    channel_types: [...LOG_CHANNEL_TYPES],
    min_values: 0,
    default_values: id === null ? [] : [{ id, type: SelectMenuDefaultValueType.Channel }],
  });
}

/** @param serverLocale the language that the server has in Discord, as Discord names it */
export function languageMenu(
  { language }: ServerChoices,
  serverLocale: string | null,
  words: Words,
): Part | null {
  const own = languageName(serverLocale ?? "en-US", words.locale);
  return select(SETUP_LANGUAGE.encode({}), words.say("setup.chooseLanguage"), [
    {
      value: USUAL,
      label: words.say("setup.ownLanguage", { language: own }),
      isChosen: language === null,
    },
    ...LOCALES.map((locale) => ({
      value: locale,
      label: languageName(locale, locale),
      description: languageName(locale, words.locale),
      isChosen: locale === language,
    })),
  ]);
}

/** @returns undefined for what the menu of languages cannot have sent, null for the server's own */
export function languageChosen(value: string): string | null | undefined {
  return value === USUAL ? null : LOCALES.find((locale) => locale === value);
}

export function cooldownMenu(
  { cooldownSeconds: chosen }: ServerChoices,
  { cooldownSeconds: usual }: Pick<Config, "cooldownSeconds">,
  words: Words,
): Part | null {
  const option = (seconds: number): SelectOption => ({
    value: String(seconds),
    label: duration(seconds, words),
    isChosen: seconds === chosen,
  });
  return select(SETUP_COOLDOWN.encode({}), words.say("setup.chooseCooldown"), [
    {
      value: USUAL,
      label: words.say("setup.usualCooldown", { cooldown: duration(usual, words) }),
      isChosen: chosen === null,
    },
    ...COOLDOWNS.map(option),
  ]);
}

/** @returns undefined for what the menu of times cannot have sent, null for the usual time */
export function cooldownChosen(value: string): number | null | undefined {
  return value === USUAL ? null : COOLDOWNS.find((seconds) => String(seconds) === value);
}

const row = (menu: APISelectMenuComponent): Part => ({
  type: ComponentType.ActionRow,
  components: [menu],
});

/** @param locale in which it is named */
function languageName(language: string, locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: "language", languageDisplay: "standard" });
  return names.of(language) ?? language;
}

function duration(seconds: number, words: Words): string {
  if (seconds === 0) return words.say("setup.noWait");
  if (seconds % 60 > 0) return words.say("setup.seconds", { seconds });
  return words.say("setup.minutes", { minutes: seconds / 60 });
}
