/** What it costs, in the feed's words; a number alone is yen. */
import type { Cost } from '../../../feed/schema.js';
import type { Canonical } from '../header-aliases.js';
import { nfkc, withoutListMarks } from '../repairs.js';
import type { TableRow } from '../table-row.js';

const GROUPS: readonly (readonly [column: Canonical, group: string])[] = [
  ['参加費_幼児', '幼児'],
  ['参加費_小学生', '小学生'],
  ['参加費_中学生', '中学生'],
  ['参加費_高校生', '高校生'],
  ['参加費_子ども', 'こども'],
  ['参加費_大人', '大人'],
];

/** One entry per group of people, then the basic price, then what the table says about prices in words. */
export function costOf(row: TableRow): Cost[] | undefined {
  const costs: Cost[] = [];
  for (const [column, group] of GROUPS) {
    const text = row.text(column);
    if (text !== '') costs.push(priced(text, group));
  }
  const basic = row.text('料金(基本)') || row.text('料金種別');
  if (basic !== '') costs.push(priced(basic));
  const detail = row.text('料金(詳細)');
  // A price alone is a price, also where details were asked for; beside another it is a remark, unless it says the same.
  if (detail !== '' && !/^(?:なし|無し)$/u.test(detail)) {
    const price = priced(detail);
    if (costs.length === 0) costs.push(price);
    else if (!costs.some((cost) => JSON.stringify(cost) === JSON.stringify(price))) costs.push({ note: detail });
  }
  return costs.length > 0 ? costs : undefined;
}

/** One price: free, a sum of yen, a gift, or words. */
function priced(text: string, group?: string): Cost {
  const plain = nfkc(withoutListMarks(text)).replace(/[,\s]/gu, '');
  const lead = group === undefined ? '' : `${group}：`;
  if (/^(?:0円?|[¥\\]0|無料|free|0\.0+|なし|無し|不要|参加無料|入場無料)$/iu.test(plain))
    return { free: true, kind: 'free', ...(group !== undefined && { note: `${lead}無料` }) };
  const sum = /^[¥\\]?(\d{1,7})(?:\.0+)?円?$/u.exec(plain)?.[1];
  if (sum !== undefined) return { free: false, kind: 'paid', note: `${lead}${Number(sum).toLocaleString('ja-JP')}円` };
  if (/^(?:寄付|寄附|カンパ|お気持ち|ドネーション)/u.test(plain)) return { kind: 'donation', note: `${lead}${text}` };
  return { note: `${lead}${text}` };
}
