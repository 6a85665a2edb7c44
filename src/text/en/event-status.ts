import type { EventStatusText } from '../ja/event-status.js';

const checkedOn = (checked?: string): string =>
  checked === undefined ? 'date of check not given' : `checked ${checked}`;

/** Words for where an event stands and whether one can apply. */
export const en: EventStatusText = {
  notNeeded: 'No application needed',
  required: 'Application needed',
  notYet: (opens) => `Applications open ${opens}`,
  open: (deadline) => (deadline === undefined ? 'Applications open' : `Applications open (until ${deadline})`),
  fewLeft: (asOf) => `Few places left${asOf === undefined ? '' : ` (as of ${asOf})`}`,
  full: (waitingList) =>
    `Full${waitingList === undefined ? '' : waitingList ? ' (waiting list)' : ' (no waiting list)'}`,
  closed: 'Applications closed',
  running: 'Going on now',
  inPeriod: 'On during these dates',
  today: 'Today',
  past: 'Over',
  cancelled: 'Cancelled',
  postponed: (newStart) => `Postponed (new date: ${newStart ?? 'not decided'})`,
  rescheduled: (newStart) => `Date changed (new date: ${newStart})`,
  movedOnline: 'Moved online',
  asListedOpen: (deadline, checked) =>
    `Applications open according to the listing (${[deadline === undefined ? '' : `until ${deadline}`, checkedOn(checked)].filter(Boolean).join('; ')})`,
  asListedFewLeft: (asOf, checked) =>
    `Few places left according to the listing (${asOf === undefined ? checkedOn(checked) : `as of ${asOf}`})`,
  calendar: {
    cancelled: '[Cancelled] ',
    postponed: '[Postponed] ',
    hours: (opens, closes) => ` (${closes === undefined ? `from ${opens}` : `${opens}–${closes}`})`,
    online: 'Online',
    inquiry: 'Questions: ',
    source: 'Source: ',
  },
};
