import type { RegionId } from '../../../feed/vocabulary.js';

/** Names of the regions of Kanagawa. */
export const regions: Readonly<Record<RegionId, string>> = {
  yokohama: '横浜地域',
  kawasaki: '川崎地域',
  sagamihara: '相模原地域',
  'yokosuka-miura': '横須賀三浦地域',
  'ken-o': '県央地域',
  shonan: '湘南地域',
  kensei: '県西地域',
};
