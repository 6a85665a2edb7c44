import type { RegionId } from '../../../feed/vocabulary.js';

/** Names of the regions of Kanagawa. */
export const regions: Readonly<Record<RegionId, string>> = {
  yokohama: 'Yokohama',
  kawasaki: 'Kawasaki',
  sagamihara: 'Sagamihara',
  'yokosuka-miura': 'Yokosuka-Miura area',
  'ken-o': 'Central Kanagawa (Ken-o)',
  shonan: 'Shonan area',
  kensei: 'Western Kanagawa (Kensei)',
};
