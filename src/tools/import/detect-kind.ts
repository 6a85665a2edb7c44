/**
 * Which kind of records a table holds, from its columns; for lists of places also from the names in its first rows.
 *
 * Records with days of their own are events, never places. The rule for places, in this order: medical and care providers are windows
 * (one calls them for help); then the name of the file and the title above the header, where they say こども食堂, 居場所, 相談 and the
 * like; then a list in which at least half of the names are those of desks (市役所, 支所, 地域包括支援センター, 相談…) is of windows; every
 * other list of places where people may be is of 居場所; of AEDs or refuse points nothing is made. A table of events whose days mostly
 * recur (毎月第3土曜日) is a list of places too. `--as` overrules all of it.
 */
import { START_COLUMNS } from './day-columns.js';
import type { Canonical } from './header-aliases.js';
import { isFullDate, maySayDay } from './columns-by-values.js';
import type { Columns } from './columns.js';
import { headerSays, impliedBy, layoutOf, LAYOUT_OF_KIND, type Layout } from './layouts.js';
import type { TableRow } from './table-row.js';
import type { ImportKind } from '../table-kinds.js';

export interface DetectedKind {
  kind: ImportKind;
  layout: Layout;
  /** The choice between place and window was a judgement that the clerk may want to overrule. */
  judged?: boolean;
}

const DESK =
  /役所|役場|支所|出張所|行政センター|サービスセンター|サービスコーナー|連絡所|包括支援|相談|保健所|保健センター|保健福祉センター|福祉事務所|社会福祉協議会|ハローワーク|自立支援センター|窓口|ホットライン|ダイヤル|法テラス|ケアプラザ/u;

/** What the names of the file and the lines above its header say it is. */
const TITLES: readonly (readonly [RegExp, DetectedKind])[] = [
  [/(?:こども|子ども|子供|地域)食堂|フードパントリー/u, { kind: 'ibasho', layout: 'kodomo-shokudo' }],
  [/居場所|サロン|カフェ|通いの場|子育てひろば|児童館|公民館|図書館/u, { kind: 'ibasho', layout: 'facility' }],
  [/相談|窓口|包括支援センター/u, { kind: 'consultationWindows', layout: 'window' }],
  [/構成員|会員名簿|会員一覧|参加団体/u, { kind: 'members', layout: 'member' }],
];

/** Lists of what nobody goes to for company or advice. */
const THINGS =
  /AED|自動体外式|公衆(?:便所|電話)|地下道|歩道橋|(?:防災|行政|同報)行?政?無線|屋外スピーカー|屋外拡声|公衆無線LAN|Wi-?Fi|便所|ポスト(?:設置|$)|停留[所場]|信号機|カーブミラー|防火貯水|喫煙所|給油所|トイレ|避難(?:所|場所)|消火栓|防火水槽|ごみ|ゴミ|資源(?:回収|物)|集積所|駐[輪車]場|投票所|掲示板|街路?灯|バス停|防犯カメラ|収集袋|工事|橋(?:りょう|梁)|文化財|史跡|遊具|水位|雨量|放射線|空間線量|入札|補助金|統計|人口|給水|備蓄|土のう|選挙/iu;

/**
 * The kind of a table, or nothing when its columns name nothing that can be imported. `title`: the file's name and what stands above
 * the header; it settles only what the columns leave open.
 */
export function detectKind(columns: Columns, sample: readonly TableRow[], title = ''): DetectedKind | undefined {
  const has = (...names: Canonical[]): boolean => names.some((name) => columns.has(name));
  if (has('課題', '資源') && has('担当者名', '申込者区分', '利用目的への同意'))
    return { kind: 'applications', layout: 'application' };
  if (has('名称') && has('目標の値', '目標の名前')) return { kind: 'campaigns', layout: 'campaign' };
  const exchanged = exchangeOf(columns, title);
  if (exchanged) return exchanged;
  if (!has('名称', '団体名')) return undefined;
  const layout = layoutOf(columns);
  const dated = has('開始日', '開始日時');
  if (
    dated &&
    has('イベント種類', '主催者', '参加申込終了日', '誰のための催しか') &&
    has('場所名称', '開始時間', '終了日', '参加申込終了日')
  )
    return { kind: 'events', layout: 'event' };
  if (layout === 'kodomo-shokudo' && !has('参加申込終了日', '開始日')) return { kind: 'ibasho', layout };
  if (has('歓迎', '雰囲気', '位置の公開', '掲載同意'))
    return { kind: 'ibasho', layout: layout === 'window' ? 'facility' : layout };
  if (layout === 'window') return { kind: 'consultationWindows', layout };
  const titles = TITLES.filter(([words]) => words.test(title)).map(([, kind]) => kind);
  const isDesks = desksPrevail(sample);
  const told = titles.length > 1 && isDesks ? titles.find(({ kind }) => kind === 'consultationWindows') : titles[0];
  const { kind } = impliedBy(layout);
  const days = datedBy(columns, sample);
  // Without a day, a layout that says what it lists is surer than a header such as 「教室名」.
  if (isEvents(columns) && (kind === undefined || days !== undefined)) {
    if (!daysRecur(sample)) return { kind: 'events', layout: 'event' };
    // 「毎月第3土曜日」 in the column for the day: a gathering that one may join any time, not an event.
    return { ...(told ?? { kind: isDesks ? 'consultationWindows' : 'ibasho', layout }), judged: true };
  }
  if (days === 'known') return { kind: 'events', layout: 'event', judged: true };
  if (days === 'unknown') return undefined;
  if (kind) return { kind, layout, judged: true };
  if (has('部門')) return { kind: 'members', layout: 'member' };
  const somewhere = has('住所', '緯度', '緯度経度', '所在地_市区町村', '所在地_町字', '郵便番号', '場所名称');
  if (has('公開日', '執筆者') && !somewhere) return { kind: 'reports', layout: 'report' };
  if (has('参加日', 'テーマ') && !has('緯度')) return { kind: 'members', layout: 'member' };
  if (!somewhere && !has('電話番号', 'URL', '連絡先メールアドレス', '連絡先名称')) return undefined;
  if (told) return { ...told, layout: told.layout === 'facility' ? layout : told.layout, judged: true };
  if (!somewhere && has('電話番号', '連絡先名称'))
    return { kind: 'consultationWindows', layout: 'window', judged: true };
  if (isDesks) return { kind: 'consultationWindows', layout, judged: true };
  return THINGS.test(title) || thingsPrevail(sample) ? undefined : { kind: 'ibasho', layout, judged: true };
}

/** The layout of a table whose kind the user gave. */
export function layoutFor(kind: DetectedKind['kind'], columns: Columns): DetectedKind['layout'] {
  if (kind in LAYOUT_OF_KIND) return LAYOUT_OF_KIND[kind as keyof typeof LAYOUT_OF_KIND];
  const layout = layoutOf(columns);
  // A list of places may name topics and a form too; that makes no desk of it.
  return kind === 'ibasho' && layout === 'window' ? 'facility' : layout;
}

const NEED: DetectedKind = { kind: 'needs', layout: 'need' };
const OFFER: DetectedKind = { kind: 'offers', layout: 'offer' };

/**
 * A list of what members lack or can give. The title alone is enough where the columns name no other thing: taken for something else, what
 * was told in confidence would be published.
 */
function exchangeOf(columns: Columns, title: string): DetectedKind | undefined {
  const has = (...names: Canonical[]): boolean => names.some((name) => columns.has(name));
  const [needs, offers] = [has('課題'), has('資源')];
  const isAsked = has('公開の範囲', '団体名を伏せる', '団体名の公開', '繰り返し提供', '課題の種類', '資源の種類');
  if (isAsked && needs !== offers) return needs ? NEED : OFFER;
  const [needy, giving] = [/課題|ニーズ/u.test(title), /社会資源|シーズ|提供(?:資源|できる)/u.test(title)];
  if (isAsked && needy !== giving) return needy ? NEED : OFFER;
  if (isAsked && has('課題の種類') !== has('資源の種類')) return has('課題の種類') ? NEED : OFFER;
  const isOther = has('開始日', '開始日時', '相談分野', '緯度', '緯度経度', '執筆者', '歓迎', '雰囲気', '開館時間');
  return (needs !== offers || needy !== giving) && has('団体名', '部門', '担当者名') && !isOther
    ? { ...((needs !== offers ? needs : needy) ? NEED : OFFER), judged: true }
    : undefined;
}

function isEvents(columns: Columns): boolean {
  const has = (...names: Canonical[]): boolean => names.some((name) => columns.has(name));
  if (headerSays(columns, /イベント|催し|催事|行事|講座|教室名|event/iu))
    return has(...START_COLUMNS, '終了日', '開始時間', '開館時間', '日時特記事項', '参加申込終了日', '場所名称');
  if (has('開始日', '開始日時'))
    return has(
      '終了日',
      '終了日時',
      '開始時間',
      '場所名称',
      '主催者',
      '参加申込終了日',
      '開館時間',
      '定員',
      '集合場所',
      '開催日時',
    );
  if (has('開催日', '開催日時'))
    return has(
      '場所名称',
      '主催者',
      '参加申込終了日',
      '開始時間',
      '開館時間',
      '定員',
      '料金(基本)',
      '住所',
      '連絡先名称',
      '電話番号',
    );
  return false;
}

/** Most of the cells for the day say how it recurs instead of naming a day. */
function daysRecur(sample: readonly TableRow[]): boolean {
  const days = sample.map((row) => row.text(...START_COLUMNS)).filter((text) => text !== '');
  const recurring = days.filter(
    (text) =>
      /毎[週月日年]|第\s*[\d１-５一二三四五]|曜|不定期|随時|平日/u.test(text) &&
      !/\d\s*月\s*\d|[\d０-９]{4}\s*[-/年]|\d\s*\/\s*\d/u.test(text.normalize('NFKC')),
  );
  return recurring.length > 0 && recurring.length >= days.length / 2;
}

/** Whether the records have days of their own, in a column for them or in one that nobody knows. */
function datedBy(columns: Columns, sample: readonly TableRow[]): 'known' | 'unknown' | undefined {
  const days = sample.map((row) => row.text(...START_COLUMNS)).filter((text) => text !== '');
  const dated = days.filter((text) => /\d\s*[月/.-]\s*\d/u.test(text.normalize('NFKC')));
  // One day for all is that of the list.
  const isOne = new Set(days).size === 1 && sample.length > 2;
  if (dated.length > 0 && dated.length >= days.length / 2 && !isOne) return 'known';
  const isUnknown = columns.list.some(({ header, canonical, how }, i) => {
    if (canonical || how === 'withheld' || how === 'joined' || !maySayDay(header)) return false;
    const filled = sample.map((row) => row.cells[i] ?? '').filter((cell) => cell.trim() !== '');
    return filled.length > 0 && filled.every(isFullDate) && (new Set(filled).size > 1 || sample.length <= 2);
  });
  return isUnknown ? 'unknown' : undefined;
}

function thingsPrevail(sample: readonly TableRow[]): boolean {
  const names = sample.map((row) => `${row.text('名称')} ${row.text('種別')}`).filter((name) => name !== ' ');
  return names.length > 0 && names.filter((name) => THINGS.test(name)).length >= names.length / 2;
}

function desksPrevail(sample: readonly TableRow[]): boolean {
  const rows = sample.filter((row) => row.text('名称') !== '');
  const desks = rows.filter(
    (row) =>
      DESK.test(`${row.text('名称')} ${row.text('種別')}`) && !/子育て支援センター|子育て世代/u.test(row.text('名称')),
  );
  return rows.length > 0 && desks.length >= rows.length / 2;
}
