import type { EventToolsText } from '../ja/event-tools.js';
import { en as notice } from './notice.js';

export const en: EventToolsText = {
  ...notice,
  subscribe: 'Subscribe to the calendar',
  subscribeNote:
    'New events, changes and cancellations then come into your own calendar. This may take about a day, so please look here or ask the organiser before you go.',
  all: 'The calendar has all events, also when you have filtered this list.',
  services: {
    webcal: 'Calendar of this device (iPhone, Mac and others)',
    google: 'Google Calendar',
    outlook: 'Outlook',
  },
  servicesNote: 'If you choose Google Calendar or Outlook, that service receives the address of this calendar.',
  address: 'Address of the calendar, for other apps',
  printNote: (count) =>
    `Prints the ${count} ${count === 1 ? 'event' : 'events'} now in the list on paper, with the QR code of this page.`,
  printNoteWithoutCode: (count) => `Prints the ${count} ${count === 1 ? 'event' : 'events'} now in the list on paper.`,
};
