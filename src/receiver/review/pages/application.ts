import { html } from 'hono/html';
import type { Language } from '../../../feed/vocabulary.js';
import { isEntryList, type JoinValues } from '../../../join/fields.js';
import type { EntryList, ExchangeEntry } from '../../../join/exchange-entry.js';
import { LANGUAGE_NAMES } from '../../../text/languages.js';
import { ja as words } from '../../messages/review.ja.js';
import { STEPS, hindrance, isOpenToMember, stateAfterEdit, type Step } from '../rules/application-states.js';
import { curate } from '../rules/curation.js';
import type { ReviewedApplication } from '../store/applications.js';
import type { NoteRow } from '../store/tables.js';
import type { SeatedVisit } from '../visit.js';
import { answersOf, applicantName, changesBetween, entryLabel, fieldLabel, partsOf, type Answer } from './answers.js';
import { momentText } from './dates.js';
import { page, tokenField, type Html } from './layout.js';
import { stateMark } from './list.js';
import { notesPart } from './notes.js';
import { publicPart } from './public-part.js';

export interface ApplicationView {
  application: ReviewedApplication;
  notes: readonly NoteRow[];
  proposer: string | undefined;
  /** What a member changed by its link, until it is approved. */
  change: { previous: JoinValues; isKept: boolean; at: string } | undefined;
  /** Whether anything of it is public now. */
  isPublic: boolean;
  alert?: string;
  status?: number;
  /** The values of a form that was refused, to be shown again. */
  typed?: Partial<Record<string, string>>;
}

const levelMark = (level: string | undefined): Html | '' =>
  level === undefined ? '' : html`<span class="level">${words.application.levels[level] ?? level}</span>`;

function answerRow({ label, text, url, level }: Answer): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>
      <p class="prose">${url ? html`<a href="${url}" rel="noreferrer noopener nofollow">${text}</a>` : text}</p>
      ${levelMark(level)}
    </dd>
  </div>`;
}

function entryBox(list: EntryList, entry: ExchangeEntry, place: number): Html {
  return html`<section class="entry">
    <h4>${entryLabel(list, place)}：${entry.title ?? words.none}</h4>
    <dl class="answers">${partsOf(list, entry).map(answerRow)}</dl>
    ${levelMark(entry.visibility ?? 'office')}
  </section>`;
}

/** The language in its own words, where it is one that the form speaks. */
const languageText = (language: string): string =>
  Object.hasOwn(LANGUAGE_NAMES, language) ? LANGUAGE_NAMES[language as Language] : language;

function answersPart({ application: { values, language, suspect } }: ApplicationView): Html {
  const { application } = words;
  return html`<h2>${application.answers}</h2>
    ${suspect ? html`<p class="alert">${application.suspect[suspect]}</p>` : ''}
    <dl class="answers">
      ${answersOf(values).map(answerRow)} ${answerRow({ name: 'language', label: application.language, text: languageText(language) })}
    </dl>
    ${(['needs', 'offers'] as const).filter(isEntryList).map(
      (list) => html`<h3>${fieldLabel(list)}</h3>
        ${values[list]?.length ? values[list].map((entry, place) => entryBox(list, entry, place)) : html`<p>${words.none}</p>`}`,
    )}`;
}

/** The fields that a step asks for before it is made. */
function question(step: Step, { typed, application: { values } }: ApplicationView, sendsMail: boolean): Html | '' {
  const { application } = words;
  if (step === 'return')
    return html`<div class="field">
      <label for="message">${application.returnMessage}</label>
      <p class="hint" id="message-hint">${sendsMail && values.email ? application.returnByMail : application.returnHint}</p>
      <textarea id="message" name="message" required maxlength="2000" aria-describedby="message-hint">${typed?.['message'] ?? ''}</textarea>
    </div>`;
  if (step === 'decline' || step === 'withdraw')
    return html`<div class="field">
      <label for="reason-${step}">${application.reasonOf(application.steps[step])}</label>
      <p class="hint" id="reason-${step}-hint">${application.reasonHint}</p>
      <input type="text" id="reason-${step}" name="reason" required maxlength="300" autocomplete="off"
        aria-describedby="reason-${step}-hint" value="${typed?.[`reason-${step}`] ?? ''}" />
    </div>`;
  return '';
}

function stepForm(step: Step, view: ApplicationView, visit: SeatedVisit): Html {
  const { id, version } = view.application;
  const { steps } = words.application;
  const path = `/review/applications/${id}/${step}`;
  if (step === 'delete')
    return html`<form method="get" action="${path}"><button class="danger">${steps.delete}</button></form>`;
  const look = step === 'approve' || step === 'propose' || step === 'start' ? '' : 'second';
  return html`<form method="post" action="${path}">
    ${tokenField(visit.seat)}<input type="hidden" name="version" value="${version}" />
    ${question(step, view, visit.context.settings.mail !== undefined)}<button class="${look}">${steps[step]}</button>
  </form>`;
}

/** The button that makes a link for the member. */
function linkForm(
  { application: { id, state, values } }: ApplicationView,
  { seat, context: { settings } }: SeatedVisit,
): Html | '' {
  if (!isOpenToMember(state)) return '';
  const { link, linkHint, linkByMail } = words.application;
  const isSent = settings.mail !== undefined && settings.publicUrl !== undefined && values.email;
  return html`<form method="post" action="/review/applications/${id}/link">
    ${tokenField(seat)}
    <p class="soft" id="link-hint">${isSent ? linkByMail : linkHint}</p>
    <button class="second" aria-describedby="link-hint">${link}</button>
  </form>`;
}

/** What the member changed, old beside new. */
function changePart({ application: { values }, change, isPublic }: ApplicationView): Html | '' {
  if (!change) return '';
  const { changedByMember, changedKept, changedHidden, changedFields, before, after, unchanged } = words.application;
  const rows = changesBetween(change.previous, values);
  return html`<section class="notice">
    <h2>${changedByMember(momentText(change.at))}</h2>
    <p>${isPublic ? changedKept : changedHidden}</p>
    <h3>${changedFields}</h3>
    ${
      rows.length === 0
        ? html`<p>${unchanged}</p>`
        : html`<dl class="answers">
          ${rows.map(
            ([label, old, fresh]) => html`<div>
              <dt>${label}</dt>
              <dd>
                <p class="prose">${before}：${old || words.none}</p>
                <p class="prose">${after}：${fresh || words.none}</p>
              </dd>
            </div>`,
          )}
        </dl>`
    }
  </section>`;
}

function stepsPart(view: ApplicationView, visit: SeatedVisit): Html {
  const { application, proposer } = view;
  const { actions, noActions, hindrances, twoPersons, proposedBy } = words.application;
  const standing = { state: application.state, proposedBy: application.proposedBy ?? undefined };
  const stop = (step: Step) => hindrance(step, standing, visit.seat, visit.settings);
  const open = STEPS.filter((step) => stop(step) === undefined);
  const approval = stop('approve');
  return html`<aside class="steps" aria-labelledby="steps">
    <h2 id="steps">${actions}</h2>
    <p>${stateMark(application.state)}</p>
    ${
      application.state === 'proposed' && proposer && application.proposedAt
        ? html`<p>${proposedBy(proposer, momentText(application.proposedAt))}</p>`
        : ''
    }
    ${
      approval && approval !== 'state' && ['in-review', 'proposed'].includes(application.state)
        ? html`<p class="soft">${hindrances[approval]}</p>`
        : visit.settings.twoPersons && application.state === 'in-review'
          ? html`<p class="soft">${twoPersons}</p>`
          : ''
    }
    ${open.length === 0 ? html`<p>${noActions}</p>` : open.map((step) => stepForm(step, view, visit))} ${linkForm(view, visit)}
  </aside>`;
}

export function applicationPage(view: ApplicationView, visit: SeatedVisit): Promise<Response> {
  const { application, notes } = view;
  const { id, receipt, received_at, values, message, state } = application;
  const texts = words.application;
  const done = visit.c.req.query('done') ?? '';
  return page({
    title: texts.title(applicantName(values, texts.unnamed)),
    seat: visit.seat,
    within: '/review',
    notice: Object.hasOwn(words.done, done) ? words.done[done] : undefined,
    alert: view.alert,
    status: view.status,
    main: html`<p><a href="/review">${texts.back}</a><a class="jump" href="#steps">${texts.toActions}</a></p>
      <p>
        ${stateMark(state)}　<span class="nowrap">${words.list.receipt}：${receipt}</span>　<span class="nowrap"
          >${words.list.received}：${momentText(received_at)}</span
        >
      </p>
      <div class="sides">
        <div>
          ${
            message && state === 'returned'
              ? html`<h2>${texts.returned}</h2>
                <p class="prose">${message}</p>`
              : ''
          }
          ${changePart(view)} ${answersPart(view)} ${publicPart(curate(values, application.curation), state === 'approved')}
          ${
            stateAfterEdit(state) === undefined
              ? ''
              : html`<p><a class="button second" href="/review/applications/${id}/edit">${texts.edit}</a></p>`
          }
          ${notesPart(notes, `/review/applications/${id}/notes`, visit.seat)}
        </div>
        ${stepsPart(view, visit)}
      </div>`,
  });
}

/** The link, once: to be copied into a mail or read out. */
export function memberLinkPage(
  { id, receipt }: ReviewedApplication,
  { seat }: SeatedVisit,
  address: string,
): Promise<Response> {
  const texts = words.application;
  return page({
    title: texts.linkTitle,
    seat,
    within: '/review',
    main: html`<div class="narrow">
      <p>${words.list.receipt}：${receipt}</p>
      <p>${texts.linkLead}</p>
      <div class="field">
        <label for="link">${texts.linkAddress}</label>
        <textarea id="link" readonly rows="3">${address}</textarea>
      </div>
      <p><a href="/review/applications/${id}">${texts.linkBack}</a></p>
    </div>`,
  });
}

/** Asks once more before everything of an application is erased. */
export function deletePage(
  { id, receipt, version, values }: ReviewedApplication,
  { seat }: SeatedVisit,
  alert?: string,
): Promise<Response> {
  const texts = words.application;
  return page({
    title: texts.deleteTitle(receipt),
    seat,
    within: '/review',
    alert,
    status: alert ? 422 : 200,
    main: html`<div class="narrow">
      <p>${applicantName(values, texts.unnamed)}</p>
      <p>${texts.deleteLead}</p>
      <form method="post" action="/review/applications/${id}/delete">
        ${tokenField(seat)}<input type="hidden" name="version" value="${version}" />
        <div class="field">
          <label for="reason">${texts.reasonOf(texts.steps.delete)}${words.required}</label>
          <p class="hint" id="reason-hint">${texts.reasonHint}</p>
          <input type="text" id="reason" name="reason" required maxlength="300" autocomplete="off" aria-describedby="reason-hint" />
        </div>
        <p><button class="danger">${texts.steps.delete}</button></p>
      </form>
      <p><a href="/review/applications/${id}">${texts.cancel}</a></p>
    </div>`,
  });
}
