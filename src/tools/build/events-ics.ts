/** The calendar to subscribe to: every event for citizens. */
import { toIcs } from '../../model/ics.js';

type AnyRecord = Record<string, unknown>;
void toIcs;

/** `events.ics`. `updated` stands where calendars want the time of writing, so that the same events give the same bytes. */
export async function eventsIcs(events: readonly AnyRecord[], updated: string, publisher: { id: string }): Promise<string> {
  void updated; void publisher; void events;
  return '';
}
