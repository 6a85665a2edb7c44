/** The tables of the envelope, kept by the office as CSV, XLSX or JSON: areas, topics, networks, themes, emergency lines, withdrawals. */
import { readFile } from 'node:fs/promises';
import { areaCode } from '../../feed/area-code.js';
import { tables, type TableName } from '../../feed/schema.js';
import { CannotRun } from '../report/cannot-run.js';
import { digitsOf, objectOf } from '../report/unproven.js';
import { readNamedRows } from '../read/named-rows.js';
import type { CommandText } from '../messages/command.ja.js';

type Cells = Partial<Record<string, string>>;
type Row = Record<string, unknown>;

/** Field → headers under which offices keep it, beside the field's own name. */
const HEADERS: Record<string, readonly string[]> = {
  code: ['コード', '地域コード', '全国地方公共団体コード', '団体コード', '市区町村コード', 'lgcode'],
  name: ['名称', '名前', '市区町村名', '窓口名', 'city'],
  kana: ['カナ', 'かな', '名称_カナ', 'フリガナ', 'ふりがな', 'よみ', 'citykana'],
  romaji: ['ローマ字', '英字', '名称_英字', 'name_en', 'en'],
  parent: ['親', '親コード', '上位コード', '所属', '都道府県コード'],
  region: ['地域', '圏域', '地域区分'],
  latitude: ['緯度', 'lat'],
  longitude: ['経度', 'lng', 'lon'],
  id: ['ID', 'NO', '番号', '記号'],
  label: ['ラベル', '表示名', '表示'],
  label_en: ['英語', 'ラベル_英語'],
  group: ['グループ', '分類'],
  hidden: ['非表示', '隠す'],
  order: ['順', '順番', '並び順'],
  keywords: ['キーワード', '検索語'],
  url: ['URL', 'アドレス', 'ホームページ'],
  status: ['状態', '段階'],
  role: ['役割', '区分'],
  channel: ['方法', '手段'],
  number: ['電話番号', '番号（電話）', '電話', 'phone'],
  dial: ['発信', '発信先'],
  free: ['無料', '通話料'],
  hours: ['受付時間', '時間', 'hoursNote'],
  hours_en: ['受付時間_英字', '受付時間_英語', '英語の受付時間'],
  allDay: ['24時間'],
  sourceName: ['情報源', '出典', '発行元', 'source', 'sourceName', 'source_name'],
  sourceUrl: ['出典URL', '情報源URL', 'source_url', 'sourceUrl'],
  verifiedOn: ['確認日', '最終確認日', 'verified_on'],
  validThrough: ['有効期限', '掲載終了日', 'valid_through'],
  ageFrom: ['対象年齢_下限', '年齢から', 'age_from'],
  ageTo: ['対象年齢_上限', '年齢まで', 'age_to'],
  match: ['年齢の扱い'],
  phone: ['取り下げる電話番号'],
};

const fold = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[\s_()]/g, '')
    .toLowerCase();
const FIELD = new Map<string, string>();
for (const [field, headers] of Object.entries(HEADERS))
  for (const header of [field, ...headers]) if (!FIELD.has(fold(header))) FIELD.set(fold(header), field);

const yes = (cell: string | undefined): boolean | undefined =>
  cell === undefined ? undefined : /^(1|true|yes|はい|有|無料|free|○|◯)$/i.test(cell.normalize('NFKC'));
const amount = (cell: string | undefined): number | undefined =>
  cell === undefined || Number.isNaN(Number(cell.normalize('NFKC'))) ? undefined : Number(cell.normalize('NFKC'));
const many = (cell: string | undefined): string[] | undefined =>
  cell
    ?.split(/[;；、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
const both = (ja: string | undefined, en: string | undefined): unknown => (en === undefined ? ja : { ja, en });

/** Short codes from a spreadsheet have lost their leading zero, and may carry the check digit. */
function codeOf(cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const digits = cell.normalize('NFKC').trim();
  return areaCode(digits) ?? (/^\d{1}$|^\d{4}$/.test(digits) ? `0${digits}` : undefined) ?? digits;
}

function geoOf(cells: Cells): unknown {
  const [latitude, longitude] = [amount(cells['latitude']), amount(cells['longitude'])];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** 「24時間」 of a line says it of 祝日 as well. */
const ALL_DAY = [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'ph'], opens: '00:00', closes: '24:00' }];

function emergencyOf(cells: Cells): Row {
  const number = cells['number'];
  const dial = cells['dial'] ?? (number === undefined ? undefined : `tel:${digitsOf(number).replaceAll('#', '%23')}`);
  const isAllDay = yes(cells['allDay']) === true || /^24時間(365日)?$/.test(cells['hours']?.normalize('NFKC') ?? '');
  const free = yes(cells['free']);
  return {
    id: cells['id'],
    role: cells['role'],
    name: both(cells['name'], cells['romaji'] ?? cells['label_en']),
    channel: {
      id: cells['channel'] ?? 'phone',
      number,
      dial: number === undefined ? cells['dial'] : dial,
      url: cells['url'],
      charge: free === undefined ? undefined : { free },
    },
    schedule: isAllDay ? ALL_DAY : undefined,
    hoursNote: both(cells['hours'], cells['hours_en']),
    eligibility:
      cells['ageFrom'] === undefined && cells['ageTo'] === undefined
        ? undefined
        : { ageFrom: amount(cells['ageFrom']), ageTo: amount(cells['ageTo']), match: cells['match'] ?? 'only' },
    source:
      cells['sourceName'] === undefined && cells['sourceUrl'] === undefined
        ? undefined
        : { name: cells['sourceName'], url: cells['sourceUrl'] },
    verifiedOn: cells['verifiedOn'],
    validThrough: cells['validThrough'],
  };
}

const SHAPE: Record<Exclude<TableName, 'parts'>, (cells: Cells) => Row> = {
  areaTable: (cells) => ({
    code: codeOf(cells['code']),
    name: cells['name'],
    kana: cells['kana'],
    romaji: cells['romaji'],
    parent: codeOf(cells['parent']),
    region: cells['region'],
    geo: geoOf(cells),
  }),
  topics: (cells) => ({
    id: cells['id'],
    label: both(cells['label'] ?? cells['name'], cells['label_en']),
    group: cells['group'],
    hidden: yes(cells['hidden']),
    order: amount(cells['order']),
    keywords: many(cells['keywords']),
  }),
  networks: (cells) => ({
    id: cells['id'],
    label: both(cells['label'] ?? cells['name'], cells['label_en'] ?? cells['romaji']),
    name: cells['label'] === undefined ? undefined : cells['name'],
    url: cells['url'],
  }),
  themes: (cells) => ({
    id: cells['id'],
    label: both(cells['label'] ?? cells['name'], cells['label_en'] ?? cells['romaji']),
    status: cells['status'],
  }),
  emergency: emergencyOf,
  revoked: ({ id, name, phone: named, number }) => {
    const phone = named ?? number;
    return { id: id ?? name ?? phone, name: id === undefined ? name : undefined, phone };
  },
};

/** The value without keys that say nothing. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, compact(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The rows of one table; throws `CannotRun` with the row and field of the first mistake. `shown`: the file as the config names it. */
export async function readEnvelopeTable(
  name: Exclude<TableName, 'parts'>,
  path: string,
  shown: string,
  words: CommandText,
): Promise<Row[]> {
  let rows: { row: number; value: Row }[];
  if (/\.json$/i.test(path)) {
    const raw = await readFile(path, 'utf8').catch(() => {
      throw new CannotRun('file-missing', words.fileMissing(shown));
    });
    let json: unknown;
    try {
      json = JSON.parse(raw.replace(/^\uFEFF/, ''));
    } catch (error) {
      throw new CannotRun('table-invalid', words.tableInvalid(shown, (error as Error).message));
    }
    const list = Array.isArray(json) ? json : objectOf(json)[name];
    if (!Array.isArray(list)) throw new CannotRun('table-invalid', words.tableInvalid(shown, 'JSON: [ … ]'));
    rows = list.map((value, index) => ({ row: index + 1, value: objectOf(value) }));
  } else {
    const table = await readNamedRows<string>(path, (header) => FIELD.get(fold(header)), {
      least: name === 'revoked' ? 1 : 2,
    }).catch(() => {
      throw new CannotRun('file-missing', words.fileMissing(shown));
    });
    if (table === undefined) throw new CannotRun('table-invalid', words.tableInvalid(shown, words.noHeader));
    rows = table.rows.map(({ row, cells }) => ({ row, value: objectOf(compact(SHAPE[name](cells))) }));
  }
  for (const { row, value } of rows) {
    const result = tables[name].safeParse(value);
    if (!result.success)
      throw new CannotRun(
        'table-invalid',
        words.tableInvalid(
          shown,
          `${words.report.place(row, result.error.issues[0]?.path.join('.'))}: ${result.error.issues[0]?.message ?? ''}`,
        ),
      );
  }
  return rows.map(({ value }) => value);
}
