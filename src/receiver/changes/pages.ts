/** The pages that a member's link opens. They are not cached or framed, and the next page is not told about them (no referrer). */
import { html } from 'hono/html';
import type { JoinValues } from '../../join/fields.js';
import type { Problem } from '../../join/validate.js';
import { plain } from '../../text/ruby.js';
import { ja, refusals } from '../messages/change.ja.js';
import { page, type Html } from '../review/pages/layout.js';
import { answersForm, problemId, problemText } from './answers-form.js';
import { dayWords, languageOfPage, LANGUAGES, optionWords, said, type ChangeWords } from './words.js';

const show = ({
  title,
  main,
  say,
  status,
  alert,
}: {
  title: string;
  main: Html;
  say?: ChangeWords;
  status?: number;
  alert?: string;
}): Promise<Response> =>
  page({
    title: plain(title),
    main,
    ...(status !== undefined && { status }),
    ...(alert !== undefined && { alert: plain(alert) }),
    ...(say && { lang: languageOfPage(say) }),
    site: say?.page.site ?? ja.site,
    headers: { 'referrer-policy': 'no-referrer' },
  });

export interface ChangeView {
  say: ChangeWords;
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

function meanwhile({ page: words }: ChangeWords): Html {
  return html`<fieldset>
    <legend>${said(words.meanwhile)}</legend>
    <label class="check"
      ><input type="radio" name="meanwhile" value="keep" checked /><span>${said(words.keep)}</span></label
    >
    <label class="check"><input type="radio" name="meanwhile" value="hide" /><span>${said(words.hide)}</span></label>
  </fieldset>`;
}

/** The same page in the other languages. Looking at it does not use up the link. */
function languages(say: ChangeWords, path: string): Html {
  return html`<p>
    ${LANGUAGES.map(([name, other]) =>
      other.id === say.id
        ? html`<strong lang="${languageOfPage(other)}">${name}</strong> `
        : html`<a href="${path}?lang=${other.id}" lang="${languageOfPage(other)}" hreflang="${languageOfPage(other)}">${name}</a> `,
    )}
  </p>`;
}

export function changePage(view: ChangeView): Promise<Response> {
  const { say, token, receipt, until, values, isPublic, problems = [], isUnsure = false } = view;
  const { page: words } = say;
  const path = `/change/${token}`;
  const spoken = html`<input type="hidden" name="lang" value="${say.id}" />`;
  const alert = problems.length > 0 ? words.problems(problems.length) : isUnsure ? words.notSure : undefined;
  return show({
    say,
    title: words.title,
    main: html`<div class="narrow">
      ${
        problems.length > 0
          ? html`<ul>
            ${problems.map((problem) => html`<li><a href="#${problemId(problem)}">${said(problemText(say, problem))}</a></li>`)}
          </ul>`
          : ''
      }
      ${languages(say, path)}
      <p>${said(words.lead)}</p>
      <p>
        ${said(words.receipt)}${say.form.common.colon}${receipt}　${said(words.until(dayWords(say, until.slice(0, 10))))}
      </p>
      <p><a href="#withdraw">${said(words.toWithdraw)}</a></p>
      <h2>${said(words.change)}</h2>
      <p>${said(words.changeLead)}</p>
      <form method="post" action="${path}">
        ${spoken}
        <p>${said(words.kind)}${say.form.common.colon}${said(optionWords(say, 'kind', values.kind ?? ''))}</p>
        <p class="soft">${said(words.kindHint)}</p>
        ${answersForm(say, values, problems)} ${isPublic ? meanwhile(say) : ''}
        <p><button>${said(words.send)}</button></p>
      </form>
      <h2 id="withdraw" tabindex="-1">${said(words.withdraw)}</h2>
      <p>${said(words.withdrawLead)}</p>
      <form method="post" action="${path}/withdraw">
        ${spoken}
        <label class="check"><input type="checkbox" name="sure" value="on" /><span>${said(words.sure)}</span></label>
        <p><button class="danger">${said(words.withdrawGo)}</button></p>
      </form>
    </div>`,
    status: alert === undefined ? 200 : 422,
    ...(alert !== undefined && { alert }),
  });
}

export function changedPage(
  say: ChangeWords,
  isPublic: boolean,
  isKept: boolean,
  by: string | undefined,
): Promise<Response> {
  const { page: words } = say;
  return show({
    say,
    title: words.changedTitle,
    main: html`<p>${said(words.changed)}</p>
      ${isPublic ? html`<p>${said(isKept ? words.changedKept : words.changedHidden)}</p>` : ''}
      ${by === undefined ? '' : html`<p>${said(words.changedBy(dayWords(say, by)))}</p>`}
      <p>${said(words.close)}</p>`,
  });
}

export const withdrawnPage = (say: ChangeWords): Promise<Response> =>
  show({
    say,
    title: say.page.withdrawnTitle,
    main: html`<p>${said(say.page.withdrawn)}</p>
      <p>${said(say.page.close)}</p>`,
  });

export const gonePage = (): Promise<Response> =>
  show({ title: refusals.goneTitle, main: html`<p>${refusals.gone}</p>`, status: 404 });

export const plainPage = (text: string, status: number): Promise<Response> =>
  show({ title: ja.title, main: html`<p>${text}</p>`, status });
