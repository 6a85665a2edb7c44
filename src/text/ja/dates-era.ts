import { inEras, type Era } from '../dates/era.js';
import { words } from './dates.js';

const NAMES: Readonly<Record<Era, string>> = {
  reiwa: '令和',
  heisei: '平成',
  showa: '昭和',
  taisho: '大正',
  meiji: '明治',
};

/** 令和8年7月28日（火） */
export const ja = inEras(words, {
  year: (era, year) => `${NAMES[era]}${year === 1 ? '元' : year}年`,
  beside: (year, rest) => year + rest,
});
