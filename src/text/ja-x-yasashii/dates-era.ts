import { inEras, type Era } from '../dates/era.js';
import { words } from './dates.js';

const NAMES: Readonly<Record<Era, string>> = {
  reiwa: '{令和|れいわ}',
  heisei: '{平成|へいせい}',
  showa: '{昭和|しょうわ}',
  taisho: '{大正|たいしょう}',
  meiji: '{明治|めいじ}',
};

/** {令和|れいわ}8{年|ねん}（2026{年|ねん}）7{月|がつ}28{日|にち}: who learns Japanese may not count in eras. */
export const yasashii = inEras(words, {
  year: (era, year, western) =>
    `${NAMES[era]}${year === 1 ? '{元年|がんねん}' : `${year}{年|ねん}`}（${western}{年|ねん}）`,
  beside: (year, rest) => year + rest,
});
