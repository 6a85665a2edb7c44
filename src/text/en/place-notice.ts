import type { PlaceNoticeText } from '../ja/place-notice.js';
import { en as notice } from './notice.js';

export const en: PlaceNoticeText = {
  ...notice,
  scan: 'For days off and changes, see this page',
  printed: (day) => `Printed on ${day}. Days and hours may change.`,
  tools: 'Print for a notice board',
  printNote: (count) =>
    `Prints the ${count} ${count === 1 ? 'place' : 'places'} now in the list on paper, with the QR code of this page.`,
  printNoteWithoutCode: (count) => `Prints the ${count} ${count === 1 ? 'place' : 'places'} now in the list on paper.`,
};
