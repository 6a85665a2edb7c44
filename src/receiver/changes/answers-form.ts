/** All that can be changed, as one form without a script: read from the table of the application's fields. */
import { html } from 'hono/html';
import {
  ENTRY_PARTS,
  LEVELS,
  MOST_ENTRIES,
  isPartAsked,
  keyOf,
  type EntryList,
  type ExchangeEntry,
} from '../../join/exchange-entry.js';
import {
  FIELDS,
  PUBLISHABLE,
  isAsked,
  isEntryList,
  isRequired,
  type Field,
  type JoinValues,
} from '../../join/fields.js';
import type { Question } from '../../join/question.js';
import type { Problem } from '../../join/validate.js';
import { ja as exchange } from '../../text/ja/join-exchange.js';
import { ja as form } from '../../text/ja/join-form.js';
import { ja as words } from '../messages/change.ja.js';
import { entryLabel, fieldLabel, optionText, partLabel } from '../review/pages/answers.js';
import type { Html } from '../review/pages/layout.js';
import { isFixed, levelName, partName } from './read-answers.js';

/** Blank entries at the end of each list. */
const BLANK = 2;

interface Asked {
  question: Question;
  /** Id and name of its control. */
  name: string;
  label: string;
  value: unknown;
  hint?: string | undefined;
  isRequired: boolean;
  problem: string | undefined;
}

function about({ name, hint, problem }: Asked): Html | '' {
  const ids = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return ids ? html`aria-describedby="${ids}"` : '';
}

function notes({ name, hint, problem }: Asked): Html {
  return html`${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : ''}`;
}

const mark = (isNeeded: boolean): Html => html`<span class="soft">${isNeeded ? form.required : form.optional}</span>`;

const check = (name: string, value: string, label: string, isOn: boolean, id = ''): Html =>
  html`<label class="check"
    ><input type="checkbox" ${id ? html`id="${id}"` : ''} name="${name}" value="${value}" ${isOn ? html`checked` : ''} /><span>${label}</span></label
  >`;

function manyView(asked: Asked): Html {
  const { question, name, label, value } = asked;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const towns = question.type === 'areas' ? Object.keys(exchange.towns) : [];
  // A municipality elsewhere is no option of the form, and stays where it was given.
  const options = [...new Set([...question.options!, ...chosen.filter((one) => !towns.includes(one))])];
  const ticks = (some: readonly string[]): Html[] =>
    some.map((option) => check(name, option, optionText(question.name, option), chosen.includes(option)));
  return html`<fieldset id="${name}" tabindex="-1" ${about(asked)}>
    <legend>${label} ${mark(asked.isRequired)}</legend>
    ${notes(asked)}
    ${ticks(options)}
    ${towns.length > 0 ? html`<details ${towns.some((one) => chosen.includes(one)) ? html`open` : ''}><summary>${exchange.townsTitle}</summary>${ticks(towns)}</details>` : ''}
  </fieldset>`;
}

function control(asked: Asked): Html {
  const { question, name, value, problem } = asked;
  const text = typeof value === 'string' ? value : '';
  const invalid = problem ? html`aria-invalid="true"` : '';
  if (question.type === 'choice')
    return html`<select id="${name}" name="${name}" ${about(asked)} ${invalid}>
      <option value="">${words.none}</option>
      ${question.options!.map(
        (option) =>
          html`<option value="${option}" ${option === text ? html`selected` : ''}>${optionText(question.name, option)}</option>`,
      )}
    </select>`;
  if (question.type === 'prose')
    // The line feed that a browser takes off at the beginning.
    return html`<textarea id="${name}" name="${name}" ${about(asked)} ${invalid}>
${text}</textarea>`;
  return html`<input type="${question.type === 'date' ? 'date' : 'text'}" id="${name}" name="${name}" value="${text}"
    autocomplete="${question.autocomplete ?? 'off'}" ${about(asked)} ${invalid} />`;
}

function view(asked: Asked): Html {
  const { type } = asked.question;
  if (type === 'choices' || type === 'areas') return manyView(asked);
  if (type === 'switch') return check(asked.name, 'on', asked.label, asked.value === true, asked.name);
  return html`<div class="field">
    <label for="${asked.name}">${asked.label} ${mark(asked.isRequired)}</label>
    ${notes(asked)} ${control(asked)}
  </div>`;
}

/** What is wrong with an answer, in words that name it. */
export function problemText({ field, entry, part, code }: Problem): string {
  const label =
    entry === undefined || !isEntryList(field)
      ? fieldLabel(field)
      : `${entryLabel(field, entry)}${part ? `：${partLabel(field, part)}` : ''}`;
  return form.problems[code](label);
}

/** The control to which a problem leads. */
export const problemId = ({ field, entry, part }: Problem): string =>
  entry !== undefined && isEntryList(field) ? partName(field, entry, part ?? 'title') : field;

function entryView(
  list: EntryList,
  entry: ExchangeEntry,
  place: number,
  isNew: boolean,
  problems: readonly Problem[],
): Html {
  const name = entryLabel(list, place);
  const box = html`<fieldset>
    <legend>${name}</legend>
    ${isNew ? '' : html`<input type="hidden" name="${partName(list, place, 'key')}" value="${keyOf(entry, place)}" />`}
    ${ENTRY_PARTS.filter((part) => part.name === 'veiled' || isPartAsked(part, entry, list)).map((part) => {
      const problem = problems.find((one) => one.field === list && one.entry === place && one.part === part.name);
      return view({
        question: part,
        name: partName(list, place, part.name),
        label: partLabel(list, part.name),
        hint: exchange.partHints[list][part.name],
        value: entry[part.name],
        isRequired: part.required === true,
        problem: problem && problemText(problem),
      });
    })}
    ${isNew ? '' : check(partName(list, place, 'remove'), 'on', words.remove, false)}
  </fieldset>`;
  return isNew ? html`<details><summary>${words.blank(name)}</summary>${box}</details>` : box;
}

function entriesView(list: EntryList, values: JoinValues, problems: readonly Problem[]): Html {
  const entries = values[list] ?? [];
  const blank = Math.min(BLANK, MOST_ENTRIES - entries.length);
  return html`<h3 id="${list}" tabindex="-1">${fieldLabel(list)}</h3>
    <p class="soft">${words.more}</p>
    ${entries.map((entry, place) => entryView(list, entry, place, false, problems))}
    ${Array.from({ length: blank }, (_, at) => entryView(list, {}, entries.length + at, true, []))}`;
}

function levelsView(values: JoinValues): Html {
  return html`<fieldset id="visibility" tabindex="-1">
    <legend>${form.labels.visibility}</legend>
    ${PUBLISHABLE.filter((name) =>
      isAsked(
        FIELDS.find((field) => field.name === name)!,
        values,
      ),
    ).map((name) =>
      view({
        question: { name: 'visibility', type: 'choice', max: 40, options: LEVELS },
        name: levelName(name),
        label: fieldLabel(name),
        value: values.visibility?.[name] ?? 'office',
        isRequired: false,
        problem: undefined,
      }),
    )}
  </fieldset>`;
}

function fieldView(field: Field, values: JoinValues, problems: readonly Problem[]): Html {
  const { name, type } = field;
  if (isEntryList(name)) return entriesView(name, values, problems);
  if (type === 'levels') return levelsView(values);
  const problem = problems.find((one) => one.field === name);
  return view({
    question: field,
    name,
    label: fieldLabel(name),
    hint: form.hints[name],
    value: values[name],
    isRequired: isRequired(field, values),
    problem: problem && problemText(problem),
  });
}

/** The controls of the form, with what is wrong beside each. */
export function answersForm(values: JoinValues, problems: readonly Problem[]): Html {
  return html`${FIELDS.filter((field) => !isFixed(field) && isAsked(field, values)).map((field) => fieldView(field, values, problems))}`;
}
