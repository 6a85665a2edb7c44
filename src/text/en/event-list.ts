import { en as common } from './common.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { audiences } from './vocabulary/audiences.js';
import { costKinds } from './vocabulary/cost-kinds.js';
import { en as dates } from './dates.js';
import { eventKinds } from './vocabulary/event-kinds.js';
import { en as status } from './event-status.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { EventListText } from '../ja/event-list.js';

/** Words of the event list. */
export const en: EventListText = {
  common,
  dates,
  status,
  eventKinds,
  audiences,
  languageNames: LANGUAGE_NAMES,
  topicGroups,
  topics,
  costKinds,
  heading: 'Events and courses',
  kind: 'Kind',
  when: 'When',
  where: 'Where',
  organizer: 'Organised by',
  lecturer: 'Speakers',
  programme: 'Programme',
  inquiry: 'Questions',
  capacity: (count) => `${count} ${count === 1 ? 'place' : 'places'}`,
  applyOnPage: 'Apply on the web page',
  applyBy: 'How to apply',
  addToCalendar: 'Add to calendar',
  downloadIcs: 'Calendar file (.ics)',
  calendarServices: { google: 'Google Calendar', outlook: 'Outlook', yahoo: 'Yahoo! Calendar' },
  calendarNote: 'If you choose an outside service, it receives the name, time and place of this event.',
  ongoing: 'On during these dates',
  past: 'Past events',
  showPast: (count) => `Show past events (${count})`,
  hidePast: 'Hide past events',
  sessions: (count) => `${count} ${count === 1 ? 'session' : 'sessions'}`,
  flyer: 'See the flyer',
  result: (applied, attended) =>
    [applied === undefined ? '' : `${applied} applied`, attended === undefined ? '' : `${attended} took part`]
      .filter(Boolean)
      .join(', '),
  results: 'Participation',
  roles: {
    主催: 'host',
    共催: 'co-host',
    後援: 'supported by',
    協力: 'in cooperation with',
    実施: 'run by',
    委託: 'commissioned',
  },
  periods: {
    'this-week': 'This week',
    weekend: 'This weekend',
    'this-month': 'This month',
    'next-month': 'Next month',
  },
  fromDay: 'From',
  toDay: 'To',
  withinDays: (days) => `Within ${days} ${days === 1 ? 'day' : 'days'}`,
  fromTo: (from, to) => (to === undefined ? `From ${from}` : from === undefined ? `Until ${to}` : `${from} to ${to}`),
  attendance: { venue: 'In person', online: 'Online', hybrid: 'In person or online' },
  accepting: 'Open for applications',
  theme: 'Theme',
  views: { label: 'View', list: 'List', month: 'Calendar' },
  tools: (calendar) => (calendar ? 'Subscribe to the calendar · Print for a notice board' : 'Print for a notice board'),
  forSupporters: 'For supporters',
  online: 'Online event',
  onlinePage: 'Page for joining online',
  announce: (count) => `${count} ${count === 1 ? 'event' : 'events'}.`,
  nothingIn: (town, hasMore) =>
    hasMore ? `No event in ${town} fits these choices right now.` : `No event in ${town} is listed right now.`,
  dateUnknown: 'Please ask for the date',
  originalDate: (date) => `Originally planned: ${date}`,
  ownClock: (when) => `On your device’s clock: ${when}`,
};
