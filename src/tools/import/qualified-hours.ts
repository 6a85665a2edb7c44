/** 「開館時間（平日）」「開館時間（土日）」: hours in several columns, each with the days, season or part of the day it holds for. */
import { inHalf } from './half-days.js';
import type { Column } from './header-match.js';

const WORD =
  /(?:開館|開所|開室|開園|開庁|開店|開設|開放|受付|受け付け|診療|営業|利用|使用|相談|窓口|対応|活動|実施|開催)?(?:可能)?時間帯?/u;
const DAY = '(?:[月火水木金土日祝](?:曜日?|日)?)';
const DAYS = new RegExp(`^(?:平日|休日|土日祝?日?|日祝日?|${DAY}(?:[・、,～~-]${DAY})*)$`, 'u');
const PART = /^(?:午前|午後)$/u;
const SEASON =
  /^(?:\d{1,2}月?(?:[～~-]|から)\d{1,2}月|(?:[春夏秋冬](?:[季期]|休み)?(?:期間|中)?(?:[・、,][春夏秋冬][季期]?)*)|通常期?|学期中)$/u;

/** The kind of hours that a header names (受付時間), and what for; '' when for all. Nothing for other headers. */
function qualifierOf(header: string): { word: string; of: string } | undefined {
  const name = header.normalize('NFKC').replace(/\s/gu, '');
  if (name.length > 30) return undefined;
  const word = WORD.exec(name)?.[0] ?? '';
  const of = name
    .replace(word, '_')
    .replace(/[()（）_:：の]|別$/gu, '')
    .trim();
  if (of === '') return word === '' ? undefined : { word, of };
  if (word === '') return DAYS.test(of) && of.length > 1 ? { word, of } : undefined;
  return DAYS.test(of) || PART.test(of) || SEASON.test(of) ? { word, of } : undefined;
}

const NONE = /^(?:|×|✕|✖|-|ー|―|‐|休み?|休[館診所室業]日?|定休日?|閉[館所室]|0|不可|無|なし|no|closed)$/iu;

/** What reads such a set out of the cells of a row, and which columns it is made of; nothing where no two belong together. */
export function qualifiedHours(
  columns: readonly Column[],
): { used: number[]; read: (cells: readonly string[]) => string } | undefined {
  const sets = new Map<string, { index: number; of: string }[]>();
  for (const [index, { header, how }] of columns.entries()) {
    const found = how === 'mapped' || how === 'withheld' || how === 'joined' ? undefined : qualifierOf(header);
    if (found) sets.set(found.word, [...(sets.get(found.word) ?? []), { index, of: found.of }]);
  }
  const found = [...sets].find(([, list]) => list.length > 1 && list.some(({ of }) => of !== ''));
  if (!found) return undefined;
  const [word, set] = found;
  return {
    used: set.map(({ index }) => index),
    read: (cells) => {
      const said = set.flatMap(({ index, of }) => {
        const cell = (cells[index] ?? '').trim();
        // A weekday that has no hours is closed; of a season somebody should read it.
        if (cell === '' || (NONE.test(cell) && !SEASON.test(of))) return [];
        if (PART.test(of)) return [inHalf(of, cell)];
        return [of === '' ? cell : `${of.replaceAll('~', '～')} ${cell}`];
      });
      // 「平日」 alone may head a fee as well.
      return word !== '' || said.some((words) => /\d\s?[:：時]/u.test(words)) ? said.join('、') : '';
    },
  };
}
