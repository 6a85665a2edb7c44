/** What the records of several kinds have in common: name, place, contact, source, dates of upkeep. */
import type { ActivityReport } from '../../../feed/schema.js';
import type { Canonical } from '../header-aliases.js';
import type { TableFacts } from '../kind-importer.js';
import { idOf, idsOf, type Book } from '../labels.js';
import { nfkc, readDay, readUrl } from '../repairs.js';
import type { Cell, TableRow } from '../table-row.js';

/** A web address that can be linked to; a wrong one is reported and left out. */
export function urlOf(row: TableRow, ...canonicals: Canonical[]): string | undefined {
  for (const canonical of canonicals) {
    const text = row.text(canonical);
    if (text === '') continue;
    const read = readUrl(text);
    if ('refused' in read) {
      if (read.refused !== 'nothing-said') row.repaired(read.refused, canonical);
      continue;
    }
    if (read.repaired) row.repaired(read.repaired, canonical, { params: { now: read.value } });
    return read.value;
  }
  return undefined;
}

/** Words that stand where an address was asked for (「Zoom（申込者に案内）」, 「LINE @minato」): they tell people something too. */
export function wordsForUrl(row: TableRow, canonical: Canonical): string {
  const text = row.text(canonical);
  return text === '' || /^(?:なし|無し?|未定)$/u.test(text) || /https?:|www\.|[a-z0-9]\.[a-z]{2,}/iu.test(nfkc(text))
    ? ''
    : text;
}

/** Addresses of a cell behind the one that becomes the link: kept as words of the description. */
export function furtherUrls(row: TableRow): string[] {
  return row.all('URL').flatMap(({ value }) => {
    const addresses = value.match(/https?:\/\/[^\s「」（）【】<>;、，]+/giu) ?? [];
    return addresses.slice(1);
  });
}

/** A day in one column (`near`: a day of the same row, for years that are missing); a value that is none is reported and left out. */
export function dayOf(row: TableRow, canonical: Canonical, today: string, near?: string): string | undefined {
  const text = row.text(canonical);
  if (text === '') return undefined;
  const read = readDay(text, { today, near, past: canonical === '確認日' || canonical === '更新日' });
  if ('refused' in read) {
    row.repaired(read.refused, canonical);
    return undefined;
  }
  if (read.repaired) row.repaired(read.repaired, canonical, { params: { now: read.value } });
  return read.value;
}

/** Signs of a column that asks whether, and of nothing else: no sentence for anybody. */
const SIGNS_ONLY = /^[○〇◯◎●△▲×✕✖✓✔☑レ■□◆◇★☆※〃″・\s]+$/u;

function said(row: TableRow, canonical: Canonical, { header, value }: Cell): string {
  if (!SIGNS_ONLY.test(value)) return value;
  row.repaired('sign-only', canonical, { column: header, value });
  return '';
}

/** A picture. It is shown only where the people in it and its maker agreed. */
export function photoOf(row: TableRow): ActivityReport['photo'] {
  const url = urlOf(row, '画像');
  return url === undefined
    ? undefined
    : defined({
        url,
        alt: row.text('画像の説明') || undefined,
        consent: yes(row.text('画像の承諾')) ?? (row.text('画像_ライセンス') || undefined),
      });
}

/** Free text of several columns as paragraphs, each said once. */
export function proseOf(row: TableRow, ...canonicals: Canonical[]): string | undefined {
  const paragraphs: string[] = [];
  for (const canonical of canonicals) {
    for (const cell of row.all(canonical)) {
      const text = said(row, canonical, cell);
      if (text !== '' && !paragraphs.includes(text)) paragraphs.push(text);
    }
  }
  return paragraphs.length > 0 ? paragraphs.join('\n\n').slice(0, 20_000) : undefined;
}

/** 「駐車場：あり」 where the table has ○. */
export function parkingOf(row: TableRow): string {
  const text = row.text('駐車場情報');
  if (text === '') return '';
  const has = text.length <= 2 ? yes(text) : undefined;
  return has === undefined && SIGNS_ONLY.test(text)
    ? said(row, '駐車場情報', { header: row.header('駐車場情報'), value: text })
    : `駐車場：${has === undefined ? text : has ? 'あり' : 'なし'}`;
}

/** Ids that a column names by id or label; words that are neither are reported and left out. */
export function idsIn(row: TableRow, book: Book, canonical: Canonical): string[] {
  const { ids, unknown } = idsOf(book, row.text(canonical));
  if (unknown.length > 0) row.repaired('word-unknown', canonical, { value: unknown.join('、') });
  return ids;
}

/** Paragraphs that say something, one below the other; undefined when none does. */
export function paragraphs(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part): part is string => part !== undefined && part !== '');
  return said.length > 0 ? said.join('\n\n').slice(0, 20_000) : undefined;
}

/** Where the record comes from and how fresh it is. */
export function upkeepOf(row: TableRow, facts: TableFacts): Record<string, unknown> {
  const { date } = facts.context;
  const source = defined({
    name: row.text('情報元') || row.text('自治体名') || undefined,
    url: urlOf(row, '取得元URL'),
    license: row.text('ライセンス') || undefined,
  });
  return defined({
    source: Object.keys(source).length > 0 ? source : undefined,
    verifiedOn: dayOf(row, '確認日', date),
    modified: dayOf(row, '更新日', date),
    validFrom: dayOf(row, '掲載開始日', date),
    validThrough: dayOf(row, '掲載終了日', date),
    nextCheckOn: dayOf(row, '次回確認日', date),
    maintainer: row.text('管理担当') || undefined,
  });
}

/** Readings and other names, for search only. */
export function keywordsOf(row: TableRow): string[] | undefined {
  const words = [
    row.text('名称_カナ'),
    row.text('名称_通称'),
    row.text('名称_英字'),
    ...row.text('キーワード').split(/[;；、,，\n]/u),
  ]
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return words.length > 0 ? [...new Set(words)].slice(0, 50) : undefined;
}

const YES_AT_ONCE =
  /^(?:[○〇◯◎✓✔]|有(?![無料志])|あり|はい|できる|できます|可(?![能否])|要(?!ら|り|相談|約|望|件)|同意(?:する|します|しました|済)|(?:1|true|yes|y)$)/iu;
const NO_AT_ONCE =
  /^(?:[×✕✖]|無(?!料)|なし|ありません|不可|いいえ|できない|できません|不要|未(?!定)|非|否|同意(?:しない|しません)|(?:0|false|no|n)$)/iu;
/** 「エレベーターなし」「手話には対応していません」「必要ありません」: what is denied stands at the end. */
const DENIED = /(?:なし|無し?|ません|ない|不可|不要|未対応|未設置)(?:です)?$/u;
const CONDITION = /により|よって|場合|応じ|限り|範囲|相談|検討|未定|予定|一部/u;

/** 「○」「有」「1」「はい」「匿名可」… of a column that asks whether; nothing where a sentence leaves it open. */
export function yes(text: string): boolean | undefined {
  if (text === '') return undefined;
  const plain = nfkc(text)
    .trim()
    .replace(/^[01]\s*[:.]\s*(?=\D)/u, '');
  if (YES_AT_ONCE.test(plain)) return true;
  if (NO_AT_ONCE.test(plain)) return false;
  const short = plain.length <= 20;
  if (short && DENIED.test(plain)) return false;
  if (CONDITION.test(plain)) return undefined;
  if (/^(?:必要|対応|設置|実施|可能)/u.test(plain)) return true;
  return plain.length <= 8 &&
    /(?:可能?|ok|できます|できる|あり)$|^(?:事前)?(?:予約|申込|申し込み)(?:制|必須|が?必要)$/iu.test(plain) &&
    !/許可|なし|無|(?:予約|申込)可/u.test(plain)
    ? true
    : undefined;
}

/** Accessibility that the table's own columns state; absent means unknown. */
export function accessibilityOf(row: TableRow): string[] | undefined {
  const ids = new Set<string>();
  const when = (id: string, ...canonicals: Canonical[]): void => {
    if (canonicals.some((canonical) => yes(row.text(canonical)) === true)) ids.add(id);
  };
  when('wheelchair', '車椅子可');
  when('accessible-toilet', 'バリアフリートイレ');
  when('elevator', 'スロープ、エレベータ、エスカレータ');
  when('writing', '筆談対応');
  when('sign-language', '手話対応');
  when('assistance-dog', '盲導犬・介助犬、聴導犬同伴');
  when('baby-room', '授乳室', 'おむつ替えコーナー');
  if (yes(row.text('優先駐車場')) === true || /^(?:有|あり|\d+\s*台|○)/u.test(nfkc(row.text('駐車場情報'))))
    ids.add('parking');
  const prose = row.text('バリアフリー情報');
  // Labels such as 「おむつ替え・授乳」 hold the dot that parts words elsewhere.
  for (const id of idsOf('accessibility', prose).ids) ids.add(id);
  for (const word of prose.split(/[;；、,\n・]/u)) {
    if (DENIED.test(word.trim())) continue;
    const id =
      idOf('accessibility', word) ??
      (/車い?椅?子|車いす/u.test(word) && !/トイレ|駐車/u.test(word)
        ? 'wheelchair'
        : /(?:多目的|多機能|みんなの|だれでも|バリアフリー|オストメイト).{0,6}(?:トイレ|便)|オストメイト/u.test(word)
          ? 'accessible-toilet'
          : /エレベータ/u.test(word)
            ? 'elevator'
            : undefined);
    if (id) ids.add(id);
  }
  return ids.size > 0 ? [...ids] : undefined;
}

/** The objects as one, without the keys that are not known. (A literal of so many keys that spreads another costs twenty times as much.) */
export function defined<T extends object>(object: T, ...further: readonly object[]): T {
  const kept: Record<string, unknown> = {};
  for (const part of [object, ...further] as Record<string, unknown>[])
    for (const key in part) {
      const value = part[key];
      if (value !== undefined && value !== '') kept[key] = value;
    }
  return kept as T;
}
