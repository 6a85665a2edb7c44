import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import { isElsewhere } from '../../feed/japan-clock.js';
import type { CommunityEvent } from '../../feed/schema.js';
import { safeUrl } from '../../feed/safe-url.js';
import type { Occurrence } from '../../model/events/event-occurrences.js';
import { partsOf } from '../../model/events/event-occurrences.js';
import { currentPart, eventOccurrences, isOver } from '../../model/events/event-state.js';
import { isSupportersOwn } from '../../model/events/meant-for.js';
import { parseFeedDate, toJapanTime } from '../../model/time/japan-time.js';
import { onOwnClock } from '../../model/events/own-clock.js';
import { describeEvent, type EventWords } from '../../text/event-status/describe.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import { textValue } from '../../text/pick-text.js';
import { cardEnd } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import { costList } from '../../ui/cost-list.js';
import { headingTag } from '../../ui/frame.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { limitsOf } from '../../ui/eligibility-words.js';
import { feedText, ruby, unseen, whole } from '../../ui/ruby.js';
import { prose } from '../../ui/prose.js';
import type { EventCardParts, ShownEvent } from './event-card-parts.js';
import { firstPlanned } from './first-planned.js';

const ICONS: Readonly<Record<EventWords['tone'], string>> = {
  stopped: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8.5 8.5l7 7M15.5 8.5l-7 7',
  changed: 'M4 9h13l-3-3M20 15H7l3 3',
  running: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M10 8.5v7l5.5-3.5z',
  open: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12.5l3 3l5-6',
  waiting: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3 2',
  over: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12h8',
};
const TONE_CLASS: Readonly<Record<EventWords['tone'], string>> = {
  stopped: 'attention',
  changed: 'attention',
  running: 'good',
  open: 'good',
  waiting: '',
  over: 'quiet',
};

/** One event as a card: first its time, then what one can do, then the rest folded. */
export function eventCard(all: EventCardParts): TemplateResult {
  const { now, language, headingLevel } = all;
  const { event: whole, state, occurrence } = all.entry;
  const event = currentPart(whole, now, all.feedUpdated);
  const parts: ShownEvent = { ...all, whole, entry: { ...all.entry, event } };
  const { words, furigana } = language;
  const id = cardId(whole.key);
  const audience = audienceText(event, language);
  const isOnline = event.online === true || event.onlineUrl !== undefined;
  const [first = nothing, ...others] = actions(parts);
  const statuses = describeEvent(words.status, words.dates, state, now);
  return html`<article class="card event" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    ${occurrence ? dateBlock(occurrence, language) : nothing}
    <div class="event-body">
      ${headingTag(headingLevel, 2, html`<span id=${id}>${feedText(whole.name, language)}</span>${foreignMark(whole.name, language)}`, 'card-title')}
      ${kindLine(parts, audience)}
      ${
        statuses.length > 0
          ? html`<ul class="row statuses">
            ${statuses.map(({ tone, words: sentence, lasts }) => html`<li class="status ${TONE_CLASS[tone]} ${lasts ? 'lasting' : ''}"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[tone]} /></svg><span>${ruby(sentence, furigana)}</span></li>`)}
          </ul>`
          : nothing
      }
      <p class="when">${whenText(parts)}</p>
      <div class="one-line">${event.location?.name ? html`<span>${feedText(event.location.name, language)}</span>` : nothing}${isOnline ? html`<span>${ruby(words.online, furigana)}</span>` : nothing}${event.cost?.length ? costList(event.cost, words.costKinds, language) : nothing}</div>
      ${prose(event.description, language)}
      ${cardEnd(first, all.details({ ...parts, audience, isOnline, others }), textValue(event.name, language.language), language)}
    </div>
  </article>`;
}

/** What kind of event it is, and for whom. */
function kindLine(
  { entry: { event }, icon, language: { words, furigana } }: ShownEvent,
  audience: unknown,
): TemplateResult | typeof nothing {
  if (!event.kind && audience === nothing) return nothing;
  const kind = event.kind && (ownValue<string>(words.eventKinds, event.kind) ?? words.common.other);
  return html`<div class="kind-line">${icon}<div>${kind ? html`<span>${ruby(kind, furigana)}</span>` : nothing} ${audience === nothing ? nothing : html`<span class="whom">${audience}</span>`}</div></div>`;
}

/** Month and day in large figures. Hidden from screen readers: the words beside it say the same. */
function dateBlock(
  { start }: Occurrence,
  { words: { dates }, furigana }: LanguageController<EventListText>,
): TemplateResult {
  const { year, month, day } = toJapanTime(start);
  // Its year is said beside it.
  return html`<p class="date-block" aria-hidden="true"><span class="date-month">${ruby(dates.month(year, month, start), furigana)}</span><span class="date-day">${whole(day)}</span><span class="date-week">${ruby(dates.weekday(start), furigana)}</span></p>`;
}

function whenText({ entry: { event, occurrence, state }, whole, language, now }: ShownEvent): TemplateResult {
  const { words, furigana } = language;
  const sessions = partsOf(whole)?.length ?? eventOccurrences(event).length;
  const previous = parseFeedDate(event.previousStartDate) ?? occurrence?.previous;
  // Only outside Japan, as for the note about Japan time.
  const own = isElsewhere(now) && occurrence && !isOver(state) && onOwnClock(occurrence);
  return html`${occurrence ? ruby(words.dates.range(occurrence, now), furigana) : ruby(words.dateUnknown, furigana)}${sessions > 1 ? ruby(words.common.aside(words.sessions(sessions)), furigana) : nothing}${[occurrence?.note, event.timeNote].map((note) => (note ? html`<br /><span class="aside">${feedText(note, language)}</span>` : nothing))}${previous ? html`<br />${firstPlanned(previous, language, now)}` : nothing}${own ? html`<br /><span class="small">${ruby(words.ownClock(words.dates.range(own, now)), furigana)}</span>` : nothing}`;
}

function audienceText(event: CommunityEvent, language: LanguageController<EventListText>): unknown {
  const limits = limitsOf(event.eligibility, language) ?? nothing;
  if (!isSupportersOwn(event)) return limits;
  return html`<span class="tag">${ruby(language.words.forSupporters, language.furigana)}</span> ${limits}`;
}

/** What one can do, the most important first. */
function actions({ entry: { event, state }, language, onSelect }: ShownEvent): TemplateResult[] {
  const { words, furigana } = language;
  const application = 'application' in state ? state.application : undefined;
  const canApply =
    application &&
    !['closed', 'not-yet'].includes(application.kind) &&
    !(application.kind === 'full' && application.waitingList === false);
  const apply = safeUrl(event.application?.url);
  const page = safeUrl(event.url);
  const of = unseen(textValue(event.name, language.language));
  const link = (action: 'apply' | 'page', url: string, label: string): TemplateResult =>
    html`<a class="button ${action === 'apply' ? 'primary' : ''}" href=${url} referrerpolicy="no-referrer" @click=${() => onSelect(action, event.id)}>${ruby(label, furigana)}${of}</a>`;
  return [
    ...(apply && canApply ? [link('apply', apply, words.applyOnPage)] : []),
    ...(page ? [link('page', page, words.common.website)] : []),
  ];
}
