import { html } from 'hono/html';
import { ja as words } from '../../messages/review.ja.js';
import type { Seat } from '../store/sessions.js';
import type { NoteRow } from '../store/tables.js';
import { momentText } from './dates.js';
import { tokenField, type Html } from './layout.js';

/** Notes of the office, and the form for one more. */
export function notesPart(rows: readonly NoteRow[], action: string, seat: Seat): Html {
  const { notes } = words;
  return html`<h2 id="notes">${notes.title}</h2>
    ${
      rows.length === 0
        ? html`<p>${notes.none}</p>`
        : html`<ol class="notes">
          ${rows.map(
            ({ who, at, text }) => html`<li>
              <p class="soft">${notes.by(who, momentText(at))}</p>
              <p class="prose">${text}</p>
            </li>`,
          )}
        </ol>`
    }
    <form method="post" action="${action}">
      ${tokenField(seat)}
      <div class="field">
        <label for="text">${notes.text}</label>
        <textarea id="text" name="text" required maxlength="2000"></textarea>
      </div>
      <p><button class="second">${notes.add}</button></p>
    </form>`;
}
