import { html } from 'hono/html';
import { PUBLISHABLE, type JoinValues } from '../../../join/fields.js';
import { keyOf, type EntryList, type ExchangeEntry } from '../../../join/exchange-entry.js';
import { isPublic, isVeiled } from '../../../join/publication.js';
import { ja as words } from '../../messages/review.ja.js';
import {
  ENTRY_TEXTS,
  entryName,
  hideName,
  textName,
  veilName,
  type Curation,
  type CurationProblem,
} from '../rules/curation.js';
import type { ReviewedApplication } from '../store/applications.js';
import type { SeatedVisit } from '../visit.js';
import { answersOf, entryLabel, fieldLabel, partLabel } from './answers.js';
import { page, tokenField, type Html } from './layout.js';

const texts = words.edit;

/** A text that can be shortened, the applicant's own above it. */
function textField(
  field: string,
  label: string,
  original: string,
  text: string | undefined,
  problems: readonly CurationProblem[],
): Html {
  const problem = problems.find((one) => one.field === field);
  const about = `${field}-original${problem ? ` ${field}-problem` : ''}`;
  return html`<div class="field">
    <label for="${field}">${label}</label>
    <p class="hint prose" id="${field}-original">${texts.original}：${original}</p>
    ${
      problem
        ? html`<p class="problem" id="${field}-problem">
          ${problem.code === 'empty' ? texts.empty : texts.notShortened}
        </p>`
        : ''
    }
    <textarea id="${field}" name="${field}" aria-describedby="${about}" ${problem ? html`aria-invalid="true"` : ''}
      maxlength="2000">${text ?? original}</textarea>
  </div>`;
}

function check(name: string, label: string, isOn: boolean): Html {
  return html`<label class="check"
    ><input type="checkbox" name="${name}" ${isOn ? html`checked` : ''} /><span>${label}</span></label
  >`;
}

function fieldsOf(values: JoinValues, curation: Curation, problems: readonly CurationProblem[]): Html[] {
  const answers = answersOf(values);
  return PUBLISHABLE.filter((name) => isPublic(name, values) && values[name] !== undefined).map(
    (name) => html`<fieldset>
      <legend>${fieldLabel(name)}</legend>
      ${
        name === 'activities' && values.activities
          ? textField(textName(name, 'all'), texts.shortened, values.activities, curation.activities, problems)
          : html`<p class="prose">${answers.find((answer) => answer.name === name)?.text ?? ''}</p>`
      }
      ${check(hideName(name), texts.hide, curation.hidden?.includes(name) ?? false)}
    </fieldset>`,
  );
}

function entryFields(
  values: JoinValues,
  list: EntryList,
  entry: ExchangeEntry,
  place: number,
  curation: Curation,
  problems: readonly CurationProblem[],
): Html {
  const name = entryName(list, place);
  const own = curation[list]?.[keyOf(entry, place)];
  return html`<fieldset>
    <legend>${entryLabel(list, place)}</legend>
    ${ENTRY_TEXTS.map((part) => {
      const original = entry[part];
      return original ? textField(textName(name, part), partLabel(list, part), original, own?.[part], problems) : '';
    })}
    ${
      isVeiled(entry, values)
        ? html`<p class="soft">${texts.veiledByApplicant}</p>`
        : check(veilName(name), texts.veil, own?.veiled ?? false)
    }
    ${check(hideName(name), texts.hide, own?.hidden ?? false)}
  </fieldset>`;
}

/** The form in which the office shortens and veils. */
export function editPage(
  { id, version, state, values }: ReviewedApplication,
  curation: Curation,
  { seat }: SeatedVisit,
  problems: readonly CurationProblem[] = [],
  /** Why it was not saved, where no single field is at fault. */
  refused?: string,
): Promise<Response> {
  const fields = fieldsOf(values, curation, problems);
  const entries = (['needs', 'offers'] as const).flatMap((list) =>
    (values[list] ?? []).flatMap((entry, place) =>
      entry.visibility === 'public' ? [entryFields(values, list, entry, place, curation, problems)] : [],
    ),
  );
  return page({
    title: texts.title,
    seat,
    within: '/review',
    alert: problems.length > 0 ? texts.problems(problems.length) : refused,
    status: problems.length > 0 ? 422 : refused === undefined ? 200 : 403,
    main: html`<div class="narrow">
      <p>${texts.lead}</p>
      ${state === 'proposed' ? html`<p class="notice">${texts.proposedAnew}</p>` : ''}
      ${state === 'approved' ? html`<p class="notice">${texts.live}</p>` : ''}
      ${
        fields.length + entries.length === 0
          ? html`<p>${texts.nothing}</p>`
          : html`<form method="post" action="/review/applications/${id}/edit">
            ${tokenField(seat)}<input type="hidden" name="version" value="${version}" />
            ${fields} ${entries}
            <p><button>${texts.save}</button></p>
          </form>`
      }
      <p><a href="/review/applications/${id}">${texts.cancel}</a></p>
    </div>`,
  });
}
