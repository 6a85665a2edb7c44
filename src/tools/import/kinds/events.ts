/** Tables of events of every generation → `CommunityEvent`. Rows of one number, name and place are one event with several sessions. */
import type { CommunityEvent } from '../../../feed/schema.js';
import { START_COLUMNS } from '../day-columns.js';
import { idOf, listOf } from '../labels.js';
import type { KindImporter, KindImporterFactory, TableFacts } from '../kind-importer.js';
import { chain, recordId, rowPrint, type Chained } from '../record-id.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { idsIn, keywordsOf } from './keywords.js';
import { onlineIn, toolIn } from './online-place.js';
import { paragraphs, proseOf } from './prose.js';
import { accessibilityOf, parkingOf } from './site-facilities.js';
import { dayOf, upkeepOf } from './upkeep.js';
import { furtherUrls, pictureUrlOf, urlOf, wordsForUrl } from './web-addresses.js';
import { yes } from './yes-no.js';
import { isFullDate } from '../columns-by-values.js';
import { readDay } from '../repairs.js';
import { contactOf, phoneDoubt } from './contacts.js';
import { costOf } from './cost.js';
import { applicationOf, countOf } from './event-application.js';
import { heard } from './event-doubt.js';
import { eventFor, eventKind } from './event-kind.js';
import { eventTimes, type EventTimes } from './event-times.js';
import { languagesOf } from './languages.js';
import { describedIn, eligibilityOf, namedTopicsOf, networksOf, withEnglish } from './own-columns.js';
import { refuse } from './own-record.js';
import { isRefuge } from './place-kind.js';
import { statusOf, type EventStatus } from './event-status.js';
import { callOff, differingTerms, joinEvents, shareFate, type ImportedEvent } from './join-events.js';
import { addressOf, areasOf, isSecret, ownerOf, pointOf, venueOf } from './where.js';

/** An event that further rows of the same number may join. */
interface Known extends Chained<Known> {
  event: ImportedEvent;
  name: string;
  place: string;
  /** Of its first row. */
  print: number;
  /** One of the same name and day. */
  sameDay?: Known | undefined;
}

export const eventsImporter: KindImporterFactory = (facts) => {
  const { ids } = facts.memory;
  const known = facts.memory.rows<Known>();
  const twins = new Map<number, Known>();
  let near: string | undefined;
  const importer: KindImporter = (row) => {
    const marked = statusOf(row);
    const { name } = marked;
    if (name === '') return refuse(row, 'name-missing');
    const { hints, holidays } = facts.days;
    const beside = dayBeside(row);
    const nearest = beside ?? near ?? hints.near;
    const own = { ...hints, near: nearest, ...(beside !== undefined && { season: undefined }) };
    const dated = row.remembered('times', () => eventTimes(row, { hints: own, holidays }), `${nearest} ${beside}`);
    const place = row.text('場所名称', '集合場所') || (addressOf(row) ?? '');
    const numbered = row.text('ID') !== '';
    if ('refused' in dated) {
      const named = numbered ? chain(known.get(recordId(ownerOf(row, facts), 'event', row.text('ID')))) : undefined;
      const meant = named?.filter((other) => other.name === name && agree(other.place, place)) ?? [];
      if (dated.column === 'none' && marked.eventStatus !== undefined && meant.length > 0) {
        for (const { event } of meant) callOff(event, marked.eventStatus);
        row.repaired('rows-disagree', '名称');
        return { status: 'merged' };
      }
      row.report(
        dated.refused,
        dated.column === 'none'
          ? undefined
          : ([...START_COLUMNS, '終了日'] as const).find((column) => row.text(column) !== ''),
        { level: 'refused' },
      );
      return { status: 'refused' };
    }
    const start = dated.occurrences[0]?.startDate ?? '';
    const { status, times } = heard(row, facts, marked, dated);
    near = start.slice(0, 10) || near;
    const base = recordId(ownerOf(row, facts), 'event', row.text('ID'), name, place, start);
    const print = rowPrint(row.cells);
    const last = known.get(base);
    const namesakes = chain(last);
    const same = namesakes.filter((other) => other.name === name && agree(other.place, place));
    if (same.some((other) => other.print === print)) {
      row.report('duplicate-row', '名称');
      return { status: 'merged' };
    }
    const event = eventOf(row, facts, base, name, status, times);
    const rows = numbered ? same : [];
    if (rows.some((other) => joinEvents(row, other.event, event))) return { status: 'merged' };
    const { id, changed } = ids.give(base, name, place, numbered && rows.length === 0 ? '' : String(print));
    event.id = id;
    if (changed)
      row.report(
        !numbered
          ? 'same-event-twice'
          : rows.length > 0
            ? 'same-number-other-terms'
            : namesakes.some((other) => other.name === name)
              ? 'same-number-other-place'
              : 'same-number-different-event',
        numbered ? 'ID' : '名称',
        {
          params: {
            id,
            other: namesakes[0]?.name ?? '',
            place,
            terms: rows[0] && differingTerms(rows[0].event, event).join('、'),
          },
        },
      );
    const fresh: Known = { event, name, place, print, before: last, sameDay: undefined };
    known.set(base, fresh);
    // Whatever their numbers say: one of them called off, and nobody shall go there because of the other.
    const moment = rowPrint([name, start.slice(0, 10) || (times.timeNote ?? '')]);
    fresh.sameDay = twins.get(moment);
    twins.set(moment, fresh);
    if (fresh.sameDay && shareFates(fresh)) row.repaired('rows-disagree', '名称');
    return { status: 'taken', record: event };
  };
  return importer;
};

/** Whether another event of the same name, day and place, or this one, took over the fate of the other; of many the latest are asked. */
function shareFates({ event, place, sameDay }: Known): boolean {
  const others: Known[] = [];
  for (let one = sameDay; one !== undefined && others.length < 20; one = one.sameDay) others.unshift(one);
  return others.filter((other) => agree(other.place, place) && shareFate(other.event, event)).length > 0;
}

const NEAR_THE_DAY = ['終了日時', '終了日', '参加申込終了日', '参加申込開始日'] as const;

/** A day with its year in another column of the row: the event lies near it, whatever weekday stands beside its own day. */
function dayBeside(row: TableRow): string | undefined {
  const text = row.text('開始日時', '開始日', '開催日', '開催日時');
  if (text === '' || /\d{4}|令和|[RH]\s?\d/u.test(text)) return undefined;
  const day = NEAR_THE_DAY.map((column) => row.text(column)).find(isFullDate);
  const read = day === undefined ? undefined : readDay(day, { today: '' });
  return read && 'value' in read ? read.value : undefined;
}

/** Two rows of one happening may leave the place to the other. */
const agree = (a: string, b: string): boolean => a === '' || b === '' || a === b;

function eventOf(
  row: TableRow,
  facts: TableFacts,
  id: string,
  name: string,
  status: EventStatus,
  times: EventTimes,
): ImportedEvent {
  const [first, ...others] = times.occurrences;
  const category = row.text('イベント種類', '種別');
  const kind = idOf('eventKind', category) ?? eventKind(name, category);
  const target = [row.text('対象者'), row.text('対象者備考'), row.text('開催条件')]
    .filter((part) => part !== '')
    .join('\n');
  const audiences = idsIn(row, 'audience', '対象者ID');
  const place = onlineIn(row.text('場所名称'));
  const isOnly = place.isOnly && addressOf(row) === undefined;
  const onlineWords = wordsForUrl(row, 'Web開催URL') || (isOnly ? toolIn(row.text('場所名称')) : '');
  const near = first?.startDate.slice(0, 10);
  // Heard before, so that the contact is remembered without the remarks of every row.
  const inDoubt = phoneDoubt(row);
  const application = row.remembered(
    'application',
    () => applicationOf(row, facts, status, near, times),
    [near, status.full, status.closed, times.opens, times.deadline].join(),
  );
  return defined(
    {
      id,
      name: withEnglish(row, name, '英語の名称'),
      kind,
      for: idOf('eventFor', row.text('誰のための催しか')) ?? eventFor(kind, target),
      description: describedIn(
        row,
        paragraphs(
          proseOf(row, 'サブタイトル', '概要', '説明', '備考', '所要時間', '駐輪場情報'),
          onlineWords === '' ? '' : `オンライン：${onlineWords}`,
          ...furtherUrls(row),
        ),
      ),
      url: urlOf(row, 'URL', 'コンテンツURL'),
      startDate: first?.startDate,
      endDate: others.length > 0 ? undefined : first?.endDate,
      sessions: others.length > 0 ? times.occurrences.slice(0, 2_000) : undefined,
      timeNote: times.timeNote,
      eventStatus:
        status.eventStatus ?? times.status ?? (row.text('延期前の日') || times.previous ? 'rescheduled' : undefined),
      audiences:
        audiences.length > 0
          ? audiences
          : /^(?:どなたでも|誰でも|だれでも|制限なし|なし)/u.test(target)
            ? ['anyone']
            : undefined,
      eligibility: eligibilityOf(row, target),
      previousStartDate: dayOf(row, '延期前の日', facts.context.date) ?? times.previous,
      keywords: keywordsOf(row),
      location: isOnly ? undefined : row.remembered('location', () => locationOf(row)),
      online:
        yes(row.text('Web開催')) ??
        (/オンライン|web/iu.test(row.text('Web開催')) || onlineWords !== '' || place.isOnline || undefined),
      onlineUrl: onlineWords === '' ? (urlOf(row, 'Web開催URL') ?? place.url) : undefined,
      inquiry: row.remembered('contact', () => contactOf(row, facts), inDoubt?.sentence),
      application,
      flyer: flyerOf(row),
      validThrough: times.through,
    },
    row.remembered('standing', () => standingOf(row)),
    row.remembered('upkeep', () => upkeepOf(row, facts)),
  ) as ImportedEvent;
}

/** What the events of one office mostly have in common. */
function standingOf(row: TableRow): Partial<CommunityEvent> {
  return {
    areas: areasOf(row),
    topics: namedTopicsOf(row),
    networks: networksOf(row),
    themes: row.text('テーマ') ? listOf(row.text('テーマ')) : undefined,
    series: row.text('シリーズ') || undefined,
    tags: tagsOf(row.text('タグ')),
    organizers: organizersOf(row),
    cost: costOf(row),
    lecturers: row.text('講師') ? [row.text('講師')] : undefined,
    result: row.text('参加者数')
      ? defined({ applied: countOf(row.text('申込数')), attended: countOf(row.text('参加者数')) })
      : undefined,
    languages: languagesOf(row),
    accessibility: accessibilityOf(row),
  } as Partial<CommunityEvent>;
}

function locationOf(row: TableRow): CommunityEvent['location'] {
  const name = venueOf(row) || row.text('集合場所');
  const meet = row.text('集合場所');
  const access = [row.text('アクセス方法'), meet !== '' && meet !== name ? `集合：${meet}` : '', parkingOf(row)]
    .filter((part) => part !== '')
    .join('\n');
  const refuge = isRefuge(name);
  const point = pointOf(row);
  if (refuge && point) row.repaired('refuge-coordinates', '緯度');
  const secret = !refuge && (isSecret(name) || isSecret(addressOf(row) ?? ''));
  if (secret && point) row.repaired('coordinates-withheld', '緯度');
  const venue = defined({
    name: name || undefined,
    address: refuge ? undefined : addressOf(row),
    geo: refuge || secret ? undefined : point,
    access: access || undefined,
  });
  return Object.keys(venue).length > 0 ? venue : undefined;
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

function flyerOf(row: TableRow): CommunityEvent['flyer'] {
  const url = pictureUrlOf(row);
  return url === undefined ? undefined : defined({ url, alt: row.text('画像の説明') || undefined });
}

function tagsOf(text: string): string[] | undefined {
  const tags = text
    .split(/[;；、,，\n#＃]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .slice(0, 50);
  return tags.length > 0 ? tags : undefined;
}
