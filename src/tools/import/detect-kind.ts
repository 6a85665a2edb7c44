/**
 * Which kind of records a table holds, from its columns; for lists of places also from the names in its first rows.
 *
 * The rule for places, in this order: medical and care providers are windows (one calls them for help); a list in which at least half
 * of the names are those of desks (市役所, 支所, 地域包括支援センター, 相談…) is of windows; every other list of places is of 居場所.
 * `--as` overrules all of it.
 */
import type { Canonical } from './header-aliases.js';
import type { Columns, TableRow } from './table-row.js';
import type { ImportKind } from './types.js';

/** What a table is, finer than its kind: decides defaults such as the kind of place or the topics of a window. */
export type Layout = 'event' | 'kodomo-shokudo' | 'childcare' | 'medical' | 'care' | 'windows' | 'facility' | 'wifi' | 'member' | 'report' | 'application';

export interface DetectedKind {
  kind: ImportKind;
  layout: Layout;
  /** The choice between place and window was a judgement that the clerk may want to overrule. */
  judged?: boolean;
}

const DESK = /役所|役場|支所|出張所|行政センター|サービスセンター|サービスコーナー|連絡所|包括支援|相談|保健所|保健センター|保健福祉センター|福祉事務所|社会福祉協議会|ハローワーク|自立支援センター|窓口|ホットライン|ダイヤル|法テラス|ケアプラザ/u;

/** The kind of a table, or nothing when its columns name nothing that can be imported. */
export function detectKind(columns: Columns, sample: readonly TableRow[]): DetectedKind | undefined {
  const has = (...names: Canonical[]): boolean => names.some((name) => columns.has(name));
  const named = has('名称', '団体名');
  if (has('課題', '資源') && has('担当者名', '申込者区分', '利用目的への同意')) return { kind: 'applications', layout: 'application' };
  if (!named) return undefined;
  if (has('参加費_幼児', '参加費_小学生', '参加費_子ども', '開催頻度', 'フードパントリー実施') && !has('参加申込終了日', '開始日')) return { kind: 'ibasho', layout: 'kodomo-shokudo' };
  const layout = layoutOf(columns);
  if (layout === 'windows') return { kind: 'consultationWindows', layout };
  if (isEvents(columns)) return { kind: 'events', layout: 'event' };
  if (layout === 'medical' || layout === 'care') return { kind: 'consultationWindows', layout, judged: true };
  if (has('部門')) return { kind: 'members', layout: 'member' };
  const somewhere = has('住所', '緯度', '緯度経度', '所在地_市区町村', '所在地_町字', '郵便番号', '場所名称');
  if (has('公開日', '執筆者') && !somewhere) return { kind: 'reports', layout: 'report' };
  if (has('参加日', 'テーマ') && !has('緯度')) return { kind: 'members', layout: 'member' };
  if (!somewhere && !has('電話番号', 'URL', '連絡先メールアドレス')) return undefined;
  if (!somewhere && has('電話番号')) return { kind: 'consultationWindows', layout: 'windows', judged: true };
  return { kind: desksPrevail(sample) ? 'consultationWindows' : 'ibasho', layout, judged: true };
}

/** The layout of a table whose kind the user gave. */
export function layoutOf(columns: Columns): Layout {
  const has = (...names: Canonical[]): boolean => names.some((name) => columns.has(name));
  if (has('相談分野', '市区町村ID') && has('電話番号', '利用方法', '受け持ち地域', '連絡先FormURL', '連絡先メールアドレス')) return 'windows';
  if (has('診療科目', '医療機関コード', '病床数') || headerSays(columns, /診療|医療機関|病院|薬局/u)) return 'medical';
  if (has('事業所番号') || headerSays(columns, /介護/u)) return 'care';
  if (has('参加費_小学生', 'フードパントリー実施', '開催頻度') || headerSays(columns, /食堂/u)) return 'kodomo-shokudo';
  if (has('受入年齢', '一時預かりの有無', '病児保育の有無') || headerSays(columns, /園名|保育所|児童館名/u)) return 'childcare';
  if (has('SSID')) return 'wifi';
  return 'facility';
}

function isEvents(columns: Columns): boolean {
  const has = (...names: Canonical[]): boolean => names.some((name) => columns.has(name));
  if (headerSays(columns, /イベント|催し|催事|行事|講座|教室名|event/iu)) return has('開始日', '開催日', '開催日時', '開始日時', '終了日', '開始時間', '開館時間', '日時特記事項', '参加申込終了日', '場所名称');
  if (has('開始日', '開始日時')) return has('終了日', '終了日時', '開始時間', '場所名称', '主催者', '参加申込終了日', '開館時間', '定員', '集合場所', '開催日時');
  if (has('開催日', '開催日時')) return has('場所名称', '主催者', '参加申込終了日', '開始時間', '開館時間', '定員', '料金(基本)', '住所', '連絡先名称', '電話番号');
  return false;
}

function headerSays(columns: Columns, word: RegExp): boolean {
  return columns.list.some(({ header }) => word.test(header.normalize('NFKC')));
}

function desksPrevail(sample: readonly TableRow[]): boolean {
  const rows = sample.filter((row) => row.text('名称') !== '');
  const desks = rows.filter((row) => DESK.test(`${row.text('名称')} ${row.text('種別')}`) && !/子育て支援センター|子育て世代/u.test(row.text('名称')));
  return rows.length > 0 && desks.length >= rows.length / 2;
}
