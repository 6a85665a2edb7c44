import type { EventRecord } from '../../feed/types.js';
import { partsOf, touches } from '../../model/events/event-occurrences.js';
import { eventState } from '../../model/events/event-state.js';
import type { FacetName } from '../../model/filters/facet-values.js';
import type { FilterName } from '../../model/filters/filters.js';
import { periodOf, type Period } from '../../model/filters/period.js';
import type { Tests } from '../../model/filters/record-selection.js';
import { japanDayNumber } from '../../model/time/japan-time.js';

/** Filters of the event list beside the area. */
export const EVENT_FACETS = [
  'kind',
  'topic',
  'theme',
  'tag',
  'network',
  'audience',
  'language',
  'cost',
  'attendance',
] as const satisfies readonly FacetName[];

/** All that a page may preset and a visitor choose. */
export const EVENT_FILTERS = [
  'area',
  ...EVENT_FACETS.filter((facet) => facet !== 'attendance'),
  'online',
  'venue',
  'hybrid',
  'period',
  'accepting',
] as const satisfies readonly FilterName[];

/** States in which one can apply. */
const TAKING: readonly string[] = ['open', 'few-left', 'required'];

/** Filters whose answer depends on the time. */
export function eventTests(now: Date, updated: Date): Tests<EventRecord> {
  const periods = new Map<string, Period | undefined>();
  const daysOf = (value: string): Period | undefined => {
    if (!periods.has(value)) periods.set(value, periodOf(value, japanDayNumber(now)));
    return periods.get(value);
  };
  return {
    period: (event, value) => {
      const days = daysOf(value);
      return days === undefined || touches(event, ...days);
    },
    accepting: (event) =>
      (partsOf(event) ?? [event]).some((one) => {
        const state = eventState(one, now, updated);
        return 'application' in state && !state.asListed && TAKING.includes(state.application.kind);
      }),
  };
}
