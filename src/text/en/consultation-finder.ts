import { en as common } from './common.js';
import { en as dates } from './dates.js';
import { en as regularHours } from './opening-hours.js';
import { en as opening } from './opening-status.js';
import { en as safety } from './safety.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { audiences } from './vocabulary/audiences.js';
import { channels } from './vocabulary/channels.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { ConsultationFinderText } from '../ja/consultation-finder.js';

/** Words of the consultation finder. */
export const en: ConsultationFinderText = {
  common,
  dates,
  opening,
  regularHours,
  safety,
  audiences,
  languageNames: LANGUAGE_NAMES as Record<string, string>,
  channels,
  topicGroups,
  topics,
  heading: 'Find someone to talk to',
  privacy: 'What you choose and type is neither stored nor sent.',
  searchHint: 'e.g. rent, school, an office',
  groups: 'What is it about?',
  topicsOf: (group) => `${group}: which of these?`,
  means: 'What you could use',
  voiceless: 'Without voice',
  openNow: 'Within opening hours now',
  areaChoose: 'Where you live',
  areaType: 'Name of the area',
  areaAny: 'Not chosen (prefecture and nationwide)',
  areaHere: 'Use my location',
  areaHereNote: 'Your location stays on this device and is not sent.',
  areaHereFailed: 'The location could not be found. Please choose from the list.',
  age: 'Age',
  ages: {
    '': 'Not answered',
    'under-18': 'Under 18',
    '18-39': '18 to 39',
    '40-64': '40 to 64',
    '65-over': '65 or older',
  },
  language: 'Language',
  results: (count) => `${count} support ${count === 1 ? 'service' : 'services'}`,
  announce: (count, open) =>
    `${count} support ${count === 1 ? 'service' : 'services'}${open > 0 ? `, ${open} within opening hours now` : ''}.`,
  announceLines: 'Lines where somebody listens are shown first.',
  callShort: 'Call',
  chat: 'Open the chat',
  sns: 'Ask by social media',
  webForm: 'Open the form',
  mail: 'Write an e-mail',
  map: 'See on a map',
  fax: (number) => `Fax ${number}`,
  qr: 'QR code of the number',
  qrHint: 'Scan it with the camera of a phone to call.',
  ipPhone: (number) => `From IP phones: ${number}`,
  callerId: 'Show your number when you call (186 before the number)',
  registration: 'Registration is needed (for example adding as a friend)',
  lastAccepted: (time) => `Last call accepted at ${time}`,
  anonymous: 'You need not say your name',
  reservation: 'Appointment needed',
  noReservation: 'No appointment needed',
  hours: 'Hours',
  languages: 'Languages',
  serves: 'For people in',
  nationwide: 'All of Japan',
  servesUnknown: 'Please ask whether your area is covered',
  nextSteps: 'What happens then',
  instead: 'Closed right now. You can also use',
  memo: 'Add to my note',
  memoRemove: 'Remove from my note',
  memoTitle: 'My note',
  memoCount: (count) => `My note (${count})`,
  memoNote: 'Print it or copy it. It disappears when you close this page.',
  memoPrint: 'Print',
  memoCopy: 'Copy as text',
  memoCopyFailed: 'It could not be copied. Please select the text below.',
  share: 'Copy a link to this line',
  more: 'More (print, copy)',
  otherWindows: 'Other support services',
};
