/** Where something is: area code, address, point; and whose table it stands in. */
import type { Geo } from '../../../feed/schema.js';
import type { Canonical } from '../header-aliases.js';
import type { TableFacts } from '../kind-importer.js';
import { idOf } from '../labels.js';
import { damageOf, nfkc, prefectureOf, readAreaCode, readPair, readPoint } from '../repairs.js';
import type { TableRow } from '../table-row.js';

/**
 * The first part of the row's id: the publisher; in a table gathered from several municipalities, each of which counts from 1, also the
 * municipality. A code that is put right must not change the id of an office's own rows.
 */
export function ownerOf(row: TableRow, facts: TableFacts): string {
  const { publisher } = facts.context;
  const code = facts.isGathered ? areaCode(row, '自治体コード') : undefined;
  return code === undefined ? publisher : `${publisher}-${feedArea(code)}`;
}

/** Five digits (two for a prefecture) of where it is; the publisher's own code when the row does not say. */
export function areasOf(row: TableRow): string[] | undefined {
  const code = areaCode(row, '所在地コード') ?? areaCode(row, '自治体コード');
  return code === undefined ? undefined : [feedArea(code)];
}

/** Six digits of JIS → the feed's form: five digits, two for a prefecture. */
export function feedArea(code: string): string {
  return /^\d\d000\d?$/u.test(code) ? code.slice(0, 2) : code.slice(0, 5);
}

function areaCode(row: TableRow, canonical: Canonical): string | undefined {
  const text = row.text(canonical);
  if (text === '') return undefined;
  const read = readAreaCode(
    text,
    prefectureOf(row.text('所在地_都道府県'), row.text('都道府県名'), row.text('住所'), row.text('自治体名')),
  );
  if ('refused' in read) {
    row.repaired(read.refused, canonical);
    return undefined;
  }
  if (read.repaired) row.repaired(read.repaired, canonical, { params: { now: read.value } });
  // A publisher may be a prefecture; a place stands in a town.
  if (canonical === '所在地コード' && /^\d\d000/u.test(read.value)) row.report('area-code-prefecture', canonical);
  return read.value;
}

const plainOf = (line: string): string =>
  nfkc(line)
    .replace(/[‐-―−ー]/gu, '-')
    .replace(/\s/gu, '');

/** 「1-1」, 「12番地の3」, 「３丁目４番５号」: in every town there is one. */
const HOUSE_NUMBER = /^\d[\d丁目番地のノ之号-]{0,20}$/u;
/** What says nothing of where it is, not even beside its town: a postal code, the day that Excel made of 「26-3-12」. */
const NO_NUMBER = /^(?:〒?\d{3}-?\d{4}|〒|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?|\d(?:\.\d+)?E\+\d+)$/iu;

/** Excel shows the house number 「3-12」 as 「3月12日」 or 「12-Mar」. A whole date may have been 「26-3-12」 as well. */
function numberOf(written: string): string {
  const damage = /\d{4}/u.test(nfkc(written)) ? undefined : damageOf(written);
  if (damage === undefined || damage === 'rounded') return written;
  return damage.numbers.join('-');
}

/** A town that the line leaves out, when the row has it in another column: 「本町1-1」, but neither 「オンライン」 nor 「葉山町堀内1」. */
function townBefore(line: string, city: string): string {
  const isHere = /[市区郡都道府県]/u.test(line.slice(0, 12)) || line.startsWith(city.replace(/^.{1,8}郡/u, ''));
  return city === '' || isHere ? '' : city;
}

/** A day where the house number should stand: nobody lives at 「海老名市3月12日」. */
const DAY_BEHIND =
  /^([^\d(（]{2,40}?)((?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}[-/]\d{1,2}[-/]\d{1,2}|4[5-8]\d{3})(?=$|[\s(（])/iu;
/** A municipality and nothing below it; 「〇〇町」 alone may be a part of a town, and 「下市」 one as well. */
const MUNICIPALITY =
  /^(?:(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)(?:[^市郡区町村]{1,7}[町村]$)?)?(?:.{1,6}郡[^町村]{1,6}[町村]|(?!.{1,6}郡.{1,7}[町村].)(?:四日|廿日|野々|市)?[^市]{1,6}市(?:[^市区]{1,5}区)?|[^市区]{1,5}区)?$/u;
/** A town that counts its houses through, and so low that it looks like any other. */
const COUNTED_THROUGH = /御所市$/u;

/** Whether a number right behind its municipality lacks the part of the town: 「海老名市3-12」, while 「美濃市1350」 is an address. */
function lacksQuarter(before: string, numbers: string): boolean {
  const [first = 0, ...others] = (numbers.match(/\d{1,6}/gu) ?? []).map(Number);
  if (/丁目/u.test(numbers)) return true;
  if (COUNTED_THROUGH.test(before) || /番地/u.test(numbers)) return false;
  return /[町村]$/u.test(before) ? others.length > 0 && first <= 12 && (others[0] ?? 0) <= 31 : first < 100;
}

/** A line whose house number is a day, or stands right behind the municipality, keeps what can be found. */
function mendedLine(row: TableRow, own: Canonical, line: string, city: string): string {
  const wide = nfkc(line);
  const [whole, place = '', day = ''] = DAY_BEHIND.exec(wide) ?? [];
  const isBare = (before: string): boolean =>
    before !== '' && (before.endsWith(city || '\n') || MUNICIPALITY.test(before));
  if (whole !== undefined) {
    const number = isBare(place) || /^\d{4}|年/u.test(day) ? day : numberOf(day);
    if (number === day) {
      row.repaired('address-unreadable', own);
      return place;
    }
    row.repaired('address-was-date', own, { params: { now: place + number } });
    return `${place}${number}${wide.slice(whole.length)}`;
  }
  const at = wide.search(/\d/u);
  const before = at < 0 ? '' : wide.slice(0, at).trim();
  const numbers = wide.slice(at);
  if (!isBare(before) || !HOUSE_NUMBER.test(plainOf(numbers)) || !lacksQuarter(before, numbers)) return line;
  row.repaired('address-without-quarter', own, { value: line, params: { now: before } });
  return before;
}

/** The place in words: as one line where the table has one, else put together from its parts. A bare house number is no place. */
export function addressOf(row: TableRow): string | undefined {
  const text = (...names: Canonical[]): string => row.text(...names);
  const town = text('所在地_町字');
  const parts = [text('所在地_都道府県'), text('所在地_市区町村'), town];
  const own: Canonical = text('住所') === '' ? '所在地_番地以下' : '住所';
  const number = numberOf(row.text(own));
  let line = own === '住所' ? withoutPair(number) : [...parts, number].join('');
  const [prefecture, city = ''] = parts;
  const plain = plainOf(line);
  const isNone = NO_NUMBER.test(number === line ? plain : plainOf(number));
  if (isNone || HOUSE_NUMBER.test(plain)) {
    const before = [prefecture || text('都道府県名'), city || text('市区町村名'), town].join('');
    if (isNone) row.repaired('address-unreadable', own);
    else if (before === '') row.repaired('address-house-number', own);
    line = before === '' || isNone ? before : before + line;
  } else if (city !== '' && !line.includes(city)) {
    const before = townBefore(line, city);
    line = `${before}${before === '' || line.includes(town) ? '' : town}${line}`;
  } else if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,12}\d/u.test(plain))
    line = townBefore(line, text('市区町村名')) + line;
  line = mendedLine(row, own, line, city || text('市区町村名'));
  if (number !== row.text(own) && line.includes(number))
    row.repaired('address-was-date', own, { params: { now: number } });
  const building = text('方書');
  const whole = building === '' || line.includes(building) ? line : `${line} ${building}`.trim();
  return whole === '' ? undefined : whole;
}

/** The name of the place where it is, unless that cell holds a point instead. */
export function venueOf(row: TableRow): string {
  return withoutPair(row.text('場所名称'));
}

function withoutPair(text: string): string {
  return pairAt(text) ? '' : text;
}

function pairAt(text: string): ReturnType<typeof readPair> {
  const pair = /\d\D{1,6}\d/u.test(text) && text.length < 60 ? readPair(text) : undefined;
  return pair && 'value' in pair ? pair : undefined;
}

/** Words in an address that keep it from the public, whatever stands around them. */
const SECRET =
  /非公開|公開して(?:いません|おりません|いない)|公表して(?:いません|おりません)|お?問い?合わ?せ(?:くだ|下)さい/u;

/** Whether an address says that it is not public. */
export function isSecret(address: string): boolean {
  return SECRET.test(address);
}

/** What of such an address may be said: 「藤沢市（番地は非公開）」 its city, 「個人宅のため非公開」 nothing. */
export function quarterOf(address: string): string {
  const before = address.split(/[\s（(【[、,：:※]/u)[0] ?? '';
  return SECRET.test(before) || /宅|ため|住所|場所/u.test(before) || !/[市区町村郡]/u.test(before) ? '' : before;
}

/** Words beside those of the template that let everything be shown, and those by which only the quarter may be. */
const WHOLE = /^(?:[○〇◯]|可|公開(?:可|する|します|中|済み?)|する|はい|yes|番地まで(?:公開)?|全部|全て|すべて|正確)$/iu;
const TOWN_ONLY = /(?:市区?町村|市区|[市県]|都道府県|自治体名?)(?:名)?(?:まで|のみ|だけ)/u;
const QUARTER =
  /(?:町|丁目|地区|大字|字|学区|校区|エリア|周辺|付近).{0,9}(?:まで|のみ|だけ|程度)|おおよそ|およそ|大体|だいたい|概[略算]|大まか|一部/u;

/**
 * How exactly a row wants to be found; undefined where it says nothing. A word that nobody knows keeps the place from the map: one that should not
 * have been shown cannot be taken back.
 */
export function wishOf(row: TableRow): 'exact' | 'district' | 'hidden' | undefined {
  const word = row.text('位置の公開');
  if (word === '') return undefined;
  const known = idOf('precision', word);
  if (known === 'exact' || known === 'district' || known === 'hidden') return known;
  if (WHOLE.test(word)) return 'exact';
  if (!TOWN_ONLY.test(word) && QUARTER.test(word)) return 'district';
  if (!/非公開|不可|しない|しません|[×✕]|いいえ|^no$/iu.test(word))
    row.repaired('word-unknown', '位置の公開', { value: word });
  return 'hidden';
}

/** An address without the numbers by which one finds the door. */
export const districtOf = (address: string): string =>
  address.replace(/(?<![\d０-９一二三四五六七八九十])[\d０-９一二三四五六七八九十]+\s?(?:丁目|番|[-－ー‐−]).*$/u, '');

/** The point of the row, when both coordinates can be read and lie in Japan. They stand in two columns, or both in one. */
export function pointOf(row: TableRow): Geo | undefined {
  const own = [row.text('緯度'), row.text('経度')];
  const [latitude = '', longitude = ''] = own;
  const parts = own.filter((part) => part !== '');
  const elsewhere = [row.text('場所名称'), row.text('住所')].find((text) => pairAt(text)) ?? '';
  // The same pair may stand in both columns.
  const inOne = parts.length === 1 || (latitude === longitude && pairAt(latitude) !== undefined) ? parts[0] : undefined;
  const both = row.text('緯度経度') || (inOne ?? (parts.length === 0 ? elsewhere : ''));
  if (both === '' && parts.length === 0) return undefined;
  const pair = both === '' ? undefined : readPair(both);
  const value = pair || parts.length === 0 ? both : `${latitude}, ${longitude}`;
  const read = pair ?? (parts.length === 0 ? { refused: 'coordinates-unreadable' } : readPoint(latitude, longitude));
  const column = row.has('緯度') ? '緯度' : row.has('経度') ? '経度' : '緯度経度';
  if ('refused' in read) {
    row.repaired(read.refused, column, { value });
    return undefined;
  }
  if (read.repaired) row.repaired(read.repaired, column, { value });
  return read.value;
}
