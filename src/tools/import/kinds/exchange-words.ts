/** Words of the tables of needs (課題) and offers (社会資源), as offices write them, and what they mean for the public. */
import type { ExchangeState, ResourceKind } from '../../../feed/vocabulary.js';
import type { Level } from '../../../join/exchange-entry.js';
import { idOf, listOf } from '../labels.js';
import type { Cell, TableRow } from '../table-row.js';
import { yes } from './yes-no.js';

const plainOf = (text: string): string => text.normalize('NFKC').replace(/[\s。、・]/gu, '');

const KINDS: readonly (readonly [id: ResourceKind, words: RegExp])[] = [
  ['money', /^金|資金|助成|補助|寄付|寄附|協賛|費用/u],
  ['knowledge', /知識|ノウハウ|研修|事例|助言|アドバイス|技術|情報提供の方法/u],
  ['information', /情報|広報|発信|紹介|周知|掲示|SNS|PR/iu],
  ['place', /^場|場所|会場|会議室|集会室|スペース|部屋|土地|畑|駐車場|空き家|店舗/u],
  ['people', /^人|人手|人材|人員|専門家|ボランティア|講師|担い手|スタッフ|プロボノ|学生/u],
  ['goods', /^物|^モノ|物品|食品|食料|食材|備品|機材|家具|衣類|パソコン|用品|車両/u],
];

/** Resource kinds that a cell names by id, label or the words that offices use for them, and what is none of these. */
export function resourceKindsOf(cell: string): { ids: string[]; unknown: string[] } {
  const ids: string[] = [];
  const unknown: string[] = [];
  const whole = idOf('resourceKind', cell);
  for (const word of whole
    ? [cell]
    : listOf(cell).flatMap((part) => (idOf('resourceKind', part) ? part : part.split(/[・/]/u)))) {
    const plain = plainOf(word);
    const id = idOf('resourceKind', word) ?? KINDS.find(([, words]) => words.test(plain))?.[0];
    if (id !== undefined) ids.push(id);
    else if (/^(?:その他|そのほか|など)$/u.test(plain)) ids.push('other');
    else if (plain !== '') unknown.push(word);
  }
  return { ids: [...new Set(ids)], unknown };
}

const STATES: readonly (readonly [id: ExchangeState, words: RegExp])[] = [
  ['closed', /不成立|見送|取り?下げ|取り?消|終了|終え|締め?切|停止|休止|中止|受付しない|募集しない|解決済|^済み?$/u],
  ['matched', /成立|成約|決定|決まりました|マッチング(?:済|完了)|提供済|支援済|^完了/u],
  ['in-talks', /相談中|調整中|打診|対応中|交渉中|協議中|検討中|選定中|マッチング中|進行中/u],
  [
    'open',
    /^(?:募集|受付|公開|継続|提供|オープン|新規|未対応|未着手)(?:中|可|可能|できます)?$|^募集しています$|^open$/iu,
  ],
];

/** Where an entry stands; `unknown` for words that are none of these: nothing is open because nobody understood the cell. */
export function stateOf(cell: string): ExchangeState | 'unknown' | undefined {
  const plain = plainOf(cell);
  if (plain === '') return undefined;
  return (
    (idOf('exchangeState', cell) as ExchangeState | undefined) ??
    STATES.find(([, words]) => words.test(plain))?.[0] ??
    'unknown'
  );
}

const PUBLIC =
  /^(?:一般|全体|全員|すべて|全て|外部|HP|Web|ホームページ)?(?:に|へ|で)?(?:公開|掲載)(?:する|します|可|可能|OK|希望(?:する)?|して(?:も)?よい|中|済み?)?$|^public$|^(?:だれでも|誰でも|どなたでも)(?:見られる|閲覧可)?$/iu;
const MEMBERS =
  /^(?:構成員|会員|メンバー|参加団体|ネットワーク)(?:内|間|まで|限り|限定|向け|に|へ)?(?:のみ|だけ)?(?:に?(?:公開|共有))?$|^members$/iu;
const OFFICE =
  /^(?:事務局|内部|庁内|職員|県)(?:内|まで|限り|限定)?(?:のみ|だけ)?(?:に?(?:公開|共有))?$|^(?:非公開|未公開|不公開|公開(?:しない|しません|不可|なし|せず)|不可|なし|掲載(?:しない|不可)|office)$/iu;
/** 「公開（団体名は非公開）」: what is said of the name is no part of the level. */
const OF_THE_NAME = /[（(【[]([^）)】\]]{0,30})[）)】\]]/gu;
const NAMELESS = /匿名|(?:団体|名称?|名前|組織).{0,6}(?:非公開|伏せ|出さ|隠|なし|不可|のぞ|除)/u;

/** Who may see a record, by the word of one cell; undefined where nobody can tell. */
function levelOf({ header, value }: Cell): Level | undefined {
  const plain = plainOf(value.replace(OF_THE_NAME, ''));
  if (PUBLIC.test(plain)) return 'public';
  if (MEMBERS.test(plain)) return 'members';
  if (OFFICE.test(plain)) return 'office';
  // ○ answers 「公開の可否」; under 「公開範囲」 it names no range.
  if (/範囲|レベル|先$/u.test(header)) return undefined;
  const may = plain.length <= 4 ? yes(plain) : undefined;
  return may === undefined ? undefined : may ? 'public' : 'office';
}

/**
 * Whether everybody may see the row's record. Where a column asks, only the word for it lets the record through. What keeps it back is
 * reported, without a word of the row: the report lies beside the feed. `unasked`: where no column asks.
 */
export function isForPublic(row: TableRow, unasked: boolean): boolean {
  const column = row.has('公開の範囲') ? '公開の範囲' : row.has('掲載の可否') ? '掲載の可否' : undefined;
  if (column === undefined) {
    if (!unasked) row.report('not-released', undefined, { level: 'refused' });
    return unasked;
  }
  const cells = row.all('公開の範囲', '掲載の可否');
  const levels = cells.map(levelOf);
  if (levels.length > 0 && levels.every((level) => level === 'public')) return true;
  const at = levels.findIndex((level) => level !== 'public');
  const { header, value } = cells[at] ?? { header: row.header(column), value: '' };
  const code = at < 0 ? 'visibility-blank' : levels[at] === undefined ? 'visibility-unknown' : 'visibility-kept';
  row.report(code, undefined, { column: header, value, level: code === 'visibility-kept' ? 'note' : 'refused' });
  return false;
}

/** Whether the organisation stays unnamed. A word that nobody understands never names it. */
export function isVeiled(row: TableRow): boolean {
  if (row.all('公開の範囲', '掲載の可否').some(({ value }) => NAMELESS.test(value.normalize('NFKC')))) return true;
  const hiding = row.text('団体名を伏せる', '匿名相談');
  if (hiding !== '') {
    const plain = plainOf(hiding);
    const isNamed =
      yes(plain) === false ||
      /^(?:団体名を?)?(?:公開|出す|出してよい|掲載|伏せない|表示)(?:する|可|してよい)?$/u.test(plain);
    if (!isNamed) return true;
  }
  if (!row.has('団体名の公開')) return false;
  const naming = plainOf(row.text('団体名の公開'));
  return !(
    PUBLIC.test(naming) ||
    (naming.length <= 4 && yes(naming) === true) ||
    /^(?:出す|表示)(?:する|可)?$/u.test(naming)
  );
}

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu;
const CALL = /(?<![\d-])(?:\+81|0)[\d() -]{8,14}\d(?![\d-])/gu;
const PAGE = /https?:\/\/[^\s「」（）【】<>、，]{1,500}/giu;
/** What stood before a number or address that is gone. */
const LABEL = /(?:連絡先|電話|携帯|TEL|メール|E-?mail)\s?[:：]?\s?(?=$|[\n、。）)])/giu;

/** The words without ways to reach somebody: who answers comes to the office first. Of a veiled organisation its page goes too. */
export function withoutContacts(text: string, veiled: boolean): string {
  const plain = text.replace(/[！-～]/gu, (sign) => sign.normalize('NFKC')).replace(/(?<=\d)[‐−－ー](?=\d)/gu, '-');
  const kept = plain.replace(MAIL, '').replace(CALL, (call) => (call.replace(/\D/gu, '').length < 9 ? call : ''));
  const cleaned = veiled ? kept.replace(PAGE, '') : kept;
  return cleaned === plain
    ? text
    : cleaned
        .replace(LABEL, '')
        .replace(/[（(]\s?[）)]/gu, '')
        .trim();
}
