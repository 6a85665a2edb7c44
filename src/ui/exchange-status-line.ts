import { html, type TemplateResult } from 'lit';
import type { Trusted } from '../feed/types.js';
import { exchangeStatus, type ExchangeStatus } from '../model/exchange/exchange-state.js';
import { freshness } from '../model/time/freshness.js';
import { toJapanTime } from '../model/time/japan-time.js';
import type { CommonText } from '../text/ja/common.js';
import type { ExchangeText } from '../text/ja/exchange.js';
import type { DatesText } from '../text/dates/dates-text.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';
import { checkedWords } from './checked-words.js';

export type ExchangeRecord = Trusted<'needs' | 'offers'>;

type ExchangeReader = Reader & {
  words: { common: CommonText; exchange: ExchangeText; dates: Pick<DatesText, 'fullDate'> };
};

/** The day it is in Japan, `YYYY-MM-DD`. */
export function japanDate(now: Date): string {
  const { year, month, day } = toJapanTime(now);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const CIRCLE = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18';
const LOOK: Readonly<Record<ExchangeStatus, readonly [tone: string, icon: string]>> = {
  open: ['good', `${CIRCLE}M8 12.5l3 3l5-6`],
  'in-talks': ['attention', 'M4 5h16v11H11l-4 4v-4H4z'],
  matched: ['quiet', 'M3 12l4 4l8-9M11 15l1 1l8-9'],
  closed: ['quiet', `${CIRCLE}M8 12h8`],
  expired: ['quiet', `${CIRCLE}M8 12h8`],
  unknown: ['quiet', `${CIRCLE}M12 7v5l3 2`],
};

/** Where a need or offer stands, by word and icon. What is open without an end is only as sure as its last check. */
export function exchangeStatusLine(
  entry: ExchangeRecord,
  now: Date,
  feedUpdated: Date,
  reader: ExchangeReader,
): TemplateResult {
  const { exchange } = reader.words;
  const status = exchangeStatus(entry, japanDate(now));
  const checkedOn = entry.verifiedOn ?? entry.modified;
  const isSure =
    !entry.stale &&
    (entry.through || freshness({ ...entry, verifiedOn: checkedOn }, now, feedUpdated).trust === 'current');
  const state = exchange.states[status === 'expired' ? 'closed' : status] ?? exchange.stateUnknown;
  const words = status === 'open' && !isSure ? exchange.asListed(state, checkedWords(checkedOn, reader)) : state;
  const [tone, icon] = LOOK[status === 'open' && !isSure ? 'unknown' : status];
  return html`<p class="statuses"><span class="status lasting ${tone}"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${icon} /></svg><span>${ruby(words, reader.furigana)}</span></span></p>`;
}
