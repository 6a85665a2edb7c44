/** Dates as news feeds write them. */
import { isoDay, parseFeedDate, toJapanTime } from '../../model/time/japan-time.js';
import { readDay } from '../import/repairs.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Readonly<Record<string, string>> = {
  jst: '+09:00',
  gmt: 'Z',
  ut: 'Z',
  utc: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** The day in Japan of a date as news feeds write it (`Tue, 10 Jun 2025 10:00:00 +0900`, ISO, or as offices do). */
export function newsDay(written: string, today: string): string | undefined {
  const mail =
    /^(?:[a-z]{3,9},?\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,3}|[+-]\d{2}:?\d{2})?)?/iu.exec(
      written.trim(),
    );
  let text = written.trim();
  if (mail) {
    const month = MONTHS.indexOf((mail[2] ?? '').toLowerCase()) + 1;
    const zone = mail[7] === undefined ? '+09:00' : (ZONES[mail[7].toLowerCase()] ?? mail[7]);
    text = `${mail[3]}-${String(month).padStart(2, '0')}-${(mail[1] ?? '').padStart(2, '0')}`;
    if (mail[4])
      text += `T${mail[4].padStart(2, '0')}:${mail[5]}:${mail[6] ?? '00'}${/^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`;
  }
  const moment = parseFeedDate(text.replace(' ', 'T'));
  if (moment) return isoDay(toJapanTime(moment.instant).dayNumber);
  const day = readDay(written, { today });
  return 'value' in day ? day.value : undefined;
}
