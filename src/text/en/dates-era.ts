import { inEras, type Era } from '../dates/era.js';
import { words } from './dates.js';

const NAMES: Readonly<Record<Era, string>> = {
  reiwa: 'Reiwa',
  heisei: 'Heisei',
  showa: 'Showa',
  taisho: 'Taisho',
  meiji: 'Meiji',
};

/** Tue, July 28, 2026 (Reiwa 8) */
export const en = inEras(words, {
  year: (era, year, western) => `${western} (${NAMES[era]} ${year})`,
  beside: (year, rest) => `${rest}, ${year}`,
});
