/** The pages that a member's link opens. Nothing of them is kept, framed or told to the page that is opened next. */
import { html } from 'hono/html';
import type { JoinValues } from '../../join/fields.js';
import type { Problem } from '../../join/validate.js';
import { ja as words } from '../messages/change.ja.js';
import { optionText } from '../review/pages/answers.js';
import { dayText } from '../review/pages/dates.js';
import { page, type Html } from '../review/pages/layout.js';
import { answersForm, problemId, problemText } from './answers-form.js';

const show = (title: string, main: Html, status = 200, alert?: string): Promise<Response> =>
  page({ title, main, status, alert, site: words.site, headers: { 'referrer-policy': 'no-referrer' } });

export interface ChangeView {
  token: string;
  receipt: string;
  until: string;
  values: JoinValues;
  /** Whether anything of it is public now. */
  isPublic: boolean;
  problems?: readonly Problem[];
  /** 取り下げ without the tick. */
  isUnsure?: boolean;
}

function meanwhile(): Html {
  return html`<fieldset>
    <legend>${words.meanwhile}</legend>
    <label class="check"><input type="radio" name="meanwhile" value="keep" checked /><span>${words.keep}</span></label>
    <label class="check"><input type="radio" name="meanwhile" value="hide" /><span>${words.hide}</span></label>
  </fieldset>`;
}

export function changePage(view: ChangeView): Promise<Response> {
  const { token, receipt, until, values, isPublic, problems = [], isUnsure = false } = view;
  const path = `/change/${token}`;
  const alert = problems.length > 0 ? words.problems(problems.length) : isUnsure ? words.notSure : undefined;
  return show(
    words.title,
    html`<div class="narrow">
      ${
        problems.length > 0
          ? html`<ul>
            ${problems.map((problem) => html`<li><a href="#${problemId(problem)}">${problemText(problem)}</a></li>`)}
          </ul>`
          : ''
      }
      <p>${words.lead}</p>
      <p>${words.receipt}：${receipt}　${words.until(dayText(until.slice(0, 10)))}</p>
      <p><a href="#withdraw">${words.toWithdraw}</a></p>
      <h2>${words.change}</h2>
      <p>${words.changeLead}</p>
      <form method="post" action="${path}">
        <p>${words.kind}：${optionText('kind', values.kind ?? '')}</p>
        <p class="soft">${words.kindHint}</p>
        ${answersForm(values, problems)} ${isPublic ? meanwhile() : ''}
        <p><button>${words.send}</button></p>
      </form>
      <h2 id="withdraw" tabindex="-1">${words.withdraw}</h2>
      <p>${words.withdrawLead}</p>
      <form method="post" action="${path}/withdraw">
        <label class="check"><input type="checkbox" name="sure" value="on" /><span>${words.sure}</span></label>
        <p><button class="danger">${words.withdrawGo}</button></p>
      </form>
    </div>`,
    alert === undefined ? 200 : 422,
    alert,
  );
}

export function changedPage(isPublic: boolean, isKept: boolean, by: string | undefined): Promise<Response> {
  return show(
    words.changedTitle,
    html`<p>${words.changed}</p>
      ${isPublic ? html`<p>${isKept ? words.changedKept : words.changedHidden}</p>` : ''}
      ${by === undefined ? '' : html`<p>${words.changedBy(dayText(by))}</p>`}
      <p>${words.close}</p>`,
  );
}

export const withdrawnPage = (): Promise<Response> =>
  show(words.withdrawnTitle, html`<p>${words.withdrawn}</p><p>${words.close}</p>`);

export const gonePage = (): Promise<Response> => show(words.goneTitle, html`<p>${words.gone}</p>`, 404);

export const plainPage = (text: string, status: number): Promise<Response> =>
  show(words.title, html`<p>${text}</p>`, status);
