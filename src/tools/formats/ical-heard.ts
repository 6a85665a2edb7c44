/** What a calendar says of its events beside their own moments: words that call off or move, and entries for the days on which something is closed. */
import type { Session } from '../../feed/schema.js';
import { isoDay, japanDayNumber, parseFeedDate } from '../../model/time/japan-time.js';
import { hear, judged, movedFrom, verdictOf } from '../import/kinds/event-doubt.js';
import type { OnlinePlace } from '../import/kinds/online-place.js';
import type { EventTimes } from '../import/kinds/event-times.js';
import { takingsOf } from '../import/repairs.js';
import type { MessageCode } from '../messages/ja.js';
import type { CalendarEvent } from './ical-event.js';
import { seriesOf, type SeriesPeriod } from './ical-series.js';
import { textOf, textsOf } from './ical-text.js';

/** Where an entry says that it is off or moved. */
const SPEAKING = ['DESCRIPTION', 'COMMENT', 'LOCATION', 'CATEGORIES', 'CONTACT', 'RESOURCES'] as const;
/** What programs note for themselves. */
const OF_PROGRAMS = /^X-(?:MICROSOFT|MS|OUTLOOK|APPLE|MOZ|LIC|EVOLUTION|GOOGLE|YAHOO|WR|CALENDARSERVER|RADICALE)-/u;
/** Properties of an office's own, and the same words in HTML. */
const speakingOf = (properties: CalendarEvent['properties']): readonly string[] => [
  ...SPEAKING,
  ...new Set(properties.flatMap(({ name }) => (name.startsWith('X-') && !OF_PROGRAMS.test(name) ? [name] : []))),
];
/** What takes days from a rule, which cannot know of them: 「祝日は休み」, 「第5火曜はありません」. */
const TAKES_DAYS = /休|閉|ません|な[いし]|除|以外|のみ|だけ|見送|中止/u;

interface Said {
  code: MessageCode;
  level: 'note' | 'repaired';
  column: string;
  value: string;
}

/** What the words of an entry say of its days: called off, moved, no more applications. `doubt`: words of its title. */
export function heardOf(
  { properties, rules }: CalendarEvent,
  sessions: readonly Session[],
  { today, closings, online }: { today: string; closings: readonly ClosingDay[]; online: OnlinePlace },
  name: string,
  doubt: string | undefined,
): ReturnType<typeof judged> & { findings: Said[] } {
  const findings: Said[] = [];
  const verdict = verdictOf({});
  const times: EventTimes = { occurrences: sessions as EventTimes['occurrences'] };
  const tell = (code: MessageCode, level: 'note' | 'repaired', column: string, value: string): void =>
    void findings.push({ code, level, column, value });
  if (doubt !== undefined) {
    const previous = movedFrom(doubt, times, today);
    if (previous === undefined) verdict.doubts.push(doubt);
    else verdict.previous = previous;
    if (previous === undefined) tell('event-in-doubt', 'repaired', 'SUMMARY', doubt);
    else tell('status-from-remark', 'note', 'SUMMARY', doubt);
  }
  for (const column of speakingOf(properties)) {
    // 「Zoom」 as its place moves nothing there.
    if (column === 'LOCATION' && online.isOnly) continue;
    const words = textsOf(properties, column);
    const said = hear(words, times, today, verdict, online).filter(
      ({ value }) => !findings.some((one) => one.value === value),
    );
    for (const { code, level, value } of said) tell(code, level, column, value);
    if (rules.length === 0 || column === 'LOCATION') continue;
    for (const { sentence } of takingsOf(words))
      if (TAKES_DAYS.test(sentence) && !said.some(({ value }) => value === sentence)) {
        verdict.doubts.push(sentence);
        tell('event-in-doubt', 'repaired', column, sentence);
      }
  }
  for (const { day, title, of } of closings) {
    const isOwn = of !== '' && (name.includes(of) || of.includes(name));
    if (!(isOwn || (of === '' && rules.length > 0)) || !sessions.some(({ startDate }) => startDate.startsWith(day)))
      continue;
    verdict.off.set(day, 'cancelled');
    tell('status-from-remark', 'note', 'SUMMARY', `${day} ${title}`);
  }
  return { ...judged(verdict, times), findings };
}

export interface ClosingDay {
  day: string;
  title: string;
  /** What is closed; '' for the whole house. */
  of: string;
}

/** The days of entries that say no more than that something is closed. */
export function closingDays(entries: readonly CalendarEvent[], range: SeriesPeriod): ClosingDay[] {
  return entries.flatMap((event) => {
    const title = textOf(event.properties, 'SUMMARY');
    const of = title
      .normalize('NFKC')
      .replace(
        /(?:は|の|が)?\s?(?:[^\s]{0,4}(?:休[館室園所校診業]|閉[館庁所園室]|定休)|お?休み|な[しい]|ありません|休止|貸し?切).*$/u,
        '',
      )
      .trim();
    return seriesOf(event, [], range).sessions.flatMap(({ startDate, endDate }) => {
      const [first, last] = [startDate, endDate ?? startDate].map((day) => parseFeedDate(day.slice(0, 10)));
      if (!first || !last) return [];
      const [from, to] = [japanDayNumber(first.instant), japanDayNumber(last.instant)];
      return Array.from({ length: Math.min(60, Math.max(1, to - from + 1)) }, (_, i) => ({
        day: isoDay(from + i),
        title,
        of: of.length < 2 ? '' : of,
      }));
    });
  });
}
