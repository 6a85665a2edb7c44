/** The frame of every page. Text goes through the escaping template only; there is no script anywhere. */
import { html } from 'hono/html';
import { ja as words } from '../../messages/review.ja.js';
import { mayEnter } from '../rules/roles.js';
import type { Seat } from '../store/sessions.js';
import { tokenFor } from '../visit.js';
import { STYLE_PATH } from '../style.js';

export type Html = ReturnType<typeof html>;

export interface Page {
  title: string;
  main: Html;
  seat?: Seat;
  /** Path of the page in the navigation that this one is or belongs to. */
  within?: string;
  /** What has just been done, or went wrong. */
  notice?: string;
  alert?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Whose page it is, where it is not the office's. */
  site?: string;
  /** Japanese when absent. */
  lang?: string;
}

const PLACES = [
  ['/review', words.nav.list, 'reviewer'],
  ['/review/pairs', words.nav.pairs, 'reviewer'],
  ['/review/statistics', words.nav.statistics, 'reviewer'],
  ['/review/export', words.nav.export, 'approver'],
  ['/review/audit', words.nav.audit, 'approver'],
] as const;

/** The hidden field without which no change is made. */
export const tokenField = (seat: Seat): Html => html`<input type="hidden" name="token" value="${tokenFor(seat)}" />`;

function banner(seat: Seat, within: string | undefined): Html {
  return html`<nav aria-label="${words.mainPages}">
      <ul class="places">
        ${PLACES.filter(([, , access]) => mayEnter(access, seat.role)).map(
          ([path, name]) =>
            html`<li><a href="${path}" ${path === within ? html`aria-current="page"` : ''}>${name}</a></li>`,
        )}
      </ul>
    </nav>
    <div class="me">
      <a href="/review/account">${words.signedIn(seat.display, seat.role)}</a>
      <form method="post" action="/review/logout">
        ${tokenField(seat)}<button class="quiet">${words.logout}</button>
      </form>
    </div>`;
}

/** Nothing runs, nothing is loaded but our style sheet, nothing is sent anywhere else. */
const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A whole page as an answer. */
export async function page({
  title,
  main,
  seat,
  within,
  notice,
  alert,
  status = 200,
  headers,
  site = words.site,
  lang = 'ja',
}: Page): Promise<Response> {
  const body = await html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light" />
        <title>${title}｜${site}</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <a class="skip" href="#main" lang="ja">${words.skip}</a>
        <header>
          <p class="site">${seat ? html`<a href="/review">${site}</a>` : site}</p>
          ${seat ? banner(seat, within) : ''}
        </header>
        <main id="main" tabindex="-1">
          <h1>${title}</h1>
          ${alert ? html`<p class="alert" role="alert">${alert}</p>` : ''}
          ${notice ? html`<p class="notice" role="status">${notice}</p>` : ''} ${main}
        </main>
      </body>
    </html>`;
  return new Response(String(body), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      // To no other host; to our own, so that the browser names the origin of a form.
      'referrer-policy': 'same-origin',
      ...headers,
    },
  });
}
