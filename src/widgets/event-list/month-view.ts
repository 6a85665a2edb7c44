/** The events of a month as a calendar; loaded when somebody asks for it. */
import { listOf } from '../../feed/list-of.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { EventRecord, Feed } from '../../feed/types.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import type { AgendaEntry } from '../../model/events/agenda.js';
import {
  monthAway,
  nearestMonth,
  spansIn,
  stateOn,
  weeksOf,
  type DaySpan,
  type Month,
  type MonthDay,
} from '../../model/events/month.js';
import { partsOf } from '../../model/events/event-occurrences.js';
import { holidayName } from '../../model/time/holiday-name.js';
import {
  dayNumberOf,
  daysInMonth,
  fromJapanTime,
  isoDay,
  japanDay,
  japanDayNumber,
} from '../../model/time/japan-time.js';
import { eventMonthText } from '../../text/catalogues/event-month.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { cards } from '../../ui/cards.js';
import { headingTag } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import type { LiveRegion } from '../../ui/live-region.js';
import { ruby, unseen, whole } from '../../ui/ruby.js';
import { monthStyles } from './month-view.styles.js';

export interface MonthParts {
  /** Events that match the filters, past ones included; the same array while nothing changes. */
  matches: readonly EventRecord[];
  feed: Feed;
  now: Date;
  language: LanguageController<EventListText>;
  card: (entry: AgendaEntry<EventRecord>) => TemplateResult;
}

/** Lines per day in a wide layout, and names in a day's label. */
const LINES = 3;
/** Cards of one day that are listed first. */
const CARDS = 10;
const WEEK = 7;
const MIDDLE_OF_DAY = 720;
const TITLE = 'month-title';
const KEYS = 'month-keys';

/** A grid of days (ARIA grid: one stop for Tab, arrows within), with the list of the chosen day below it. */
export class MonthView implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #live: LiveRegion;
  readonly #words: LanguageController<(typeof eventMonthText)['ja']>;
  /** The month shown, and the day that keyboard users are on; today's until somebody moves. */
  #month?: Month;
  #day?: number;
  /** The day whose events are listed; until somebody chooses, the first from today with something. */
  #chosen?: number;
  #isMoved = false;
  /** Pages of the day's list that are open. */
  #pages = 1;
  #parts?: MonthParts;
  /** The events, with courses split into their parts, since each part has its own days. */
  #events: readonly EventRecord[] = [];

  constructor(host: WidgetElement, live: LiveRegion) {
    this.#host = host;
    this.#live = live;
    this.#words = new LanguageController(host, eventMonthText);
    host.addController(this);
    const { styleSheet } = monthStyles;
    const { shadowRoot } = host;
    if (styleSheet && shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
  }

  hostUpdated(): void {
    if (!this.#isMoved) return;
    this.#isMoved = false;
    this.#host.shadowRoot?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  }

  render(parts: MonthParts): TemplateResult {
    if (parts.matches !== this.#parts?.matches)
      this.#events = parts.matches.flatMap((event) => partsOf(event) ?? [event]);
    this.#parts = parts;
    const { words, furigana } = this.#words;
    const { now, language } = parts;
    const today = japanDayNumber(now);
    const month = (this.#month ??= monthAway(japanDay(today), 0));
    const spans = spansIn(this.#events, month);
    const weeks = weeksOf(month, spans);
    const days = weeks.flat().filter((day) => day !== undefined);
    const busy = days.filter(({ lanes }) => lanes.length > 0).map(({ date }) => date.dayNumber);
    const chosen = this.#chosen ?? busy.find((day) => day >= today) ?? (isIn(month, today) ? today : undefined);
    const stop = this.#day ?? chosen ?? days[0]!.date.dayNumber;
    const shown = days.find(({ date }) => date.dayNumber === chosen);
    return html`<section class="month">
      <div class="month-head">
        ${this.#step(-1, words.previous)} ${headingTag(this.#host.headingLevel, 1, html`<span id=${TITLE}>${ruby(this.#nameOf(month), furigana)}</span>`, 'results-title')} ${this.#step(1, words.next)}
        ${isIn(month, today) ? nothing : html`<button class="button" type="button" @click=${() => this.#go(japanDay(today))}>${ruby(words.thisMonth, furigana)}</button>`}
      </div>
      ${spans.length === 0 ? this.#empty(month) : nothing}
      <p class="visually-hidden" id=${KEYS}>${whole(plain(words.keys))}</p>
      <table role="grid" aria-labelledby=${TITLE} aria-describedby=${KEYS} @keydown=${this.#onKey}>
        <thead><tr>
          ${listOf(WEEK, (weekday) => html`<th scope="col" class=${tint(weekday)}>${ruby(language.words.dates.weekday(noon(weekday - 4)), furigana)}</th>`)}
        </tr></thead>
        <tbody>${weeks.map((week) => html`<tr>${week.map((day) => (day ? this.#cell(day, { today, chosen, stop }) : html`<td class="no-day"></td>`))}</tr>`)}</tbody>
      </table>
      ${shown ? this.#list(shown) : nothing}
    </section>`;
  }

  /** The month that is shown, and how much it has. */
  get sentence(): string {
    const { words } = this.#words;
    const month = this.#month!;
    const name = this.#nameOf(month);
    const count = new Set(spansIn(this.#events, month).map(({ event }) => event)).size;
    return count > 0 ? this.#parts!.language.words.common.join([name, words.events(count)]) : words.nothingIn(name);
  }

  #nameOf({ year, month }: Month): string {
    return this.#parts!.language.words.dates.month(year, month, this.#parts!.now);
  }

  #step(by: 1 | -1, label: string): TemplateResult {
    return html`<button class="button" type="button" @click=${() => this.#go(monthAway(this.#month!, by))}>${ruby(label, this.#words.furigana)}</button>`;
  }

  /** An empty month is no dead end. */
  #empty(month: Month): TemplateResult {
    const { words, furigana } = this.#words;
    const other = nearestMonth(this.#events, month);
    return html`<div class="quiet-box stack">
      <p>${ruby(words.nothingIn(this.#nameOf(month)), furigana)}</p>
      ${other ? html`<p><button class="button" type="button" @click=${() => this.#go(other)}>${ruby(words.seeMonth(this.#nameOf(other)), furigana)}</button></p>` : nothing}
    </div>`;
  }

  #cell(
    { date, lanes }: MonthDay<EventRecord>,
    { today, chosen, stop }: Record<'today' | 'stop', number> & { chosen: number | undefined },
  ): TemplateResult {
    const { words } = this.#words;
    const { dayNumber, day, weekday } = date;
    const { language } = this.#parts!;
    const holiday = this.#holiday(date);
    const here = eventsOf(lanes);
    const names = here.slice(0, LINES).map(({ event }) => textValue(event.name, language.language));
    if (here.length > LINES) names.push(words.more(here.length - LINES));
    const { common, dates } = language.words;
    const label = [
      dates.date(noon(dayNumber), this.#parts!.now),
      ...(dayNumber === today ? [words.today] : []),
      ...(holiday ? [holiday] : []),
      here.length > 0 ? `${words.events(here.length)}${common.colon}${common.join(names)}` : words.noEvents,
    ];
    return html`<td
      role="gridcell" class="day ${tint(holiday ? 0 : weekday)} ${dayNumber === today ? 'today' : ''} ${here.length > 0 ? 'busy' : ''}" data-day=${dayNumber} tabindex=${dayNumber === stop ? 0 : -1}
      aria-selected=${String(dayNumber === chosen)} aria-current=${dayNumber === today ? 'date' : nothing} @click=${() => this.#choose(dayNumber)}
    >${unseen(plain(common.join(label)))}<span class="day-head" aria-hidden="true"><span class="day-number">${whole(day)}</span>${dayNumber === today ? html`<span class="mark">${ruby(words.today, false)}</span>` : nothing}${holiday ? html`<span class="holiday">${ruby(holiday, false)}</span>` : nothing}</span><span class="bars" aria-hidden="true">${lanes.slice(0, LINES).map((span) => (span ? this.#bar(span, date) : html`<span class="bar gap"></span>`))}${lanes.length > LINES ? html`<span class="rest">+${whole(lanes.length - LINES)}</span>` : nothing}</span></td>`;
  }

  /** The name of a holiday, where the feed's table says that the day is one. */
  #holiday(date: MonthDay['date']): string | undefined {
    const isHoliday = this.#parts!.feed.holidays?.dates.includes(isoDay(date.dayNumber));
    return isHoliday ? this.#words.words.holidays[holidayName(date)] : undefined;
  }

  /** The name stands where the bar begins, and again in every new week, over all days of that week. */
  #bar(
    { event, occurrence, first, last }: DaySpan<EventRecord>,
    { dayNumber, day, weekday, year, month }: MonthDay['date'],
  ): TemplateResult {
    const { feed, now, language } = this.#parts!;
    const state = stateOn(event, occurrence, now, feed.updated).kind;
    const look = `${state === 'cancelled' || state === 'postponed' ? 'off' : ''} ${state === 'past' ? 'over' : ''}`;
    const isNamed = dayNumber === first || weekday === 0 || day === 1;
    const days = 1 + Math.min(last - dayNumber, WEEK - 1 - weekday, daysInMonth(year, month) - day);
    return html`<span class="bar ${look} ${dayNumber > first ? 'from-before' : ''} ${dayNumber < last ? 'goes-on' : ''}">${isNamed ? html`<span class="name over-${days}">${whole(textValue(event.name, language.language))}</span>` : ' '}</span>`;
  }

  /** Each event once, also one with several dates on that day. */
  #list({ date, lanes }: MonthDay<EventRecord>): TemplateResult {
    const { feed, now, card, language } = this.#parts!;
    const { words, furigana } = this.#words;
    const title = language.words.dates.date(noon(date.dayNumber), now);
    const all = eventsOf(lanes);
    const entries = all.slice(0, CARDS * this.#pages).map(({ event, occurrence }) => ({
      event,
      occurrence,
      state: stateOn(event, occurrence, now, feed.updated),
    }));
    return html`<section class="day-list">
      ${headingTag(this.#host.headingLevel, 1, html`${ruby(title, furigana)} ${ruby(this.#holiday(date) ?? '', furigana)}`, 'month-title')}
      ${entries.length > 0 ? cards(entries, ({ event }) => event.key, card) : html`<p>${ruby(words.nothingOn(title), furigana)}</p>`}
      ${all.length > entries.length ? this.#more(all.length - entries.length) : nothing}
    </section>`;
  }

  /** Button for more; on paper, as at the end of the list, how many are not shown. */
  #more(left: number): TemplateResult {
    const { words, furigana } = this.#parts!.language;
    return html`<p><button class="button more" type="button" @click=${this.#onMore}><span class="no-print">${ruby(words.common.more(left), furigana)}</span><span class="print-only">${ruby(words.common.morePrinted(left), furigana)}</span></button></p>`;
  }

  readonly #onMore = (): void => {
    this.#pages++;
    this.#host.requestUpdate();
  };

  #choose(day: number): void {
    this.#chosen = this.#day = day;
    this.#pages = 1;
    const { words } = this.#words;
    const { now, language } = this.#parts!;
    const lanes = weeksOf(this.#month!, spansIn(this.#events, this.#month!))
      .flat()
      .find((one) => one?.date.dayNumber === day)?.lanes;
    const count = eventsOf(lanes ?? []).length;
    const title = language.words.dates.date(noon(day), now);
    this.#live.say(
      plain(count > 0 ? language.words.common.join([title, words.events(count)]) : words.nothingOn(title)),
    );
    this.#host.requestUpdate();
  }

  /** @param day that keyboard users are on afterwards */
  #go({ year, month }: Month, day?: number): void {
    this.#month = { year, month };
    this.#day = day;
    this.#chosen = undefined;
    this.#pages = 1;
    this.#live.say(plain(this.sentence));
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-day]');
    if (!cell || event.altKey || event.metaKey) return;
    const day = Number(cell.dataset['day']);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(day);
      return;
    }
    const to = target(event, day);
    if (to === undefined) return;
    event.preventDefault();
    this.#isMoved = true;
    this.#day = to;
    if (isIn(this.#month!, to)) this.#host.requestUpdate();
    else this.#go(japanDay(to), to);
  };
}

/** The day to which a key moves. */
function target({ key, ctrlKey, shiftKey }: KeyboardEvent, day: number): number | undefined {
  const date = japanDay(day);
  const length = daysInMonth(date.year, date.month);
  switch (key) {
    case 'ArrowLeft':
      return within(day - 1);
    case 'ArrowRight':
      return within(day + 1);
    case 'ArrowUp':
      return within(day - WEEK);
    case 'ArrowDown':
      return within(day + WEEK);
    case 'Home':
      return ctrlKey ? day - date.day + 1 : Math.max(day - date.weekday, day - date.day + 1);
    case 'End':
      return ctrlKey ? day - date.day + length : Math.min(day + WEEK - 1 - date.weekday, day - date.day + length);
    case 'PageUp':
      return sameDay(date, shiftKey ? -12 : -1);
    case 'PageDown':
      return sameDay(date, shiftKey ? 12 : 1);
    default:
      return undefined;
  }
}

const within = (day: number): number => Math.min(Math.max(day, dayNumberOf(1, 1, 1)!), dayNumberOf(9999, 12, 31)!);

/** The same day of another month, or its last one. */
function sameDay(date: Month & { day: number }, by: number): number {
  const { year, month } = monthAway(date, by);
  return dayNumberOf(year, month, Math.min(date.day, daysInMonth(year, month)))!;
}

const noon = (dayNumber: number): Date => fromJapanTime(dayNumber, MIDDLE_OF_DAY);

const isIn = ({ year, month }: Month, day: number): boolean => {
  const date = japanDay(day);
  return date.year === year && date.month === month;
};

/** Sundays and holidays, Saturdays; the words say so too. */
const tint = (weekday: number): string => (weekday === 0 ? 'sunday' : weekday === WEEK - 1 ? 'saturday' : '');

/** One date of each event on a day: the first that is held. */
function eventsOf(lanes: readonly (DaySpan<EventRecord> | undefined)[]): DaySpan<EventRecord>[] {
  const byKey = new Map<string, DaySpan<EventRecord>>();
  for (const span of lanes) {
    if (!span) continue;
    const known = byKey.get(span.event.key);
    if (!known || (known.occurrence.cancelled && !span.occurrence.cancelled)) byKey.set(span.event.key, span);
  }
  return [...byKey.values()].sort((a, b) => a.occurrence.start.getTime() - b.occurrence.start.getTime());
}
