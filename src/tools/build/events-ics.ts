/** The calendar to subscribe to: every event that citizens may come to, in Japanese. */
import type { CommunityEvent, Text } from '../../feed/schema.js';
import { EVENT_KINDS, type EventKind } from '../../feed/vocabulary.js';
import { toIcs } from '../../model/ics.js';
import { ja } from '../../text/event-status/ja.js';
import { textValue } from '../../text/pick-text.js';
import { stringOf } from '../check/text-of.js';

type AnyRecord = Record<string, unknown>;

/** For whom an event is: what it says, else what its kind says; unknown kinds are for everyone. */
function isForCitizens(event: AnyRecord): boolean {
  const said = stringOf(event['for']);
  const kind = stringOf(event['kind']);
  const meant = said !== '' ? said : Object.hasOwn(EVENT_KINDS, kind) ? EVENT_KINDS[kind as EventKind] : 'both';
  return meant !== 'supporter';
}

/** `events.ics`. `updated` stands where calendars want the time of writing, so that the same events give the same bytes. */
export function eventsIcs(events: readonly AnyRecord[], updated: string, publisher: { id: string; name?: unknown }): string {
  const calendar = events.filter(isForCitizens).map((event) => ({ ...(event as CommunityEvent), key: `${publisher.id}/${stringOf(event['id'])}` }));
  const name = textValue(publisher.name as Text | undefined, 'ja');
  return toIcs(calendar, { stamp: new Date(`${updated}T00:00:00+09:00`), words: ja.calendar, text: (value) => textValue(value, 'ja'), ...(name === '' ? {} : { name }) });
}
