/** Ways to take a date into one's own calendar; loaded when somebody asks for them. */
import { html, type TemplateResult } from 'lit';
import type { EventRecord } from '../../feed/types.js';
import { saveFile } from '../../internal/save-file.js';
import { calendarLink, CALENDAR_SERVICES } from '../../model/events/calendar-links.js';
import type { Occurrence } from '../../model/events/event-occurrences.js';
import { descriptionOf, placeOf, titleOf, toIcs } from '../../model/events/ics.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import { textValue } from '../../text/pick-text.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, unseen, whole } from '../../ui/ruby.js';

/**
 * The file comes first, because it tells no service that somebody means to go. `onUse` is called when any of them is used.
 * @param course all parts of the course to which the event belongs: the file holds them all
 */
export function calendarMenu(
  event: EventRecord,
  occurrence: Occurrence,
  now: Date,
  { words, furigana, language }: LanguageController<EventListText>,
  onUse: () => void,
  course: readonly EventRecord[] = [event],
): TemplateResult {
  const texts = {
    words: words.status.calendar,
    text: (value: Parameters<typeof textValue>[0]) => textValue(value, language),
  };
  const name = texts.text(event.name);
  const filled = {
    title: titleOf(event, occurrence, texts),
    details: descriptionOf(event, occurrence, texts),
    location: placeOf(event, texts),
  };
  const save = (): void => {
    saveFile(
      `${event.id.replace(/[^\w-]+/g, '-')}.ics`,
      'text/calendar;charset=utf-8',
      toIcs(course, { ...texts, stamp: now }),
    );
    onUse();
  };
  return html`<div class="stack">
    <ul class="row">
      <li><button class="button" type="button" @click=${save}>${ruby(words.downloadIcs, furigana)}${unseen(name)}</button></li>
      ${CALENDAR_SERVICES.map((service) => html`<li><a class="button" href=${calendarLink(service, occurrence, filled)} referrerpolicy="no-referrer" @click=${onUse}>${whole(words.calendarServices[service])}${unseen(name)}</a></li>`)}
    </ul>
    <p class="small">${ruby(words.calendarNote, furigana)}</p>
  </div>`;
}
