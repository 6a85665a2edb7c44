import { html } from 'hono/html';
import { ja as words } from '../../messages/review.ja.js';
import { cookieToken, tokenCookie } from '../auth/cookie.js';
import { formToken, newToken } from '../auth/tokens.js';
import type { Visit } from '../visit.js';
import { page } from './layout.js';
import { writtenText } from './refused.js';

interface LoginState {
  alert?: string;
  notice?: string;
  name?: string;
  written?: readonly string[];
  status?: number;
  headers?: Record<string, string>;
}

/** The page to log in on. Its form carries a token too: nobody is logged in by another page. */
export function loginPage({ c }: Visit, state: LoginState = {}): Promise<Response> {
  const known = cookieToken(c);
  const token = known !== undefined && known.length === 43 ? known : newToken();
  return page({
    title: words.login.title,
    alert: state.alert,
    notice: state.notice,
    status: state.status,
    headers: { ...state.headers, ...(token === known ? {} : { 'set-cookie': tokenCookie(c, token) }) },
    main: html`<div class="narrow">
      <p>${words.login.lead}</p>
      <form method="post" action="/review/login">
        <input type="hidden" name="token" value="${formToken(token)}" />
        <div class="field">
          <label for="name">${words.login.name}</label>
          <input type="text" id="name" name="name" value="${state.name ?? ''}" required autocomplete="username"
            autocapitalize="none" spellcheck="false" maxlength="60" />
        </div>
        <div class="field">
          <label for="password">${words.login.password}</label>
          <input type="password" id="password" name="password" required autocomplete="current-password" maxlength="200" />
        </div>
        <p><button>${words.login.enter}</button></p>
      </form>
      ${writtenText(state.written ?? [])}
      <p class="soft">${words.login.forgotten}</p>
    </div>`,
  });
}
