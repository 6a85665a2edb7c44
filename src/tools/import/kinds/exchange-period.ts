/** From when and until when something is needed or can be had. */
import { readDates } from '../repairs.js';
import type { Canonical } from '../header-aliases.js';
import type { TableRow } from '../table-row.js';

/** Words that set no end. */
const OPEN_END =
  /^(?:なし|無し?|随時|通年|常時|いつでも|期限なし|無期限|定めなし|特に?なし|継続|当面|未定|調整中|応相談)/u;

interface Period {
  from?: string;
  through?: string;
}

/** First and last day of one cell. */
function daysIn(text: string, today: string, plain: boolean): Period | undefined {
  const read = readDates(text, { today, plain });
  if ('refused' in read) return read.through === undefined ? undefined : { through: read.through };
  const days = read.spans.flatMap(({ start, end }) => [start.slice(0, 10), (end ?? start).slice(0, 10)]).sort();
  const [from] = days;
  const through = read.deadline?.start.slice(0, 10) ?? days.at(-1);
  return from === undefined || through === undefined ? undefined : { from, through };
}

/**
 * The period of a need or offer. A last day that cannot be read stays as its words: whoever reads the record then knows that it may be over.
 */
export function periodOf(row: TableRow, today: string): Period {
  const period: Period = {};
  const whole = row.text('開催日時');
  if (whole !== '' && !OPEN_END.test(whole)) Object.assign(period, last(row, '開催日時', whole, today, false));
  const from = row.text('開始日', '開始日時');
  if (from !== '' && !OPEN_END.test(from)) {
    const column = row.text('開始日') === '' ? '開始日時' : '開始日';
    const read = daysIn(from, today, true);
    if (read?.from === undefined) row.repaired('date-unreadable', column);
    else period.from = read.from;
  }
  for (const column of ['終了日', '終了日時', '参加申込終了日', '掲載終了日'] as const) {
    const text = row.text(column);
    if (text === '' || OPEN_END.test(text)) continue;
    const { through } = last(row, column, text, today, true);
    // The nearest end counts: a call that is over is over.
    if (through !== undefined && (period.through === undefined || through < period.through)) period.through = through;
  }
  return period;
}

function last(row: TableRow, column: Canonical, text: string, today: string, plain: boolean): Period {
  const read = daysIn(text, today, plain);
  if (read) return read;
  row.repaired('exchange-end-unreadable', column);
  return { through: text.slice(0, 60) };
}
