import type { OpeningStatusText } from '../ja/opening-status.js';

const checkedOn = (checked?: string): string =>
  checked === undefined ? 'date of check not given' : `checked ${checked}`;

/** Status words of consultation services. "Within hours", never "available": an open line may be busy. */
export const en: OpeningStatusText = {
  open: (until) => (until === undefined ? 'Within opening hours' : `Within opening hours (until ${until})`),
  openAlways: 'Open 24 hours',
  closingSoon: (until) => `Closing soon (until ${until})`,
  lunch: (until) => `Lunch break (open again from ${until})`,
  pause: (until) => `Break (open again from ${until})`,
  opensToday: (time) => `Outside opening hours. Today from ${time}`,
  overToday: (next) =>
    `Closed for today. ${next === undefined ? 'See the official page for the next day' : `Next: ${next}`}`,
  noneToday: (next) =>
    `Not open today. ${next === undefined ? 'See the official page for the next day' : `Next: ${next}`}`,
  holidaysUnknown: ' (for national holidays see the official page)',
  outOfPeriod: (next) =>
    `Not offered at the moment (next period: ${next === undefined ? 'not decided' : `from ${next}`})`,
  ask: 'See the official page for opening hours',
  suspended: 'Suspended at present',
  expired: 'This information has passed its date. See the official page for opening hours',
  asListedOpen: (checked) => `Within opening hours according to the listing (${checkedOn(checked)})`,
  asListedClosed: (checked) => `Outside opening hours according to the listing (${checkedOn(checked)})`,
  nextDay: (time) => `${time} tomorrow`,
};

/** The same for places. */
export const enPlace: OpeningStatusText = {
  ...en,
  open: (until) => (until === undefined ? 'Open hours' : `Open hours (until ${until})`),
  openAlways: 'Open 24 hours a day',
  outOfPeriod: (next) =>
    `Not open in this period (next period: ${next === undefined ? 'not decided' : `from ${next}`})`,
  suspended: 'Closed for the time being',
};
