import { html } from 'hono/html';
import { ja as words } from '../../messages/review.ja.js';
import type { Seat } from '../store/sessions.js';
import { page, type Html } from './layout.js';

/** What somebody typed, so that a refusal loses nothing. */
export function writtenText(written: readonly string[]): Html | '' {
  if (written.length === 0) return '';
  return html`<div class="field">
    <label for="written">${words.refused.typed}</label>
    <textarea id="written" readonly rows="8">${written.join('\n\n')}</textarea>
  </div>`;
}

/** Why nothing was done, and the way on. */
export function refusedPage(
  seat: Seat | undefined,
  reason: string,
  status: number,
  written: readonly string[] = [],
): Promise<Response> {
  return page({
    title: status === 404 ? words.refused.missingTitle : words.refused.title,
    seat,
    status,
    main: html`<p>${reason}</p>
      ${writtenText(written)}
      <p><a class="button second" href="/review">${words.refused.home}</a></p>`,
  });
}
