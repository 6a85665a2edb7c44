/**
 * What a table is, finer than its kind. The layouts of places and desks stand in one table: by which columns each is known, and what it implies
 * for its records. A new one is one entry here.
 */
import type { CollectionName } from '../../feed/collections.js';
import type { ImportKind } from '../table-kinds.js';
import type { Columns } from './columns.js';
import type { Canonical } from './header-aliases.js';

export interface LayoutRule {
  /** Whether the columns are those of it. Asked in the order of the table; the first that fits counts. */
  fits: (columns: Columns) => boolean;
  /** What its records are unless they have days of their own. Without it the names in the table decide. */
  kind?: Extract<CollectionName, 'consultationWindows' | 'ibasho'>;
  /** Topics of a desk, and of a place, that names none. */
  deskTopics?: readonly string[];
  placeTopics?: readonly string[];
  /** Kind of a place, from its name and the title of the table. Without it `kinds/place-kind.ts` decides. */
  placeKind?: (name: string, title: string) => string;
  /** Tags of each of its places. */
  tags?: readonly string[];
}

const has =
  (...names: Canonical[]) =>
  (columns: Columns): boolean =>
    names.some((name) => columns.has(name));

/** Whether a header of the table holds such a word. */
export function headerSays(columns: Columns, word: RegExp): boolean {
  return columns.list.some(({ header }) => word.test(header.normalize('NFKC')));
}

/** Headers of a list of desks. */
const DESK_HEADER =
  /^相談(?:名|窓口|機関|の?種類|内容|日|時間|先|料|員|電話|方法|対象|場所|室|受付|専用|担当|できる)|^(?:相談)?窓口(?:名|の|$)|^(?:電話|来所|面接|面談|メール|LINE|SNS|オンライン|チャット)相談(?!会|の?有無|件数|可否)/iu;

const LAYOUTS = {
  window: {
    fits: (columns) =>
      (has('相談分野', '市区町村ID')(columns) &&
        has('電話番号', '利用方法', '受け持ち地域', '連絡先FormURL', '連絡先メールアドレス')(columns)) ||
      (headerSays(columns, DESK_HEADER) && !has('開始日', '開始日時')(columns)),
  },
  medical: {
    fits: (columns) =>
      has('診療科目', '医療機関コード', '病床数')(columns) || headerSays(columns, /診療|医療機関|病院|薬局/u),
    kind: 'consultationWindows',
    deskTopics: ['health'],
  },
  care: {
    fits: (columns) => has('事業所番号')(columns) || headerSays(columns, /介護/u),
    kind: 'consultationWindows',
    deskTopics: ['elder-care'],
  },
  'kodomo-shokudo': {
    fits: (columns) =>
      has('参加費_幼児', '参加費_小学生', '参加費_子ども', 'フードパントリー実施', '開催頻度')(columns) ||
      headerSays(columns, /食堂/u),
    placeTopics: ['food', 'place-to-go'],
    placeKind: (name, title) =>
      !/食堂/u.test(name) &&
      (/パントリー|フードバンク/u.test(name) || (/フードパントリー/u.test(title) && !/食堂/u.test(title)))
        ? 'food-pantry'
        : 'kodomo-shokudo',
  },
  childcare: {
    fits: (columns) =>
      has('受入年齢', '一時預かりの有無', '病児保育の有無')(columns) || headerSays(columns, /園名|保育所|児童館名/u),
  },
  wifi: { fits: has('SSID'), tags: ['wifi'] },
  facility: { fits: () => true },
} as const satisfies Record<string, LayoutRule>;
export type PlaceLayout = keyof typeof LAYOUTS;

/** Kinds whose tables are all of one layout. */
export const LAYOUT_OF_KIND = {
  events: 'event',
  members: 'member',
  needs: 'need',
  offers: 'offer',
  reports: 'report',
  campaigns: 'campaign',
  applications: 'application',
} as const satisfies Partial<Record<ImportKind, string>>;

export type Layout = PlaceLayout | (typeof LAYOUT_OF_KIND)[keyof typeof LAYOUT_OF_KIND];

/** The layout of a table of places or desks. */
export function layoutOf(columns: Columns): PlaceLayout {
  const names = Object.keys(LAYOUTS) as PlaceLayout[];
  return names.find((name) => LAYOUTS[name].fits(columns)) ?? 'facility';
}

/** What a layout implies for the records of its table. */
export function impliedBy(layout: Layout): Omit<LayoutRule, 'fits'> {
  return (LAYOUTS as Partial<Record<Layout, LayoutRule>>)[layout] ?? {};
}
