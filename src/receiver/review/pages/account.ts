import { html } from 'hono/html';
import { ja as words } from '../../messages/review.ja.js';
import type { Seat } from '../store/sessions.js';
import { page, tokenField, type Html } from './layout.js';

function passwordField(id: string, label: string, autocomplete: string, hint?: string): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
    <input type="password" id="${id}" name="${id}" required maxlength="200" autocomplete="${autocomplete}"
      ${hint ? html`aria-describedby="${id}-hint"` : ''} />
  </div>`;
}

export function accountPage(
  seat: Seat,
  { notice, alert, status }: { notice?: string; alert?: string; status?: number },
): Promise<Response> {
  const { account } = words;
  return page({
    title: account.title,
    seat,
    notice,
    alert,
    status,
    main: html`<div class="narrow">
      <p>${words.signedIn(seat.display, seat.role)}　${words.login.name}：${seat.name}</p>
      <h2>${account.password}</h2>
      <form method="post" action="/review/account/password">
        ${tokenField(seat)}
        <input type="text" name="name" value="${seat.name}" autocomplete="username" hidden />
        ${passwordField('current', account.current, 'current-password')}
        ${passwordField('fresh', account.fresh, 'new-password', account.hint)}
        ${passwordField('again', account.again, 'new-password')}
        <p><button>${account.save}</button></p>
      </form>
      <h2>${account.everywhere}</h2>
      <p>${account.everywhereHint}</p>
      <form method="post" action="/review/logout-everywhere">
        ${tokenField(seat)}<button class="second">${account.everywhere}</button>
      </form>
    </div>`,
  });
}
