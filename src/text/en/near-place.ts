import type { NearPlaceText } from '../ja/near-place.js';

/** English */
export const en: NearPlaceText = {
  label: 'Name of a station, town or place',
  hint: 'Looked up among the names in this list, on this device only. It is not sent anywhere.',
  choose: (count) =>
    count === 1 ? '1 found. Choose it to start from there.' : `${count} found. Choose where to start from.`,
  none: 'Nothing found. Try another station, or the name of a town.',
  starts: {
    town: (name) => `the middle of ${name}`,
    station: (name) => `around ${name}`,
    quarter: (name, town) => (town ? `around ${name}, ${town}` : `around ${name}`),
    place: (name) => `“${name}”`,
  },
};
