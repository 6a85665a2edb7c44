/** iCalendar files of any make → events. Every VEVENT is counted: taken, joined to its series, or refused alone. */
import type { CommunityEvent, Session } from '../../feed/schema.js';
import { isoDay, japanDayNumber, parseFeedDate } from '../../model/time/japan-time.js';
import { eventFor, eventKind } from '../import/kinds/event-kind.js';
import { onlineIn, toolIn } from '../import/kinds/online-place.js';
import { paragraphs } from '../import/kinds/prose.js';
import { defined } from '../import/defined.js';
import type { FeedRecord } from '../import/kind-importer.js';
import { IdBook, shortHash } from '../import/record-id.js';
import type { MessageCode } from '../messages/ja.js';
import { ImportReport, type Outcome } from '../report/import-report.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { inOneLine, readPersonal, readTitleMark, worseStatus } from '../import/repairs.js';
import { eventOf, inJapan, localOf, utcOf, type CalendarEvent, type Repair } from './ical-event.js';
import { descriptionOf, locationOf, organizersOf, urlOf } from './ical-fields.js';
import { closingDays, heardOf, type ClosingDay } from './ical-heard.js';
import { seriesOf, type Series, type SeriesPeriod } from './ical-series.js';
import { plainText, readCalendarText, textOf, valueOf, type Component } from './ical-text.js';
import { createZones, JAPAN } from './ical-zones.js';
import { unfitFor } from './ical-unfit.js';

/** A year back and a year and a half ahead: what a list of events shows. */
const DAYS_BACK = 366;
const DAYS_AHEAD = 550;
const MOST_SESSIONS = 400;

interface Row {
  outcome: Outcome;
  findings: (Repair & { level: 'refused' | 'repaired' | 'note' })[];
  event?: CalendarEvent;
  record?: FeedRecord;
}

/** Imports the text of a calendar. Rows are its VEVENTs, numbered in their order; never throws because of what the file holds. */
export async function importIcal(text: string, encoding: string, context: ImportContext): Promise<ImportResult> {
  const report = new ImportReport(context);
  const calendar = readCalendarText(text);
  if (calendar.cutOff) report.add('ics-cut-off');
  if (calendar.badlyFolded) report.add('ics-badly-folded');
  if (calendar.others > 0) report.add('ics-other-entries', { params: { count: calendar.others } });
  if (calendar.events.length === 0) report.add('ics-empty', { level: 'refused' });
  const zones = createZones(calendar.zones);
  const zone = valueOf(calendar.calendar, 'X-WR-TIMEZONE') ?? '';
  if (zones(zone).zone !== JAPAN && calendar.events.some(isFloating))
    report.add('ics-calendar-zone', { column: 'X-WR-TIMEZONE', value: zone, level: 'repaired' });
  const shut: CalendarEvent[] = [];
  const rows = calendar.events.map((component): Row => {
    const event = eventOf(component, zones);
    if ('refused' in event) return refusedRow(event.refused, 'DTSTART', event.value);
    if (textOf(event.properties, 'SUMMARY') === '' && !event.recurrenceId)
      return refusedRow('name-missing', 'SUMMARY', gistOf(event));
    const unfit = event.recurrenceId ? undefined : unfitFor(event.properties);
    if (unfit?.lost) return refusedRow(unfit.code, unfit.column, unfit.value);
    if (unfit) {
      if (unfit.code === 'ics-closing-day') shut.push(event);
      return { outcome: 'empty', findings: [{ ...unfit, level: 'note' }] };
    }
    return {
      outcome: 'taken',
      event,
      findings: event.repairs.map((repair) => ({ ...repair, level: 'repaired' as const })),
    };
  });
  const today = japanDayNumber(parseFeedDate(context.date)?.instant ?? new Date(0));
  const range: SeriesPeriod = { from: today - DAYS_BACK, through: today + DAYS_AHEAD, most: MOST_SESSIONS };
  const cancelledAll = /^cancel$/iu.test(valueOf(calendar.calendar, 'METHOD') ?? '');
  const source = textOf(calendar.calendar, 'X-WR-CALNAME') || textOf(calendar.calendar, 'NAME');
  const ids = new IdBook();
  const closings = closingDays(shut, range);
  for (const group of groups(rows)) recordsOf(group, { range, cancelledAll, source, ids, context, closings });
  for (const [index, row] of rows.entries()) {
    for (const { code, column, value, level, params } of row.findings)
      report.add(code, { row: index + 1, column, value, level, params });
    report.count(row.outcome);
  }
  return report.result(
    'events',
    encoding,
    rows.flatMap(({ record }) => (record ? [record] : [])),
  );
}

/** The day in Japan of the last change, which calendars write in UTC. */
function modifiedOn(properties: CalendarEvent['properties']): string | undefined {
  const at = localOf(valueOf(properties, 'LAST-MODIFIED') ?? '', JAPAN);
  return at && isoDay(inJapan(at).day);
}

/** Its clock says neither where it is nor that it is UTC. */
const isFloating = ({ properties }: Component): boolean =>
  properties.some(
    ({ name, params, value }) => name === 'DTSTART' && params['TZID'] === undefined && /T\d{4,6}$/iu.test(value.trim()),
  );

/** By what the office finds an entry again that has no title. */
function gistOf({ properties }: CalendarEvent): string {
  const words = [
    valueOf(properties, 'DTSTART') ?? '',
    textOf(properties, 'LOCATION'),
    textOf(properties, 'DESCRIPTION'),
  ]
    .filter((part) => part !== '')
    .join('、');
  return readPersonal(words.replace(/\s+/gu, ' '), true).text.slice(0, 40);
}

function refusedRow(code: MessageCode, column: string, value?: string): Row {
  return { outcome: 'refused', findings: [{ code, column, value, level: 'refused' }] };
}

/** VEVENTs of one UID, in the order of the file; those without UID stand alone. */
function groups(rows: readonly Row[]): Row[][] {
  const byUid = new Map<string, Row[]>();
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (!row.event) continue;
    const key = row.event.uid === '' ? `#${index}` : row.event.uid;
    const group = byUid.get(key);
    if (group) group.push(row);
    else byUid.set(key, [row]);
  }
  return [...byUid.values()].filter((group) => !isTwin(group, seen));
}

/** What a calendar that was taken in twice has again under another UID, or without any. */
function isTwin([row, ...others]: readonly Row[], seen: Set<string>): boolean {
  if (!row?.event || others.length > 0) return false;
  const content = row.event.properties.flatMap(({ name, params, value }) =>
    OF_THE_COPY.has(name) ? [] : [[name, params['TZID'] ?? '', value].join('\u0000')],
  );
  const key = content.sort().join('\u0001');
  if (!seen.has(key)) {
    seen.add(key);
    return false;
  }
  row.outcome = 'merged';
  row.findings.push({ code: 'duplicate-row', column: 'SUMMARY', level: 'note' });
  return true;
}

/** What differs between two copies of one entry. */
const OF_THE_COPY: ReadonlySet<string> = new Set(['UID', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE']);

interface Making {
  range: SeriesPeriod;
  cancelledAll: boolean;
  source: string;
  ids: IdBook;
  context: ImportContext;
  closings: readonly ClosingDay[];
}

/** One record a series; a UID that was given to different events by mistake makes several. */
function recordsOf(group: readonly Row[], making: Making): void {
  const masters: Row[] = [];
  const changes: Row[] = [];
  for (const row of group) {
    const list = row.event?.recurrenceId ? changes : masters;
    const same = list.find(({ event }) => event && row.event && isVersionOf(event, row.event));
    if (!same) list.push(row);
    else keepNewer(list, same, row);
  }
  if (masters.length === 0) {
    const first = changes.find(({ event }) => event && textOf(event.properties, 'SUMMARY') !== '');
    if (!first) {
      for (const row of changes) Object.assign(row, refusedRow('name-missing', 'SUMMARY'));
      return;
    }
    masters.push(first);
    changes.splice(changes.indexOf(first), 1);
  }
  for (const [index, master] of masters.entries()) {
    const own = index === 0 ? changes : [];
    for (const change of own) {
      change.outcome = 'merged';
      change.findings.push({
        code: change.event?.andFuture ? 'ics-days-changed' : 'ics-day-changed',
        value: textOf(change.event?.properties ?? [], 'SUMMARY'),
        level: 'note',
      });
    }
    if (index > 0)
      master.findings.push({ code: 'ics-uid-twice', column: 'UID', value: master.event?.uid, level: 'note' });
    makeRecord(
      master,
      own.flatMap(({ event }) => (event ? [event] : [])),
      making,
    );
  }
}

/** The same entry in two versions: for a changed day the same day, else the same name and start, or a higher number. */
function isVersionOf(a: CalendarEvent, b: CalendarEvent): boolean {
  if (a.recurrenceId && b.recurrenceId) return utcOf(a.recurrenceId) === utcOf(b.recurrenceId);
  return (
    a.sequence !== b.sequence ||
    (utcOf(a.start) === utcOf(b.start) && textOf(a.properties, 'SUMMARY') === textOf(b.properties, 'SUMMARY'))
  );
}

function keepNewer(list: Row[], first: Row, second: Row): void {
  const newer = (second.event?.sequence ?? 0) >= (first.event?.sequence ?? 0) ? second : first;
  const older = newer === second ? first : second;
  older.outcome = 'merged';
  older.findings.push({
    code: 'ics-newer-version',
    level: 'note',
    value: textOf(older.event?.properties ?? [], 'SUMMARY'),
  });
  list[list.indexOf(first)] = newer;
}

function makeRecord(row: Row, changes: readonly CalendarEvent[], making: Making): void {
  const master = row.event;
  if (!master) return;
  const series = seriesOf(master, changes, making.range);
  if (series.sessions.length === 0) {
    Object.assign(row, refusedRow('ics-no-days', 'RRULE', valueOf(master.properties, 'RRULE')));
    return;
  }
  if (series.doubt) row.findings.push({ code: 'ics-exception-unreadable', level: 'repaired', ...series.doubt });
  for (const { column, day } of series.astray)
    row.findings.push({ code: 'ics-exception-astray', column, value: day, level: 'repaired' });
  if (series.past)
    row.findings.push({
      code: 'ics-only-past',
      column: 'RRULE',
      value: valueOf(master.properties, 'RRULE'),
      level: 'note',
    });
  else if (series.more)
    row.findings.push({
      code: 'ics-expanded',
      column: 'RRULE',
      value: valueOf(master.properties, 'RRULE'),
      level: 'note',
      params: { count: series.sessions.length, through: series.sessions.at(-1)?.startDate.slice(0, 10) },
    });
  row.record = recordOf(row, master, series, making);
}

function recordOf(row: Row, master: CalendarEvent, series: Series, making: Making): FeedRecord {
  const { cancelledAll, source, ids, context } = making;
  const { properties } = master;
  const { name, ...mark } = readTitleMark(inOneLine(textOf(properties, 'SUMMARY')).slice(0, 2_000));
  if (mark.eventStatus || mark.full || mark.closed)
    row.findings.push({
      code: 'status-from-title',
      column: 'SUMMARY',
      value: textOf(properties, 'SUMMARY'),
      level: 'note',
    });
  const category = properties
    .filter((property) => property.name === 'CATEGORIES')
    .map(({ value }) => plainText(value))
    .join(',');
  const kind = eventKind(name, category);
  const place = inOneLine(textOf(properties, 'LOCATION'));
  const online = onlineIn(place);
  const tool = online.isOnly ? toolIn(place) : '';
  const description = paragraphs(descriptionOf(row, properties, context) ?? '', tool && `オンライン：${tool}`);
  const said = heardOf(
    master,
    series.sessions,
    { today: context.date, closings: making.closings, online },
    name,
    mark.doubt,
  );
  row.findings.push(...said.findings);
  const status = worseStatus(mark, said.worst);
  const sessions: Session[] = said.times.occurrences;
  const first = sessions[0] as Session;
  const { full, closed } = status;
  const identity = master.uid || `${name}\u0000${first.startDate}`;
  const record: CommunityEvent = defined({
    id: ids.give(`${context.publisher}-event-${shortHash(identity)}`, name, first.startDate).id,
    name,
    kind,
    for: eventFor(kind, ''),
    description,
    url: urlOf(row, properties),
    startDate: first.startDate,
    endDate: sessions.length === 1 ? first.endDate : undefined,
    sessions: sessions.length > 1 ? sessions : undefined,
    eventStatus:
      master.cancelled || cancelledAll || sessions.every(({ eventStatus }) => eventStatus === 'cancelled')
        ? 'cancelled'
        : status.eventStatus,
    previousStartDate: said.times.previous,
    timeNote: said.times.timeNote,
    application: full || closed ? defined({ full, closed }) : undefined,
    sequence: master.sequence || undefined,
    tags:
      category === ''
        ? undefined
        : [
            ...new Set(
              category
                .split(/[,、]/u)
                .map((tag) => tag.trim())
                .filter((tag) => tag !== '' && tag.length <= 200),
            ),
          ].slice(0, 50),
    location: locationOf(row, properties, online.isOnly ? '' : place),
    online: online.isOnline || undefined,
    onlineUrl: online.url,
    organizers: organizersOf(properties),
    modified: modifiedOn(properties),
    source: source === '' ? undefined : { name: source.slice(0, 2_000) },
  });
  if (record.sessions && (master.cancelled || cancelledAll))
    record.sessions = record.sessions.map((session) => ({ ...session, eventStatus: undefined }));
  return record as FeedRecord;
}
