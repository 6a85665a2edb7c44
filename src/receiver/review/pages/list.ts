import { html } from 'hono/html';
import { fieldOf } from '../../../join/fields.js';
import { ja as words } from '../../messages/review.ja.js';
import { APPLICATION_STATES, type ApplicationState } from '../rules/application-states.js';
import { WAITING, type Filter, type ReviewedApplication } from '../store/applications.js';
import type { SeatedVisit } from '../visit.js';
import { applicantName, optionText } from './answers.js';
import { dayText, momentText } from './dates.js';
import { page, type Html } from './layout.js';
import { pager, type Paging } from './pager.js';
import { dayInJapan } from '../../../feed/japan-clock.js';

export function stateMark(state: ApplicationState): Html {
  const todo = (WAITING as readonly string[]).includes(state);
  return html`<span class="${todo ? 'state todo' : 'state'}">${words.states[state]}</span>`;
}

export function select(
  name: string,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, text: string])[],
): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(
        ([value, text]) => html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${text}</option>`,
      )}
    </select>
  </div>`;
}

function filters({ search, state, kind }: Filter): Html {
  const { list } = words;
  return html`<form class="filters" method="get" action="/review" role="search">
    <div class="field wide">
      <label for="search">${list.search}</label>
      <input type="search" id="search" name="search" value="${search}" autocomplete="off" maxlength="200" />
    </div>
    ${select('state', list.state, state, [
      ['', list.all],
      ['waiting', list.open],
      ...APPLICATION_STATES.map((one) => [one, words.states[one]] as const),
    ])}
    ${select('kind', list.kind, kind, [
      ['', list.all],
      ...(fieldOf('kind')?.options ?? []).map((one) => [one, optionText('kind', one)] as const),
    ])}
    <button class="second">${list.filter}</button>
  </form>`;
}

function row({ id, receipt, state, suspect, received_at, values }: ReviewedApplication): Html {
  const { list, application } = words;
  return html`<tr>
    <th scope="row" class="name">
      <a href="/review/applications/${id}">${applicantName(values, application.unnamed)}</a>
      ${suspect ? html`<br /><span class="soft">${list.suspect}</span>` : ''}
    </th>
    <td data-label="${list.state}">${stateMark(state)}</td>
    <td data-label="${list.kind}">${optionText('kind', values.kind ?? '')}</td>
    <td data-label="${list.received}" class="nowrap">${momentText(received_at)}</td>
    <td data-label="${list.receipt}" class="nowrap">${receipt}</td>
    <td data-label="${list.needs}" class="number">${values.needs?.length ?? 0}</td>
    <td data-label="${list.offers}" class="number">${values.offers?.length ?? 0}</td>
  </tr>`;
}

export function listPage(
  { seat, c }: SeatedVisit,
  filter: Filter,
  rows: readonly ReviewedApplication[],
  count: number,
  paging: Paging,
  /** How many applications the retention rule erases within a month, and when it begins. */
  soon?: { count: number; first: Date },
): Promise<Response> {
  const { list } = words;
  return page({
    title: list.title,
    seat,
    within: '/review',
    notice: c.req.query('done') === 'delete' ? words.done['delete'] : undefined,
    main: html`${soon ? html`<p class="alert">${list.soonErased(soon.count, dayText(dayInJapan(soon.first)))}</p>` : ''}${filters(filter)}
      <p role="status">${list.count(count)}</p>
      ${
        rows.length === 0
          ? ''
          : html`<table class="cards">
            <thead>
              <tr>
                <th scope="col">${list.applicant}</th>
                <th scope="col">${list.state}</th>
                <th scope="col">${list.kind}</th>
                <th scope="col">${list.received}</th>
                <th scope="col">${list.receipt}</th>
                <th scope="col">${list.needs}</th>
                <th scope="col">${list.offers}</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(row)}
            </tbody>
          </table>`
      }
      ${pager(paging)}`,
  });
}
