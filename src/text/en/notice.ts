import type { NoticeText } from '../ja/notice.js';

export const en: NoticeText = {
  print: 'Print for a notice board',
  failed: 'This could not be made ready for printing. Please try again.',
  scan: 'For changes and cancellations, see this page',
  printed: (day) => `Printed on ${day}. Times and details may change.`,
  from: (names) => `Information from: ${names}`,
  onlyOf: (conditions) => `Chosen: ${conditions}`,
};
