/** Calendars to subscribe to: every event that citizens may come to, in Japanese. */
import type { CommunityEvent, LocalizedText } from '../../feed/schema.js';
import { toIcs } from '../../model/events/ics.js';
import { isSupportersOwn } from '../../model/events/meant-for.js';
import { ja } from '../../text/ja/event-status.js';
import { textValue } from '../../text/pick-text.js';
import { stringOf, type AnyRecord } from '../report/unproven.js';
import { areasOf } from './parts.js';

const isForCitizens = (event: AnyRecord): boolean =>
  !isSupportersOwn({ for: stringOf(event['for']) || undefined, kind: stringOf(event['kind']) });

/** `events.ics`. `updated` stands where calendars want the time of writing, so that the same events give the same bytes. */
function eventsIcs(events: readonly AnyRecord[], updated: string, publisher: { id: string; name?: unknown }): string {
  const calendar = events
    .filter(isForCitizens)
    .map((event) => ({ ...(event as CommunityEvent), key: `${publisher.id}/${stringOf(event['id'])}` }));
  const name = textValue(publisher.name as LocalizedText | undefined, 'ja');
  return toIcs(calendar, {
    stamp: new Date(`${updated}T00:00:00+09:00`),
    words: ja.calendar,
    text: (value) => textValue(value, 'ja'),
    ...(name === '' ? {} : { name }),
  });
}

/**
 * File name → calendar. One `events.ics`; where a feed is so large that its events are cut into parts, a calendar per municipality instead
 * (`calendars/events-14204.ics`), since nobody subscribes to a nation, and `events.ics` keeps the events without area.
 */
export function eventCalendars(
  events: readonly AnyRecord[],
  isCut: boolean,
  cityOf: (code: string) => string,
  updated: string,
  publisher: { id: string; name?: unknown },
): Map<string, string> {
  if (!isCut) return new Map([['events.ics', eventsIcs(events, updated, publisher)]]);
  const byArea = new Map<string, AnyRecord[]>([['', []]]);
  for (const event of events) {
    const codes = new Set(areasOf('events', event).map(cityOf));
    for (const code of codes.size === 0 ? [''] : codes) {
      const list = byArea.get(code) ?? [];
      byArea.set(code, list);
      list.push(event);
    }
  }
  return new Map(
    [...byArea].map(([code, list]) => [
      code === '' ? 'events.ics' : `calendars/events-${code}.ics`,
      eventsIcs(list, updated, publisher),
    ]),
  );
}
