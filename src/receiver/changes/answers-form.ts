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
import { plain } from '../../text/ruby.js';
import type { Html } from '../review/pages/layout.js';
import { isFixed, levelName, partName } from './read-answers.js';
import { entryWords, fieldWords, optionWords, partWords, said, type ChangeWords } from './words.js';

/** Blank entries at the end of each list. */
const BLANK = 2;

interface Asked {
  say: ChangeWords;
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
  return html`${hint ? html`<p class="hint" id="${name}-hint">${said(hint)}</p>` : ''}${problem ? html`<p class="problem" id="${name}-problem">${said(problem)}</p>` : ''}`;
}

const mark = ({ say: { form }, isRequired: isNeeded }: Asked): Html =>
  html`<span class="soft">${said(isNeeded ? form.required : form.optional)}</span>`;

const check = (name: string, value: string, label: string, isOn: boolean, id = ''): Html =>
  html`<label class="check"
    ><input type="checkbox" ${id ? html`id="${id}"` : ''} name="${name}" value="${value}" ${isOn ? html`checked` : ''} /><span>${said(label)}</span></label
  >`;

function manyView(asked: Asked): Html {
  const { say, question, name, label, value } = asked;
  const { exchange } = say;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const towns = question.type === 'areas' ? Object.keys(exchange.towns) : [];
  // A municipality elsewhere is no option of the form, but stays where it was given.
  const options = [...new Set([...question.options!, ...chosen.filter((one) => !towns.includes(one))])];
  const ticks = (some: readonly string[]): Html[] =>
    some.map((option) => check(name, option, optionWords(say, question.name, option), chosen.includes(option)));
  return html`<fieldset id="${name}" tabindex="-1" ${about(asked)}>
    <legend>${said(label)} ${mark(asked)}</legend>
    ${notes(asked)}
    ${ticks(options)}
    ${towns.length > 0 ? html`<details ${towns.some((one) => chosen.includes(one)) ? html`open` : ''}><summary>${said(exchange.townsTitle)}</summary>${ticks(towns)}</details>` : ''}
  </fieldset>`;
}

function control(asked: Asked): Html {
  const { say, question, name, value, problem } = asked;
  const text = typeof value === 'string' ? value : '';
  const invalid = problem ? html`aria-invalid="true"` : '';
  if (question.type === 'choice')
    return html`<select id="${name}" name="${name}" ${about(asked)} ${invalid}>
      <option value="">${plain(say.page.none)}</option>
      ${question.options!.map(
        (option) =>
          html`<option value="${option}" ${option === text ? html`selected` : ''}>${plain(optionWords(say, question.name, option))}</option>`,
      )}
    </select>`;
  if (question.type === 'prose')
    // The line feed that browsers remove at the beginning of a textarea.
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
    <label for="${asked.name}">${said(asked.label)} ${mark(asked)}</label>
    ${notes(asked)} ${control(asked)}
  </div>`;
}

/** What is wrong with an answer, in words that name it. */
export function problemText(say: ChangeWords, { field, entry, part, code }: Problem): string {
  const label =
    entry === undefined || !isEntryList(field)
      ? fieldWords(say, field)
      : `${entryWords(say, field, entry)}${part ? `${say.form.common.colon}${partWords(say, field, part)}` : ''}`;
  return say.exchange.problems[code](label);
}

/** The control to which a problem leads. */
export const problemId = ({ field, entry, part }: Problem): string =>
  entry !== undefined && isEntryList(field) ? partName(field, entry, part ?? 'title') : field;

function entryView(
  say: ChangeWords,
  list: EntryList,
  entry: ExchangeEntry,
  place: number,
  isNew: boolean,
  problems: readonly Problem[],
): Html {
  const name = entryWords(say, list, place);
  const box = html`<fieldset>
    <legend>${said(name)}</legend>
    ${isNew ? '' : html`<input type="hidden" name="${partName(list, place, 'key')}" value="${keyOf(entry, place)}" />`}
    ${ENTRY_PARTS.filter((part) => part.name === 'veiled' || isPartAsked(part, entry, list)).map((part) => {
      const problem = problems.find((one) => one.field === list && one.entry === place && one.part === part.name);
      return view({
        say,
        question: part,
        name: partName(list, place, part.name),
        label: partWords(say, list, part.name),
        hint: say.exchange.partHints[list][part.name],
        value: entry[part.name],
        isRequired: part.required === true,
        problem: problem && problemText(say, problem),
      });
    })}
    ${isNew ? '' : check(partName(list, place, 'remove'), 'on', say.page.remove, false)}
  </fieldset>`;
  return isNew ? html`<details><summary>${said(say.page.blank(name))}</summary>${box}</details>` : box;
}

function entriesView(say: ChangeWords, list: EntryList, values: JoinValues, problems: readonly Problem[]): Html {
  const entries = values[list] ?? [];
  const blank = Math.min(BLANK, MOST_ENTRIES - entries.length);
  return html`<p class="soft">${said(say.page.more)}</p>
    ${entries.map((entry, place) => entryView(say, list, entry, place, false, problems))}
    ${Array.from({ length: blank }, (_, at) => entryView(say, list, {}, entries.length + at, true, []))}`;
}

function levelsView(say: ChangeWords, values: JoinValues): Html {
  return html`${PUBLISHABLE.filter((name) =>
    isAsked(
      FIELDS.find((field) => field.name === name)!,
      values,
    ),
  ).map((name) =>
    view({
      say,
      question: { name: 'visibility', type: 'choice', max: 40, options: LEVELS },
      name: levelName(name),
      label: fieldWords(say, name),
      value: values.visibility?.[name] ?? 'office',
      isRequired: false,
      problem: undefined,
    }),
  )}`;
}

function fieldView(say: ChangeWords, field: Field, values: JoinValues, problems: readonly Problem[]): Html {
  const { name, type } = field;
  if (isEntryList(name)) return entriesView(say, name, values, problems);
  if (type === 'levels') return levelsView(say, values);
  const problem = problems.find((one) => one.field === name);
  return view({
    say,
    question: field,
    name,
    label: fieldWords(say, name),
    hint: say.form.hints[name] ?? say.exchange.hints[name],
    value: values[name],
    isRequired: isRequired(field, values),
    problem: problem && problemText(say, problem),
  });
}

/** What stands together, each folded under its name: who it is, what they do, and one part for each list and for who sees what. */
function partOf({ name, step, type }: Field): string {
  return isEntryList(name) || type === 'levels' ? name : `step-${step}`;
}

/** The controls of the form, with problems beside each. A part with a problem is unfolded. */
export function answersForm(say: ChangeWords, values: JoinValues, problems: readonly Problem[]): Html {
  const fields = FIELDS.filter((field) => !isFixed(field) && isAsked(field, values));
  return html`${[...new Set(fields.map(partOf))].map((part) => {
    const own = fields.filter((field) => partOf(field) === part);
    const [{ name, step }] = own as [Field];
    const title = part === name ? fieldWords(say, name) : say.form.steps[step]!;
    const isOpen = own.some((field) => problems.some((problem) => problem.field === field.name));
    return html`<details id="part-${part}" ${isOpen ? html`open` : ''}>
      <summary>${said(title)}</summary>
      <div ${part === name ? html`id="${name}" tabindex="-1"` : ''}>
        ${own.map((field) => fieldView(say, field, values, problems))}
      </div>
    </details>`;
  })}`;
}
