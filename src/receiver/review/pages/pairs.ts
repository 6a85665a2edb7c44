import { html } from 'hono/html';
import { reasonsOf, traitsOf } from '../../../model/exchange/reasons.js';
import { exchangeStatus } from '../../../model/exchange/exchange-state.js';
import type { Pair } from '../../../model/exchange/suggest-pairs.js';
import { exchangeStates } from '../../../text/ja/vocabulary/exchange-states.js';
import { ja as words } from '../../messages/review.ja.js';
import { nextPairStates, type PairState } from '../rules/pair-states.js';
import type { OfficeEntry } from '../store/entries.js';
import type { Exchange, Suggestions } from '../store/exchange.js';
import type { NoteRow, PairRow } from '../store/tables.js';
import type { SeatedVisit } from '../visit.js';
import { applicantName, partsOf } from './answers.js';
import { momentText } from './dates.js';
import { page, tokenField, type Html } from './layout.js';
import { notesPart } from './notes.js';
import { reasonText } from './reasons.js';
import { dayInJapan } from '../../../feed/japan-clock.js';

const texts = words.pairs;
/** Suggestions at once: more than anybody works through in a day. */
const SHOWN = 30;

const pairState = (state: PairState): Html =>
  html`<span class="state ${['suggested', 'asked', 'arranging'].includes(state) ? 'todo' : ''}"
    >${words.pairStates[state]}</span
  >`;

/** One side of a pair, with a link to its member's application. */
function side(label: string, entry: OfficeEntry | undefined, on: string, isTop = false): Html {
  const heading = (text: string): Html => (isTop ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`);
  if (!entry)
    return html`<div>
      ${heading(label)}
      <p>${texts.gone}</p>
    </div>`;
  const { application, list, record } = entry;
  const status = exchangeStatus(record, on);
  const level = words.application.levels[entry.entry.visibility ?? 'office'] ?? '';
  return html`<div>
    ${heading(`${label}：${String(record.name)}`)}
    <p>
      <a href="/review/applications/${application.id}">${applicantName(application.values, words.application.unnamed)}</a>
    </p>
    <p class="soft">
      ${status in exchangeStates ? exchangeStates[status as keyof typeof exchangeStates] : exchangeStates.closed}　${
        words.application.seenBy
      }：${level}
    </p>
    <details>
      <summary>${texts.details}</summary>
      <dl class="answers">
        ${partsOf(list, entry.entry).map(
          (part) =>
            html`<div>
              <dt>${part.label}</dt>
              <dd class="prose">${part.text}</dd>
            </div>`,
        )}
      </dl>
    </details>
  </div>`;
}

const both = (need: OfficeEntry | undefined, offer: OfficeEntry | undefined, on: string, isTop = false): Html =>
  html`<div class="both">${side(texts.need, need, on, isTop)} ${side(texts.offer, offer, on, isTop)}</div>`;

function suggestion({ need, offer, reasons }: Pair, exchange: Exchange, visit: SeatedVisit, on: string): Html {
  return html`<section class="pair">
    ${both(exchange.entry(need.id), exchange.entry(offer.id), on)}
    <ul class="reasons" aria-label="${texts.reasons}">
      ${reasons.map((reason) => html`<li>${reasonText(reason)}</li>`)}
    </ul>
    <form method="post" action="/review/pairs">
      ${tokenField(visit.seat)}<input type="hidden" name="need" value="${need.id}" /><input
        type="hidden"
        name="offer"
        value="${offer.id}"
      /><button class="second">${texts.propose}</button>
    </form>
  </section>`;
}

function pairTable(pairs: readonly PairRow[], { entry }: Exchange): Html {
  const name = (id: string): string => (entry(id)?.record.name as string | undefined) ?? words.none;
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">${texts.need}</th>
        <th scope="col">${texts.offer}</th>
        <th scope="col">${texts.state}</th>
        <th scope="col">${texts.changed}</th>
      </tr>
    </thead>
    <tbody>
      ${pairs.map(
        (pair) => html`<tr>
          <th scope="row" class="name"><a href="/review/pairs/${pair.id}">${name(pair.need_id)}</a></th>
          <td data-label="${texts.offer}">${name(pair.offer_id)}</td>
          <td data-label="${texts.state}">${pairState(pair.state)}</td>
          <td data-label="${texts.changed}" class="nowrap">${momentText(pair.changed_at)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

export function pairsPage(
  visit: SeatedVisit,
  exchange: Exchange,
  { pairs, unanswered }: Suggestions,
): Promise<Response> {
  const on = dayInJapan(visit.now);
  const going = exchange.pairs.filter(({ state }) => state !== 'made' && state !== 'dropped');
  const ended = exchange.pairs.filter(({ state }) => state === 'made' || state === 'dropped');
  return page({
    title: texts.title,
    seat: visit.seat,
    within: '/review/pairs',
    main: html`<p>${texts.lead}</p>
      <h2>${texts.going}</h2>
      ${going.length === 0 ? html`<p>${texts.goingNone}</p>` : pairTable(going, exchange)}
      <h2>${texts.suggested}</h2>
      ${
        pairs.length === 0
          ? html`<p>${texts.suggestedNone}</p>`
          : pairs.slice(0, SHOWN).map((pair) => suggestion(pair, exchange, visit, on))
      }
      ${pairs.length > SHOWN ? html`<p>${texts.more(pairs.length - SHOWN)}</p>` : ''}
      <h2>${texts.unanswered}</h2>
      ${
        unanswered.length === 0
          ? html`<p>${texts.unansweredNone}</p>`
          : html`<p>${texts.unansweredLead}</p>
            ${unanswered.map((entry) => html`<section class="pair">${side(texts.need, entry, on)}</section>`)}`
      }
      ${
        ended.length === 0
          ? ''
          : html`<h2>${texts.ended}</h2>
            ${pairTable(ended, exchange)}`
      }`,
  });
}

export interface PairView {
  pair: PairRow;
  exchange: Exchange;
  notes: readonly NoteRow[];
  alert?: string;
  status?: number;
}

function way({ pair }: PairView, { seat, form }: SeatedVisit): Html {
  return html`<aside class="steps" aria-labelledby="way">
    <h2 id="way">${texts.way}</h2>
    <p>${pairState(pair.state)}</p>
    ${pair.outcome ? html`<p class="prose">${pair.outcome}</p>` : ''}
    <p class="soft">${texts.effect}</p>
    <form method="post" action="/review/pairs/${pair.id}/state">
      ${tokenField(seat)}<input type="hidden" name="version" value="${pair.version}" />
      <div class="field">
        <label for="outcome">${texts.outcome}</label>
        <p class="hint" id="outcome-hint">${texts.outcomeHint}</p>
        <textarea id="outcome" name="outcome" maxlength="1000" aria-describedby="outcome-hint">${
          form.text('outcome') || (pair.outcome ?? '')
        }</textarea>
      </div>
      ${nextPairStates(pair.state).map(
        (state) =>
          html`<p>
            <button class="${state === 'dropped' ? 'second' : ''}" name="state" value="${state}">${texts.move(state)}</button>
          </p>`,
      )}
    </form>
  </aside>`;
}

export function pairPage(view: PairView, visit: SeatedVisit): Promise<Response> {
  const { pair, exchange, notes, alert, status } = view;
  const [need, offer] = [exchange.entry(pair.need_id), exchange.entry(pair.offer_id)];
  const done = visit.c.req.query('done') ?? '';
  const ended = (entry: OfficeEntry): boolean => entry.record.state === 'closed';
  return page({
    title: texts.pairTitle,
    seat: visit.seat,
    within: '/review/pairs',
    notice: Object.hasOwn(words.done, done) ? words.done[done] : undefined,
    alert,
    status,
    main: html`<p><a href="/review/pairs">${texts.back}</a><a class="jump" href="#way">${texts.toWay}</a></p>
      <div class="sides">
        <div>
          ${both(need, offer, dayInJapan(visit.now), true)}
          ${
            need && offer
              ? html`<ul class="reasons" aria-label="${texts.reasons}">
                ${reasonsOf(traitsOf(need.record), traitsOf(offer.record), offer.record.inexhaustible === true).map(
                  (reason) => html`<li>${reasonText(reason)}</li>`,
                )}
              </ul>`
              : ''
          }
          ${[need, offer].map((entry) =>
            entry
              ? html`<form method="post" action="/review/entries/${entry.record.id}/${ended(entry) ? 'reopen' : 'close'}">
                  ${tokenField(visit.seat)}<input type="hidden" name="pair" value="${pair.id}" />
                  <button class="quiet">「${entry.record.name}」の${ended(entry) ? texts.reopen : texts.close}</button>
                </form>`
              : '',
          )}
          ${notesPart(notes, `/review/pairs/${pair.id}/notes`, visit.seat)}
        </div>
        ${way(view, visit)}
      </div>`,
  });
}
