import { describe, expect, test } from "vitest";
import type { FieldWords, FormFields, FormWords } from "../../../src/discord/components/form.ts";
import { PARTS, type PartName } from "../../../src/discord/editing/article-forms.ts";
import {
  EDITABLE,
  type Editable,
  type Values,
} from "../../../src/discord/editing/article-values.ts";
import { answerWords, searchWords } from "../../../src/discord/gaps/answer-form.ts";
import type { GapGroup } from "../../../src/discord/gaps/gap-groups.ts";
import {
  MAX_DESCRIPTION,
  MAX_FIELD_DESCRIPTION,
  MAX_FIELD_LABEL,
  MAX_FORM_TITLE,
} from "../../../src/discord/limits.ts";
import { formWords, renderEditing, renderNotTaken } from "../../../src/discord/messages/editing.ts";
import { type GapsPage, renderGap, renderGaps } from "../../../src/discord/messages/gaps.ts";
import { type Payload, shownLength } from "../../../src/discord/messages/payload.ts";
import { renderReport } from "../../../src/discord/messages/report.ts";
import type { Report } from "../../../src/discord/messages/report-numbers.ts";
import { renderSetup } from "../../../src/discord/messages/setup/setup.ts";
import { renderAskRemoval } from "../../../src/discord/messages/tending.ts";
import { readMessage } from "../../../src/playground/discord/rules/message.ts";
import { DEFAULT_CHOICES } from "../../../src/store/server-choices.ts";
import { LANGUAGES, LOCALES } from "../../../src/words/languages.ts";
import { wording } from "../../../src/words/wording.ts";
import type { Words } from "../../../src/words/words.ts";
import { documentOf, specials } from "../fixtures.ts";

const PART_NAMES = Object.keys(PARTS) as PartName[];
const filled = Object.fromEntries(
  EDITABLE.map((key): [Editable, string] => [key, specials(2_000)]),
) as Values;
const document = documentOf({
  file: `${specials(80)}/${specials(200)}.md`,
  title: specials(300),
  publisher: specials(200),
  tags: [specials(500)],
  contentNote: specials(1_000),
  support: specials(200),
  hints: [specials(1_000), specials(2_000)],
  questions: [specials(2_000)],
});
const week = {
  ...{ answers: 99_999, near: 99_998, nothing: 99_997 },
  ...{ from: Date.UTC(2026, 8, 24), to: Date.UTC(2026, 8, 30) },
  votes: { helpful: 99_998, unhelpful: 99_999 },
};
const report: Report = {
  weeks: [week, week, week, week],
  articles: Array(5).fill({ title: specials(300), answered: 99_999 }),
  gaps: Array(9_999).fill({ question: specials(300), askers: 99_999 }),
};
const gap: GapGroup = {
  ...{ id: 99_999_999, question: specials(300), others: Array(50).fill(specials(300)) },
  ...{ askers: 99_999, reasons: { nothing: 99_999, near: 99_998, unhelpful: 99_997 }, rows: [] },
};
const gaps: GapsPage = {
  ...{ groups: Array.from({ length: 500 }, (_, id) => ({ ...gap, id })), page: 99, days: 365 },
  notes: [wording("gaps.answered", { question: specials(300), title: specials(300) })],
};
/** All that can be switched is not as it comes. */
const choices = {
  ...DEFAULT_CHOICES,
  ...{ privateAnswers: true, mentions: false, gapsDays: 365, votes: false },
};
const config = { cooldownSeconds: 3_600, askFor: "on", gapsDays: 365 } as const;

describe.each(Object.entries(LANGUAGES))("In %s, Discord takes at its longest", (_, words) => {
  test.each<[string, Payload]>([
    ["what is said of an article", renderEditing(document, [wording("editing.saved")], words)],
    [
      "what was filled in and not taken",
      renderNotTaken({ part: "notes", document, filled: notesOf() }, whyNot(), words),
    ],
    ["the question whether to remove one", renderAskRemoval(document, { binDays: 365 }, words)],
    ["what the articles do not answer", renderGaps(gaps, words)],
    ["one question of those", renderGap({ group: gap, articles: [document], page: 9_999 }, words)],
    ["a report without its picture", renderReport(report, false, words).payload],
    ...LOCALES.flatMap((serverLocale): [string, Payload][] =>
      [DEFAULT_CHOICES, choices].map((chosen) => [
        `what is chosen for a server in ${serverLocale}`,
        renderSetup({ choices: chosen, config, serverLocale, isResetAsked: true }, words),
      ]),
    ),
  ])("%s", (_, payload) => {
    expect(shownLength(payload)).toBeLessThanOrEqual(4000);
    expect(() => readMessage(payload, [], [])).not.toThrow();
  });

  test.each<[string, FormWords<FormFields>]>([
    ...PART_NAMES.map((part): [string, FormWords<FormFields>] => [
      part,
      formWords(part, filled, words),
    ]),
    ["an answer to a gap", answerWords(documentOf({ title: "A title" }), "What?", words)],
    ["an article for a gap", searchWords(words)],
    ["files to add", addingWords(words)],
  ])("the form of %s, with no word cut", (_, { title, fields }) => {
    expect(title.length).toBeLessThanOrEqual(MAX_FORM_TITLE);
    for (const { label, description = "" } of Object.values<FieldWords>(fields)) {
      expect(label.length).toBeLessThanOrEqual(MAX_FIELD_LABEL);
      expect(description.length).toBeLessThanOrEqual(MAX_FIELD_DESCRIPTION);
    }
  });

  test("what a report shows, for whoever does not see it", () => {
    const { description } = renderReport(report, true, words);
    expect(description?.length).toBeLessThan(MAX_DESCRIPTION);
  });
});

const addingWords = (words: Words): FormWords<FormFields> => ({
  title: words.say("adding.formTitle"),
  fields: {
    files: {
      label: words.say("adding.formFiles"),
      description: words.say("adding.formHelp", { mebibytes: 1_000 }),
    },
  },
});

const whyNot = () => wording("editing.unusable", { reason: specials(2_000) });

const notesOf = (): Partial<Values> =>
  Object.fromEntries(Object.keys(PARTS.notes.fields).map((key) => [key, filled[key as Editable]]));
