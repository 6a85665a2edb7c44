import { html, nothing, type TemplateResult } from 'lit';
import type { OpeningRecord } from '../model/hours/opening-hours.js';
import type { WindowStatus } from '../model/hours/window-status.js';
import type { DatesText } from '../text/dates/dates-text.js';
import { describeHours } from '../text/opening-hours/describe.js';
import { describeOpening } from '../text/opening-status/describe.js';
import type { OpeningHoursText } from '../text/ja/opening-hours.js';
import type { OpeningStatusText } from '../text/ja/opening-status.js';
import { isAway, isLasting } from './lasting-status.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

const CIRCLE = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18';
const ICONS = {
  open: `${CIRCLE}M8 12.5l3 3l5-6`,
  clock: `${CIRCLE}M12 7v5l3 2`,
  ask: `${CIRCLE}M12 8v5M12 16v.5`,
} as const;

/** Whether a window or a place is open, by word and icon; in colour only where it surely is. */
export function openingLine(
  status: WindowStatus,
  words: OpeningStatusText,
  { words: { dates }, furigana }: Reader & { words: { dates: DatesText } },
  now: Date,
): TemplateResult {
  const { kind } = status.status;
  const isOpen = kind === 'open' && status.trust === 'current' && status.validity === 'valid';
  const icon = isOpen ? ICONS.open : kind === 'ask' || kind === 'no-hours' ? ICONS.ask : ICONS.clock;
  return html`<p class="status ${isOpen ? 'good' : 'quiet'} ${isLasting(status) ? 'lasting' : ''}" part="status">
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${icon} /></svg><span>${ruby(describeOpening(words, dates, status, now), furigana)}</span>
  </p>`;
}

/** For paper: the regular hours instead of a status that would be read when it no longer holds. */
export function hoursOnPaper(
  record: OpeningRecord,
  status: WindowStatus,
  { words, furigana }: Reader & { words: { dates: DatesText; regularHours: OpeningHoursText } },
  now: Date,
): TemplateResult | typeof nothing {
  const lines = isAway(status) ? [] : describeHours(words.regularHours, words.dates, record, now);
  return lines.length > 0
    ? html`<ul class="print-only">${lines.map((line) => html`<li>${ruby(line, furigana)}</li>`)}</ul>`
    : nothing;
}
