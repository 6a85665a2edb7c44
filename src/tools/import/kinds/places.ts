/** Tables of places (公共施設, こども食堂, 子育て施設, our own) → `Ibasho`. */
import type { Ibasho } from '../../../feed/schema.js';
import { idOf, listOf } from '../labels.js';
import { impliedBy } from '../layouts.js';
import type { FeedRecord, KindImporterFactory, RowOutcome, TableFacts } from '../kind-importer.js';
import { recordId, rowPrint } from '../record-id.js';
import { nfkc, readDay } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { idsIn, keywordsOf } from './keywords.js';
import { photoOf } from './photo.js';
import { paragraphs, proseOf } from './prose.js';
import { accessibilityOf, parkingOf } from './site-facilities.js';
import { upkeepOf } from './upkeep.js';
import { furtherUrls, urlOf, wordsForUrl } from './web-addresses.js';
import { yes } from './yes-no.js';
import { contactOf } from './contacts.js';
import { applyingIn } from './applying.js';
import { costOf } from './cost.js';
import { countOf } from './event-application.js';
import { hoursOf } from './hours.js';
import { languagesOf } from './languages.js';
import { describedIn, eligibilityOf, namedTopicsOf, networksOf, withEnglish } from './own-columns.js';
import { nameOf, ownId, refuse } from './own-record.js';
import { pausedStatus } from './paused.js';
import { isRefuge, isThing, placeKind } from './place-kind.js';
import { shareRest, type Twin } from './share-rest.js';
import { addressOf, areasOf, districtOf, isSecret, ownerOf, pointOf, quarterOf, venueOf, wishOf } from './where.js';

export const placesImporter: KindImporterFactory = (facts) => {
  const seen = facts.memory.rows<number>();
  const twins = facts.memory.namesakes<Twin>();
  return (row): RowOutcome => {
    const name = nameOf(row, '名称', '団体名');
    if (name === '') return refuse(row, 'name-missing');
    const called = row.text('種別', 'イベント種類');
    if (isRefuge(name, called, row.text('備考'))) return refuse(row, 'refuge-as-place');
    if (isThing(name)) return refuse(row, 'thing-as-place');
    const venue = venueOf(row);
    const line = addressOf(row) ?? '';
    const address = venue === '' || venue === name || line.includes(venue) ? line : `${line} ${venue}`.trim();
    const base = recordId(ownerOf(row, facts), facts.layout, row.text('ID'), name, address);
    const same = rowPrint(row.cells);
    if (seen.get(base) === same) {
      row.report('duplicate-row', '名称');
      return { status: 'merged' };
    }
    const { id, changed } = ownId(row, facts, base, [name, address, row.text('種別')]);
    if (!changed) seen.set(base, same);
    const record = placeOf(row, facts, id, name, called, address);
    shareRest(twins, row, name, address, record);
    return { status: 'taken', record };
  };
};

function placeOf(
  row: TableRow,
  facts: TableFacts,
  id: string,
  name: string,
  called: string,
  address: string,
): FeedRecord {
  const kind =
    idOf('ibashoKind', called) ??
    placeKind(
      name,
      `${called} ${facts.layout === 'facility' ? row.text('備考').slice(0, 30) : ''}`.trim(),
      facts.layout,
      facts.title,
    );
  const { geo, shownAddress, addressPrecision } = whereOf(row, address);
  // What rows of one table mostly have in common, or do not have at all.
  const { target, named, cost, reservation, eligibility } = row.remembered('terms', () => termsOf(row));
  const { topics, tags, welcomes, accessibility, languages } = row.remembered('signs', () => signsOf(row, facts));
  const standing = row.remembered('standing', () => ({
    photo: photoOf(row),
    listingConsent: consentOf(row, facts.context.date),
    networks: networksOf(row),
  }));
  const audiences = [...new Set([...named, ...audiencesOf(kind, target)])];
  const onlineWords = wordsForUrl(row, 'Web開催URL');
  const online = onlineWords === '' ? urlOf(row, 'Web開催URL') : undefined;
  const found = {
    id,
    name: withEnglish(row, name, '英語の名称'),
    kind,
    description: describedIn(
      row,
      paragraphs(
        proseOf(row, '説明', '概要', '設置目的', '実施支援の主な区分', '備考'),
        roomInWords(row),
        ...furtherUrls(row),
      ),
    ),
    atmosphere: row.text('雰囲気') || undefined,
    url: urlOf(row, 'URL'),
    areas: areasOf(row),
    geo,
    address: shownAddress,
    addressPrecision,
    access:
      [
        addressPrecision === 'district' && isSecret(address) ? address.slice(quarterOf(address).length).trim() : '',
        row.text('アクセス方法'),
        parkingOf(row),
      ]
        .filter((part) => part !== '')
        .join('\n') || undefined,
    online:
      online === undefined && onlineWords === '' ? undefined : defined({ url: online, note: onlineWords || undefined }),
  } satisfies Partial<Ibasho>;
  const hours = hoursOf(row, facts.closedAt(row.number));
  const terms = {
    cost,
    reservation,
    eligibility,
    audiences: audiences.length > 0 ? audiences : undefined,
    topics: topics ?? impliedBy(facts.layout).placeTopics?.slice(),
    keywords: keywordsOf(row),
    tags,
    welcomes,
    accessibility,
    languages,
    contact: contactOf(row, facts),
    operator: row.text('団体名', '主催者') === name ? undefined : row.text('団体名', '主催者') || undefined,
    capacity: countOf(row.text('定員')),
    photo: standing.photo,
    listingConsent: standing.listingConsent,
    status: pausedStatus(row, facts),
    networks: standing.networks,
  } satisfies Partial<Ibasho>;
  return defined(
    found,
    hours,
    terms,
    row.remembered('upkeep', () => upkeepOf(row, facts)),
  );
}

/** For whom it is, and on what terms. */
function termsOf(row: TableRow) {
  const target = [
    row.text('対象者'),
    row.text('対象者備考'),
    row.text('受入年齢') ? `受入年齢：${row.text('受入年齢')}` : '',
  ]
    .filter((part) => part !== '' && part !== 'なし')
    .join('\n');
  return {
    target,
    named: idsIn(row, 'audience', '対象者ID'),
    cost: costOf(row),
    reservation: reservationOf(row),
    eligibility: eligibilityOf(row, target),
  };
}

/** What columns for it name by a word or a sign. */
function signsOf(row: TableRow, facts: TableFacts) {
  return {
    topics: namedTopicsOf(row),
    tags: tagsOf(row, facts),
    welcomes: welcomesOf(row),
    accessibility: accessibilityOf(row),
    languages: languagesOf(row),
  };
}

/** A place that wants to stay unnamed gets neither point nor address; one that shows its quarter only gets no point. */
function whereOf(
  row: TableRow,
  address: string,
): { geo?: Ibasho['geo']; shownAddress?: string; addressPrecision?: string } {
  const wish = wishOf(row) ?? (isSecret(address) ? (quarterOf(address) === '' ? 'hidden' : 'district') : undefined);
  const geo = pointOf(row);
  if (wish === 'hidden') {
    if (geo) row.repaired('coordinates-withheld', '緯度');
    return { addressPrecision: 'hidden' };
  }
  if (wish === 'district') {
    if (geo) row.repaired('coordinates-withheld', '緯度');
    return {
      shownAddress: districtOf(isSecret(address) ? quarterOf(address) : address) || undefined,
      addressPrecision: 'district',
    };
  }
  return {
    geo,
    shownAddress: address || undefined,
    addressPrecision: geo || /[\d０-９]/u.test(address) ? 'exact' : address === '' ? undefined : 'district',
  };
}

function audiencesOf(kind: string, target: string): string[] {
  if (/^(?:どなたでも|どなた（|誰でも|だれでも)/u.test(target)) return ['anyone'];
  if (kind === 'senior-space') return ['senior'];
  if (kind === 'parenting-space') return ['parents', 'child'];
  if (kind === 'children-hall' || kind === 'after-school') return ['child'];
  return [];
}

function reservationOf(row: TableRow): Ibasho['reservation'] {
  const whether = applyingIn(row, '申込要否');
  const how = applyingIn(row, '参加申込方法');
  const words = [
    whether.required === undefined ? whether.words : '',
    how.words && `予約方法：${how.words}`,
    row.text('予約特記事項'),
    row.text('定員備考'),
  ]
    .filter((part) => part !== '')
    .join('\n');
  if (how.required === false && words === `予約方法：${how.words}`) return false;
  return words || (whether.required ?? how.required);
}

function tagsOf(row: TableRow, facts: TableFacts): string[] | undefined {
  const tags = listOf(row.text('タグ'));
  if (yes(row.text('フードパントリー実施')) === true) tags.push('food-pantry');
  if (yes(row.text('テイクアウト実施')) === true) tags.push('takeout');
  tags.push(...(impliedBy(facts.layout).tags ?? []));
  return tags.length > 0 ? tags.slice(0, 50) : undefined;
}

function welcomesOf(row: TableRow): string[] | undefined {
  const ids = idsIn(row, 'welcome', '歓迎');
  return ids.length > 0 ? ids : undefined;
}

function consentOf(row: TableRow, today: string): Ibasho['listingConsent'] {
  const text = row.text('掲載同意');
  if (text === '') return undefined;
  if (yes(text) === false) {
    row.report('consent-missing', '掲載同意');
    return undefined;
  }
  const written = /(?:(?:令和|R)\s*(?:\d{1,2}|元)|\d{4})\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?/u.exec(
    nfkc(text),
  )?.[0];
  const on = written === undefined ? undefined : readDay(written, { today });
  if (written === undefined || on === undefined || 'refused' in on) return { by: text };
  return defined({
    by:
      nfkc(text)
        .replace(written, '')
        .replace(/^[\s、,]+|(?<![\s、,])[\s、,]+$/gu, '') || undefined,
    on: on.value,
  });
}

/** 「定員：3～12」: what is no single number stays words. */
function roomInWords(row: TableRow): string {
  const said = row.text('定員');
  return said === '' || countOf(said) !== undefined ? '' : `定員：${said}`;
}
