/** Tables of events of every generation → `CommunityEvent`. Rows of one number, name and place are one event with several sessions. */
import type { Application, CommunityEvent, Session } from '../../../feed/schema.js';
import { idOf, listOf } from '../labels.js';
import type { FeedRecord, KindImporter, KindImporterFactory, RowOutcome, TableFacts } from '../kind-importer.js';
import { recordId, rowPrint } from '../record-id.js';
import { readClock, readDates, withoutListMarks } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import {
  accessibilityOf,
  addressOf,
  areasOf,
  defined,
  dayOf,
  furtherUrls,
  idsIn,
  isSecret,
  keywordsOf,
  ownerOf,
  paragraphs,
  pointOf,
  proseOf,
  upkeepOf,
  urlOf,
  wordsForUrl,
  yes,
} from './common.js';
import { contactOf } from './contacts.js';
import { costOf } from './cost.js';
import { eventFor, eventKind } from './event-kind.js';
import { dayByTitle, eventTimes, type Occurrence } from './event-times.js';
import { languagesOf } from './languages.js';
import { describedIn, eligibilityOf, namedTopicsOf, networksOf, withEnglish } from './own-columns.js';
import { isRefuge } from './place-kind.js';
import { statusOf } from './event-status.js';

type Event = CommunityEvent & FeedRecord;

/** An event that further rows of the same number may join. */
interface Known {
  event: Event;
  name: string;
  place: string;
  /** Of its first row. */
  print: number;
}

export const eventsImporter: KindImporterFactory = (facts) => {
  const { ids } = facts.memory;
  const known = facts.memory.rows<Known[]>();
  const title = dayByTitle(facts.title);
  let near: string | undefined;
  const importer: KindImporter = (row) => {
    const { name, ...status } = statusOf(row);
    if (name === '') return refuse(row, 'name-missing', '名称');
    const times = eventTimes(row, facts.context.date, near ?? title, near === undefined);
    if ('refused' in times) {
      row.report(
        times.refused,
        times.column === 'none'
          ? undefined
          : (['開始日時', '開始日', '開催日', '開催日時', '終了日'] as const).find((column) => row.text(column) !== ''),
        { level: 'refused' },
      );
      return { status: 'refused' };
    }
    const start = times.occurrences[0]?.startDate ?? '';
    near = start.slice(0, 10) || near;
    const place = row.text('場所名称', '集合場所') || (addressOf(row) ?? '');
    const numbered = row.text('ID') !== '';
    const base = recordId(ownerOf(row, facts), 'event', row.text('ID'), name, place, start);
    const print = rowPrint(row.cells);
    const namesakes = known.get(base) ?? [];
    const same = namesakes.find(
      (other) => other.name === name && other.place === place && (numbered || other.print === print),
    );
    if (same) return join(row, same, times.occurrences, status.eventStatus, print);
    const { id, changed } = ids.give(base, name, place, numbered ? '' : String(print));
    if (changed) {
      const other = namesakes.find((candidate) => candidate.name === name);
      row.report(
        !numbered ? 'same-event-twice' : other ? 'same-number-other-place' : 'same-number-different-event',
        numbered ? 'ID' : '名称',
        { params: { id, other: namesakes[0]?.name ?? '', place } },
      );
    }
    const event = eventOf(row, facts, id, name, status, times);
    known.set(base, [...namesakes, { event, name, place, print }]);
    return { status: 'taken', record: event };
  };
  return importer;
};

function refuse(row: TableRow, code: string, column: '名称'): RowOutcome {
  row.report(code, column, { level: 'refused', params: { gist: row.gist() } });
  return { status: 'refused' };
}

function eventOf(
  row: TableRow,
  facts: TableFacts,
  id: string,
  name: string,
  status: Omit<ReturnType<typeof statusOf>, 'name'>,
  times: { occurrences: Occurrence[]; timeNote?: string },
): Event {
  const [first, ...others] = times.occurrences;
  const category = row.text('イベント種類', '種別');
  const kind = idOf('eventKind', category) ?? eventKind(name, category);
  const target = [row.text('対象者'), row.text('対象者備考'), row.text('開催条件')]
    .filter((part) => part !== '')
    .join('\n');
  const audiences = idsIn(row, 'audience', '対象者ID');
  const onlineWords = wordsForUrl(row, 'Web開催URL');
  return defined({
    id,
    name: withEnglish(row, name, '英語の名称'),
    kind,
    for: idOf('eventFor', row.text('誰のための催しか')) ?? eventFor(kind, target),
    description: describedIn(
      row,
      paragraphs(
        proseOf(row, facts, 'サブタイトル', '概要', '説明', '備考', '所要時間', '駐輪場情報'),
        onlineWords === '' ? '' : `オンライン：${onlineWords}`,
        ...furtherUrls(row),
      ),
    ),
    url: urlOf(row, 'URL', 'コンテンツURL'),
    startDate: first?.startDate,
    endDate: others.length > 0 ? undefined : first?.endDate,
    sessions: others.length > 0 ? times.occurrences.slice(0, 2_000) : undefined,
    timeNote: times.timeNote,
    eventStatus: status.eventStatus ?? (row.text('延期前の日') ? 'rescheduled' : undefined),
    areas: areasOf(row),
    audiences:
      audiences.length > 0
        ? audiences
        : /^(?:どなたでも|誰でも|だれでも|制限なし|なし)/u.test(target)
          ? ['anyone']
          : undefined,
    eligibility: eligibilityOf(row, target),
    topics: namedTopicsOf(row),
    networks: networksOf(row),
    themes: row.text('テーマ') ? listOf(row.text('テーマ')) : undefined,
    series: row.text('シリーズ') || undefined,
    previousStartDate: dayOf(row, '延期前の日', facts.context.date),
    tags: tagsOf(row.text('タグ')),
    keywords: keywordsOf(row),
    location: locationOf(row),
    online:
      yes(row.text('Web開催')) ?? (/オンライン|web/iu.test(row.text('Web開催')) || onlineWords !== '' || undefined),
    onlineUrl: onlineWords === '' ? urlOf(row, 'Web開催URL') : undefined,
    organizers: organizersOf(row),
    inquiry: contactOf(row, facts),
    application: applicationOf(row, facts, status.full, first?.startDate.slice(0, 10)),
    cost: costOf(row),
    lecturers: row.text('講師') ? [row.text('講師')] : undefined,
    flyer: flyerOf(row),
    result: row.text('参加者数')
      ? defined({ applied: countOf(row.text('申込数')), attended: countOf(row.text('参加者数')) })
      : undefined,
    languages: languagesOf(row),
    accessibility: accessibilityOf(row),
    ...upkeepOf(row, facts),
  }) as Event;
}

/** A further row of an event: its days are added; a row that says nothing new is dropped. */
function join(
  row: TableRow,
  { event, print: first }: Known,
  occurrences: readonly Occurrence[],
  eventStatus: string | undefined,
  print: number,
): RowOutcome {
  const before: Session[] = event.sessions ?? [defined({ startDate: event.startDate ?? '', endDate: event.endDate })];
  const fresh = occurrences.filter(
    ({ startDate, endDate }) =>
      !before.some((session) => session.startDate === startDate && session.endDate === endDate),
  );
  if (fresh.length === 0) {
    if (print === first) row.report('duplicate-row', '名称');
    else row.repaired('duplicate-time', 'ID');
    return { status: 'merged' };
  }
  row.report('joined-by-number', 'ID', {
    params: { days: fresh.map(({ startDate }) => startDate.slice(0, 10)).join('、') },
  });
  let sessions: Session[] = [...before, ...fresh.map((session) => ({ ...session }))];
  if (eventStatus !== event.eventStatus) {
    // Not every day has the same fate: each says its own, the event as a whole none.
    const common = event.eventStatus;
    sessions = sessions.map((session, i) =>
      defined({ ...session, eventStatus: i < before.length ? (session.eventStatus ?? common) : eventStatus }),
    );
    delete event.eventStatus;
  }
  sessions.sort((a, b) => (a.startDate < b.startDate ? -1 : a.startDate > b.startDate ? 1 : 0));
  event.sessions = sessions.slice(0, 2_000);
  event.startDate = sessions[0]?.startDate;
  delete event.endDate;
  return { status: 'merged' };
}

function locationOf(row: TableRow): CommunityEvent['location'] {
  const name = row.text('場所名称', '集合場所');
  const meet = row.text('集合場所');
  const access = [
    row.text('アクセス方法'),
    meet !== '' && meet !== name ? `集合：${meet}` : '',
    row.text('駐車場情報') ? `駐車場：${row.text('駐車場情報')}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
  const refuge = isRefuge(name);
  const point = pointOf(row);
  if (refuge && point) row.repaired('refuge-coordinates', '緯度');
  const secret = !refuge && (isSecret(name) || isSecret(addressOf(row) ?? ''));
  if (secret && point) row.repaired('coordinates-withheld', '緯度');
  const location = defined({
    name: name || undefined,
    address: refuge ? undefined : addressOf(row),
    geo: refuge || secret ? undefined : point,
    access: access || undefined,
  });
  return Object.keys(location).length > 0 ? location : undefined;
}

function organizersOf(row: TableRow): CommunityEvent['organizers'] {
  const roles = [
    ['主催者', '主催'],
    ['共催団体', '共催'],
    ['後援団体', '後援'],
    ['協力団体', '協力'],
    ['関連組織', undefined],
  ] as const;
  const list = roles.flatMap(([column, role]) =>
    row
      .text(column)
      .split(/[;；\n、]/u)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => defined({ name, role })),
  );
  return list.length > 0 ? list.slice(0, 400) : undefined;
}

function applicationOf(
  row: TableRow,
  facts: TableFacts,
  full: boolean | undefined,
  near: string | undefined,
): Application | undefined {
  const method = row.text('参加申込方法');
  const capacityText = row.text('定員');
  const capacity = countOf(capacityText);
  const words = [
    method,
    row.text('予約特記事項'),
    capacity === undefined && capacityText !== '' ? `定員：${capacityText}` : '',
    row.text('定員備考'),
  ];
  const { day, time, words: deadlineWords, opens: from, unneeded } = deadlineOf(row, facts, near);
  const opensText = row.text('参加申込開始日');
  const opens = dayOf(row, '参加申込開始日', facts.context.date, near) ?? from;
  const opensAt = clockIn(row.text('申込開始時刻')) ?? (opensText === '' ? undefined : timeIn(opensText, facts, near));
  const required = yes(row.text('申込要否'));
  const note = [required === undefined ? row.text('申込要否') : '', ...words, deadlineWords]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
  const application = defined({
    required:
      required ??
      (unneeded ? false : undefined) ??
      (/^(?:申込|申し込み|予約|事前申込)?(?:不要|なし|自由)|当日(?:直接|会場)/u.test(method) ? false : undefined),
    opens: opens && !opens.includes('T') ? moment(opens, opensAt) : opens,
    deadline: day && moment(day, time),
    capacity,
    applied: countOf(row.text('申込数')),
    asOf: countOf(row.text('申込数')) === undefined ? undefined : dayOf(row, '更新日', facts.context.date),
    full,
    waitingList: yes(row.text('キャンセル待ち')),
    url: urlOf(row, '申込URL'),
    note: note || undefined,
  });
  return Object.keys(application).length > 0 ? application : undefined;
}

const NOT_NEEDED = /^(?:(?:事前)?(?:申込み?|申し込み|予約)は?)?(?:不要|なし)/u;

function deadlineOf(
  row: TableRow,
  facts: TableFacts,
  near: string | undefined,
): { day?: string; time?: string; words?: string; opens?: string; unneeded?: true } {
  const text = row.text('参加申込終了日');
  const time = clockIn(row.text('参加申込終了時間'));
  if (text === '') return {};
  if (NOT_NEEDED.test(text)) return { unneeded: true };
  const read = readDates(text, facts.context.date, near);
  const span = 'refused' in read ? undefined : read.spans.at(-1);
  if (!span || 'refused' in read) {
    row.repaired('deadline-as-words', '参加申込終了日');
    return { words: `申込期限：${text}` };
  }
  if (read.repaired) row.repaired(read.repaired, '参加申込終了日', { params: { now: span.end ?? span.start } });
  const words = read.rest ? `申込期限：${text}` : undefined;
  // 「12月1日9時から12月15日まで」: nine is when it begins.
  if (span.end !== undefined)
    return { day: span.end, time: time ?? span.endTime, words, opens: moment(span.start, span.startTime) };
  // 「7/15～定員になり次第」 says when it begins; that the day has passed closes nothing.
  if (
    /\d\s*(?:日|[)）])?\s*(?:[(（].[)）])?\s*(?:\d{1,2}\s*[:時]\s*(?:\d{2}|半)?分?)?\s*(?:[~～〜]|から|より|以降|以後)\s*(?!\d)/u.test(
      text.normalize('NFKC'),
    ) &&
    !/まで|必着|締切|消印/u.test(text)
  )
    return { words: `申込期間：${text}`, opens: moment(span.start, span.startTime) };
  return { day: span.start, time: time ?? span.endTime ?? span.startTime, words };
}

/** A day with its hour; 24:00 and later is no hour of that day, and the day alone means all of it. */
function moment(day: string, time: string | undefined): string {
  return time === undefined || time >= '24:00' ? day : `${day}T${time}:00+09:00`;
}

/** The hour that stands beside the day in one cell: 「8月1日 9時から」. */
function timeIn(text: string, facts: TableFacts, near: string | undefined): string | undefined {
  const read = readDates(text, facts.context.date, near);
  return 'refused' in read ? undefined : read.spans[0]?.startTime;
}

function clockIn(text: string): string | undefined {
  const read = text === '' ? undefined : readClock(text);
  return read && 'value' in read && read.value < '24:00' ? read.value : undefined;
}

function flyerOf(row: TableRow): CommunityEvent['flyer'] {
  const url = urlOf(row, '画像');
  return url === undefined ? undefined : defined({ url, alt: row.text('画像の説明') || undefined });
}

/** A whole number of persons; 「各回20名」 and 「親子10組」 stay words. */
export function countOf(text: string): number | undefined {
  const plain = withoutListMarks(text).normalize('NFKC').replace(/[,\s]/gu, '');
  const match = /^(?:約|先着|抽選|定員)?(\d{1,7})(?:\.0+)?(?:人|名|名様)?(?:\(?(?:先着順?|抽選|程度)\)?)?$/u.exec(
    plain,
  );
  return match ? Number(match[1]) : undefined;
}

function tagsOf(text: string): string[] | undefined {
  const tags = text
    .split(/[;；、,，\n#＃]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .slice(0, 50);
  return tags.length > 0 ? tags : undefined;
}
