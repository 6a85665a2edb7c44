/** Tables of desks (the consultation-window layout, 市役所・センター, 医療機関, 介護事業所, our own) → `ConsultationWindow`. */
import type { Channel, ConsultationWindow } from '../../../feed/schema.js';
import { NATION } from '../../../feed/area-code.js';
import { telUrl } from '../../../feed/safe-url.js';
import { idsOf, listOf } from '../labels.js';
import { impliedBy } from '../layouts.js';
import type { FeedRecord, KindImporterFactory, RowOutcome, TableFacts } from '../kind-importer.js';
import { chain, recordId, rowPrint, type Chained } from '../record-id.js';
import { nfkc, readAreaCode } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { idsIn, keywordsOf } from './keywords.js';
import { proseOf } from './prose.js';
import { upkeepOf } from './upkeep.js';
import { furtherUrls, urlOf, wordsForUrl } from './web-addresses.js';
import { yes } from './yes-no.js';
import { unlinkedPhones, waysOf } from './contacts.js';
import { hoursOf } from './hours.js';
import { languagesOf } from './languages.js';
import { MUNICIPALITY_SLUGS } from './municipality-slugs.js';
import { pausedStatus } from './paused.js';
import { isRefuge } from './place-kind.js';
import { applyingIn } from './applying.js';
import { chargeOf, describedIn, eligibilityOf, networksOf, withEnglish } from './own-columns.js';
import { nameOf, refuse } from './own-record.js';
import { CATEGORY_TOPICS, topicsByWords } from './topic-map.js';
import { shareRest, type Twin } from './share-rest.js';
import {
  addressOf,
  areasOf,
  districtOf,
  feedArea,
  isSecret,
  ownerOf,
  pointOf,
  quarterOf,
  venueOf,
  wishOf,
} from './where.js';

/** A row that gave a record under an id. */
interface Seen extends Chained<Seen> {
  print: number;
  phone: string;
}

export const windowsImporter: KindImporterFactory = (facts) => {
  const { ids } = facts.memory;
  // Name and place make the id; a number that was put right must leave it as it is.
  const seen = facts.memory.rows<Seen>();
  const twins = facts.memory.namesakes<Twin>();
  return (row): RowOutcome => {
    const name = nameOf(row, '名称', '団体名', '部署');
    if (name === '') return refuse(row, 'name-missing');
    const address = addressOf(row) ?? venueOf(row);
    const base = recordId(ownerOf(row, facts), facts.layout, row.text('ID'), name, address);
    const phone = row.text('電話番号');
    const last = seen.get(base);
    const before = chain(last);
    const print = rowPrint(row.cells);
    if (before.some((one) => one.print === print)) {
      row.report('duplicate-row', '名称');
      return { status: 'merged' };
    }
    const { id, changed } = ids.give(base, name, address, row.text('種別', '相談分野'), phone);
    if (changed && row.text('ID') !== '') row.report('duplicate-number', 'ID', { params: { id } });
    else if (changed && before.some((one) => one.phone === phone))
      row.report('same-place-twice', '名称', { params: { id } });
    seen.set(base, { print, phone, before: last });
    const record = windowOf(row, facts, id, name, address);
    if (record.channels === undefined) row.report('no-way-to-reach', '名称');
    shareRest(twins, row, name, phone || address, record as FeedRecord);
    return { status: 'taken', record: record as FeedRecord };
  };
};

function windowOf(row: TableRow, facts: TableFacts, id: string, name: string, address: string): ConsultationWindow {
  const refuge = isRefuge(name, row.text('種別'));
  const wish = refuge ? 'hidden' : wishOf(row);
  const secret = !refuge && (isSecret(address) || wish === 'district' || wish === 'hidden');
  const quarter = isSecret(address) ? quarterOf(address) : districtOf(address);
  const shown = wish === 'hidden' ? '' : secret ? quarter : address;
  const geo = pointOf(row);
  if (secret && geo) row.repaired('coordinates-withheld', '緯度');
  if (refuge && (geo || address !== '')) row.repaired('refuge-coordinates', geo ? '緯度' : '住所');
  // What rows of one table mostly have in common, or do not have at all.
  const { eligibility, audiences } = row.remembered('whom', () => whomOf(row));
  const ways = waysOf(row, facts);
  const plain = row.text('やさしい名称');
  const areas = areasOf(row);
  const serviceAreas = row.remembered('served', () => serviceAreasOf(row)) ?? areas;
  const found = {
    id,
    name: withEnglish(row, name, '英語の名称'),
    description: describedIn(
      row,
      [
        plain !== name ? plain : '',
        proseOf(
          row,
          '説明',
          '概要',
          '部署',
          '種別',
          '診療科目',
          '緊急時の代わり',
          '時間外における対応',
          '連絡先備考',
          '備考',
        ) ?? '',
        ways.words !== '' && ways.words !== name ? `${row.header('連絡先名称')}：${ways.words}` : '',
        ...unlinkedPhones(row),
        wordsForUrl(row, 'SNS') && `${row.header('SNS')}：${wordsForUrl(row, 'SNS')}`,
        ...furtherUrls(row),
      ]
        .filter((part) => part !== '' && part !== name)
        .join('\n\n'),
    ),
    url: urlOf(row, 'URL'),
    topics: topicsOf(row, facts, name),
    eligibility,
    audiences: audiences.length > 0 ? audiences : undefined,
    areas,
    serviceAreas,
    channels: channelsOf(row, ways, address !== '' && !refuge && !secret),
    address: shown || undefined,
    geo: refuge || secret ? undefined : geo,
    addressPrecision: refuge || (secret && shown === '') ? 'hidden' : secret ? 'district' : undefined,
  } satisfies Partial<ConsultationWindow>;
  const hours = hoursOf(row, facts.closedAt(row.number));
  const { anonymous, reservation, languages } = row.remembered('terms', () => termsOf(row));
  const status = pausedStatus(row, facts);
  const { networks, tags, upkeep } = row.remembered('standing', () => ({
    networks: networksOf(row),
    tags: row.text('タグ') ? listOf(row.text('タグ')) : undefined,
    upkeep: withPortalSource(upkeepOf(row, facts), facts),
  }));
  const terms = {
    anonymous,
    reservation,
    languages,
    status,
    networks,
    keywords: keywordsOf(row),
    tags,
  };
  return defined(found, hours, terms, upkeep);
}

/** Whom it is for. */
function whomOf(row: TableRow) {
  const target = [row.text('対象者'), row.text('対象者備考'), servedInWords(row)]
    .filter((part) => part !== '' && part !== 'なし')
    .join('\n');
  return { audiences: idsIn(row, 'audience', '対象者ID'), eligibility: eligibilityOf(row, target) };
}

/** How one comes to be heard. */
function termsOf(row: TableRow) {
  return {
    anonymous: yes(row.text('匿名相談')),
    reservation: reservationOf(row),
    languages: languagesOf(row),
  };
}

function reservationOf(row: TableRow): ConsultationWindow['reservation'] {
  const whether = applyingIn(row, '申込要否');
  const how = applyingIn(row, '参加申込方法');
  const words = [whether.words, how.words].filter((part) => part !== '').join('\n');
  return whether.required ?? (words || how.required);
}

/** The consultation-window layout is that of one portal, whose licence asks for its name and a note that the data was changed. */
function withPortalSource(upkeep: Record<string, unknown>, { columns }: TableFacts): Record<string, unknown> {
  const portal = columns.has('情報源ID') && columns.has('確認の程度') && columns.has('やさしい名称');
  return portal && upkeep['source'] === undefined
    ? { ...upkeep, source: { name: 'くらし支援ナビ（加工して掲載）', license: 'CC BY 4.0' } }
    : upkeep;
}

const METHODS: readonly (readonly [word: RegExp, channel: string])[] = [
  [/電話/u, 'phone'],
  [/fax|ファクス|ファックス/iu, 'fax'],
  [/メール|email/iu, 'email'],
  [/来所|面談|面接|窓口|会って|対面/u, 'in-person'],
  [/訪問/u, 'visit'],
  [/チャット/u, 'chat'],
  [/SNS|LINE|ライン/iu, 'sns'],
  [/オンライン|ビデオ|zoom/iu, 'video'],
  [/手紙|郵便/u, 'letter'],
  [/フォーム|web予約/iu, 'web-form'],
  [/手話/u, 'sign-video'],
];

/** Every way the table gives to reach the desk; a way without number or address is listed only when it needs none. */
function channelsOf(row: TableRow, ways: ReturnType<typeof waysOf>, hasAddress: boolean): Channel[] | undefined {
  const channels: Channel[] = [];
  const { allowed, charge } = row.remembered('methods', () => methodsOf(row));
  for (const { number, kind, label } of ways.phones)
    channels.push(
      defined({
        id: 'phone',
        number,
        dial: telUrl(number),
        label,
        charge: charge ?? (kind === 'free' ? { free: true } : undefined),
      }),
    );
  for (const { number, label } of ways.faxes) channels.push(defined({ id: 'fax', number, label }));
  if (ways.email) channels.push({ id: 'email', url: `mailto:${ways.email}` });
  const form = urlOf(row, '連絡先FormURL');
  if (form) channels.push({ id: 'web-form', url: form });
  const chat = urlOf(row, 'チャットURL');
  if (chat) channels.push({ id: 'chat', url: chat });
  const sns = wordsForUrl(row, 'SNS') === '' ? urlOf(row, 'SNS') : undefined;
  if (sns) channels.push({ id: 'sns', url: sns });
  for (const channel of ['in-person', 'visit', 'letter', 'video', 'sign-video'] as const)
    if (allowed.has(channel)) channels.push({ id: channel });
  if (allowed.size === 0 && hasAddress) channels.push({ id: 'in-person' });
  return channels.length > 0 ? channels.slice(0, 50) : undefined;
}

/** The ways to use it that a column names, and what a call costs. */
function methodsOf(row: TableRow) {
  const said = row.text('利用方法');
  const allowed = new Set([
    ...idsOf('channel', said).ids,
    ...METHODS.filter(([word]) => word.test(said)).map(([, channel]) => channel),
  ]);
  return { allowed, charge: chargeOf(row.text('通話料')) };
}

/** Topics that the column for them names, and words of it that name none. */
function topicsSaid(row: TableRow) {
  const { ids, unknown } = idsOf('topic', row.text('相談分野'));
  const topics = [...ids];
  const words: string[] = [];
  for (const word of unknown) {
    const mapped = CATEGORY_TOPICS.get(word);
    if (mapped) topics.push(...mapped);
    else words.push(word);
  }
  return { topics: [...new Set(topics)], words };
}

function topicsOf(row: TableRow, facts: TableFacts, name: string): string[] {
  const { topics, words } = row.remembered('topics', () => topicsSaid(row));
  if (topics.length > 0) return topics;
  const { deskTopics } = impliedBy(facts.layout);
  if (deskTopics) return [...deskTopics];
  const byName = topicsByWords(name, row.text('種別'), ...words);
  // 「市民相談室」 says nothing; 「法律相談」 in the column for what it is about does, where it is no more than a few words.
  const about = row.text('説明').split('\n')[0] ?? '';
  return byName.every((topic) => topic === 'not-sure') && about.length <= 30 ? topicsByWords(about) : byName;
}

/** Names of areas that are no codes: said on the card, told to the clerk, because no search by area finds them. */
function servedInWords(row: TableRow): string {
  const names = listOf(row.text('受け持ち地域')).filter(
    (word) => word !== '全国' && !/^\d{2}$|^\d{5,6}$/u.test(nfkc(word)),
  );
  // The list of a prefecture names the town, and gives no code.
  const town = row.text('市区町村名');
  if (
    names.length === 0 &&
    town !== '' &&
    areasOf(row) === undefined &&
    ![row.text('名称'), addressOf(row) ?? ''].some((text) => text.includes(town))
  ) {
    row.report('areas-as-words', '市区町村名');
    return `${row.header('市区町村名')}：${town}`;
  }
  if (names.length === 0) return '';
  row.report('areas-as-words', '受け持ち地域', { value: names.join('、') });
  const header = row.header('受け持ち地域');
  return `${/^[\x20-\x7e]+$/u.test(header) ? '受け持ち地域' : header}：${row.text('受け持ち地域')}`;
}

/** Whom the desk serves: codes where the table gives codes, else the municipality that keeps it. */
function serviceAreasOf(row: TableRow): string[] | undefined {
  const codes: string[] = [];
  const municipality = row.text('市区町村ID').replace(/^jp-/u, '');
  for (const word of [
    ...listOf(nfkc(row.text('受け持ち地域'))),
    MUNICIPALITY_SLUGS.get(municipality) ?? municipality,
  ]) {
    if (word === '全国') codes.push(NATION);
    if (!/^\d{2}$|^\d{5,6}$/u.test(word)) continue;
    const read = readAreaCode(word);
    codes.push('value' in read ? feedArea(read.value) : word.slice(0, 5));
  }
  if (codes.length > 0) return [...new Set(codes)];
  const prefecture = nfkc(row.text('自治体コード'));
  return /^\d{2}$/u.test(prefecture) && row.text('市区町村ID') === '' ? [prefecture] : undefined;
}
