/** 「月曜開始時刻」「月曜終了時刻」…: a pair of columns for every weekday, read as one sentence about the week. */
import type { Column } from './header-match.js';

export interface Edge {
  /** As hours are written: 「月」「平日」「日・祝」. */
  days: string;
  /** 午前, 午後, 1, 2 …: a day may have several pairs. */
  part: string;
  isStart: boolean;
}

const ENGLISH: Readonly<Record<string, string>> = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
};
const ENDS = /終|閉|まで|clos|end|until/iu;
const STARTS = /始|開|から|open|start|from/iu;
const GROUPS = /平日|土日祝日?|土日|日祝日?|祝日|[月火水木金土日祝](?=曜)|[月火水木金](?=[～~-][金土日]曜?)/u;
const ALONE = /(?:^|[_\s(（:：/])([月火水木金土日祝])(?=[_\s)）:：/]|(?:開|始|終|閉)|$)/u;

/** The day and the edge a header names; nothing where it names only one of them, or several days apart. */
export function edgeOf(header: string): Edge | undefined {
  const name = header.normalize('NFKC').trim();
  if (name.length > 30) return undefined;
  const isEnd = ENDS.test(name);
  if (!isEnd && !STARTS.test(name)) return undefined;
  const days = daysIn(name);
  if (days === undefined) return undefined;
  return { days, part: /午前|午後|夜間|[1-3①②③](?!\d)/u.exec(name)?.[0] ?? '', isStart: !isEnd };
}

function daysIn(name: string): string | undefined {
  const english = /(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)[a-z]*/iu.exec(name)?.[1]?.toLowerCase();
  if (english !== undefined) return ENGLISH[english];
  if (/[～~]|から[月火水木金土日]/u.test(name)) return undefined;
  const found = GROUPS.exec(name)?.[0] ?? ALONE.exec(name)?.[1];
  return found === undefined || found.length === 1 || found === '平日'
    ? found
    : found === '祝日'
      ? '祝'
      : [...found.replace(/祝日$/u, '祝')].join('・');
}

const NONE = /^(?:|×|✕|✖|-|ー|―|‐|休み?|休[館診所室業]日?|定休日?|閉[館所室]|0|不可|無|なし|no|false|closed)$/iu;

/** What reads such a set out of the cells of a row, and which columns it is made of; nothing where there is no whole pair. */
export function weekdayEdges(
  columns: readonly Column[],
): { used: number[]; read: (cells: readonly string[]) => string } | undefined {
  const pairs = new Map<string, { days: string; from?: number; to?: number }>();
  for (const [index, { header, how }] of columns.entries()) {
    const edge = how === 'mapped' || how === 'withheld' ? undefined : edgeOf(header);
    if (!edge) continue;
    const key = `${edge.days} ${edge.part}`;
    const pair = pairs.get(key) ?? { days: edge.days };
    // A second column of one edge: what the set means is not known.
    if ((edge.isStart ? pair.from : pair.to) !== undefined) return undefined;
    pairs.set(key, { ...pair, ...(edge.isStart ? { from: index } : { to: index }) });
  }
  const whole = [...pairs.values()].filter(({ from, to }) => from !== undefined && to !== undefined);
  if (whole.length === 0) return undefined;
  return {
    used: whole.flatMap(({ from = -1, to = -1 }) => [from, to]),
    read: (cells) =>
      whole
        .flatMap(({ days, from = -1, to = -1 }) => {
          const [opens = '', closes = ''] = [from, to].map((index) => clockIn(cells[index] ?? ''));
          if (NONE.test(opens) && NONE.test(closes)) return [];
          return [`${days} ${NONE.test(opens) ? '' : opens}～${NONE.test(closes) ? '' : closes}`];
        })
        .join('、'),
  };
}

const clockIn = (cell: string): string =>
  cell
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{1,2}:\d{2}):00$/u, '$1');
