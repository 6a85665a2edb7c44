import { html } from 'hono/html';
import { ja as words } from '../../messages/review.ja.js';
import type { AuditRow } from '../store/tables.js';
import type { SeatedVisit } from '../visit.js';
import { momentText } from './dates.js';
import { page, type Html } from './layout.js';
import { pager, type Paging } from './pager.js';
import { isId } from '../rules/is-id.js';

/** The object of an action, with a link to it: a pair has no name but its number. */
function subjectOf(subject: string): string | Html {
  return isId(subject)
    ? html`<a href="/review/pairs/${subject}">${words.audit.pair(subject.slice(0, 8))}</a>`
    : subject;
}

export function auditPage(
  { seat }: SeatedVisit,
  rows: readonly AuditRow[],
  broken: number | undefined,
  paging: Paging,
): Promise<Response> {
  const { audit } = words;
  const label = (name: string, text: string | Html) => html`<td data-label="${name}">${text}</td>`;
  return page({
    title: audit.title,
    seat,
    within: '/review/audit',
    alert: broken === undefined ? undefined : audit.broken(broken),
    main: html`<p>${audit.lead}</p>
      ${broken === undefined ? html`<p class="soft">${audit.whole}</p>` : ''}
      ${
        rows.length === 0
          ? html`<p>${audit.none}</p>`
          : html`<table class="cards">
            <thead>
              <tr>
                ${[audit.number, audit.at, audit.who, audit.what, audit.subject, audit.detail].map(
                  (name) => html`<th scope="col">${name}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) => html`<tr>
                  ${label(audit.number, String(row.number))} ${label(audit.at, momentText(row.at))}
                  ${label(audit.who, row.who)} ${label(audit.what, audit.actions[row.action] ?? row.action)}
                  ${row.subject ? label(audit.subject, subjectOf(row.subject)) : html`<td></td>`}
                  ${row.detail ? label(audit.detail, row.detail) : html`<td></td>`}
                </tr>`,
              )}
            </tbody>
          </table>`
      }
      ${pager(paging)}`,
  });
}
