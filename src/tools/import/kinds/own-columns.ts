/** Columns of our own templates that several kinds of table share: who may come, networks, topics, what a call costs. */
import type { Channel, Eligibility, LocalizedText } from '../../../feed/schema.js';
import { AUDIENCES, NETWORKS } from '../../../feed/vocabulary.js';
import { audiences as en } from '../../../text/en/vocabulary/audiences.js';
import { audiences } from '../../../text/ja/vocabulary/audiences.js';
import { audiences as yasashii } from '../../../text/ja-x-yasashii/vocabulary/audiences.js';
import { networks } from '../../../text/ja/vocabulary/networks.js';
import { idsOf, listOf } from '../labels.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { yes } from './yes-no.js';
import { nfkc } from '../repairs.js';

function ageOf(text: string): number | undefined {
  if (text === '') return undefined;
  const years = /^(\d{1,3})(?:歳|才)?$/u.exec(nfkc(text).trim())?.[1];
  return years === undefined || Number(years) > 150 ? undefined : Number(years);
}

/** Whom it is for: the sentence of the table, and ages as limits. `only` (a hard limit) needs the word for it; 「ようこそ」 is none. */
export function eligibilityOf(row: TableRow, target: string): Eligibility | undefined {
  const note = [target, ...limitsAmongPrices(row).filter((words) => !target.includes(words))]
    .filter(Boolean)
    .join('\n');
  const match = row.text('対象の限定');
  const eligibility = defined({
    ageFrom: ageOf(row.text('年齢の下限')),
    ageTo: ageOf(row.text('年齢の上限')),
    match: match === '' ? undefined : /だけ|のみ|限|only/iu.test(match) ? 'only' : 'welcome',
    note: inEveryLanguage(note),
  });
  return Object.keys(eligibility).length > 0 ? eligibility : undefined;
}

/** 「会員のみ」 in a column for prices is about who may come. */
function limitsAmongPrices(row: TableRow): string[] {
  return row
    .all('料金(基本)', '料金(詳細)')
    .map(({ value }) => value)
    .filter((value) =>
      /^[^\d円無有、。]{0,20}(?:者|員|方|民|人|生|世帯)(?:の方)?(?:のみ|だけ|限定|に限る|に限ります|限り)$/u.test(
        value,
      ),
    );
}

/** A sentence that is a word of our list (「どなたでも」) is said in all our languages. */
function inEveryLanguage(note: string): LocalizedText | undefined {
  const id = note === '' ? undefined : AUDIENCES.find((one) => audiences[one] === note);
  return id ? { ja: note, 'ja-x-yasashii': yasashii[id], en: en[id] } : note || undefined;
}

/** Ids of partner networks, by id or by name; one the vocabulary does not know keeps its words, for `build` to look up. 「○」 names none. */
export function networksOf(row: TableRow): string[] | undefined {
  const fold = (text: string): string => nfkc(text).replace(/\s/gu, '').toLowerCase();
  const ids = listOf(row.text('ネットワークの加入')).flatMap((word) => {
    const known = NETWORKS.find((id) => fold(word) === id || fold(networks[id]).includes(fold(word)));
    return (
      known ??
      (!/^(?:[○〇◯×✕01有無]|あり|なし|はい|いいえ|[非未]?加入(?:済み?|中|しています)?)$/u.test(word) ? word : [])
    );
  });
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}

/** Topics that the table names by id or label; nothing is guessed from words. */
export function namedTopicsOf(row: TableRow): string[] | undefined {
  const { ids } = idsOf('topic', row.text('相談分野'));
  return ids.length > 0 ? ids : undefined;
}

/** Whether a call costs money, where the table says so. 「有料」 is no 「有」. */
export function chargeOf(text: string): Channel['charge'] {
  if (text === '') return undefined;
  if (/有料|かかります|ナビダイヤル|自己負担/u.test(text))
    return defined({ free: false, note: text === '有料' ? undefined : text });
  return /無料|フリーダイヤル/u.test(text) || yes(text) === true ? { free: true } : { note: text };
}

/** A description in the languages the table has; undefined when it has none. */
export function describedIn(row: TableRow, ja: string | undefined): LocalizedText | undefined {
  return ja === undefined || ja === '' ? undefined : withEnglish(row, ja, '英語の説明');
}

/** Japanese with the English of a column of its own, where the table has one. */
export function withEnglish(row: TableRow, ja: string, column: '英語の名称' | '英語の説明'): LocalizedText {
  const en = row.text(column);
  return en === '' ? ja : { ja, en };
}
