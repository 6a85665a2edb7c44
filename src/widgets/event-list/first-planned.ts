/** The day on which something that has moved was to be at first. */
import { html, type TemplateResult } from 'lit';
import type { FeedDate } from '../../model/time/japan-time.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';

export function firstPlanned(
  { instant, dateOnly }: FeedDate,
  { words, furigana }: LanguageController<EventListText>,
  now: Date,
): TemplateResult {
  const said = dateOnly ? words.dates.date(instant, now) : words.dates.dateTime(instant, now);
  return html`<s class="muted">${ruby(words.originalDate(said), furigana)}</s>`;
}
