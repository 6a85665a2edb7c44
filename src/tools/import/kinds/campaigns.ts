/** The list of campaigns (強化月間など) → `Campaign`. */
import type { Campaign } from '../../../feed/schema.js';
import { takesAway } from '../../judge/taking-away.js';
import { listOf } from '../labels.js';
import type { KindImporterFactory, RowOutcome } from '../kind-importer.js';
import { recordId } from '../record-id.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { proseOf } from './prose.js';
import { dayOf, upkeepOf } from './upkeep.js';
import { urlOf } from './web-addresses.js';
import { nameOf, ownId, refuse } from './own-record.js';
import { areasOf, ownerOf } from './where.js';

export const campaignsImporter: KindImporterFactory = (facts) => {
  return (row): RowOutcome => {
    const name = nameOf(row, '名称');
    if (name === '') return refuse(row, 'name-missing');
    const taken = takesAway([row.text('状態'), row.text('備考'), name].join('。'));
    if (taken) {
      row.report('campaign-doubtful', '名称', { level: 'refused', value: name, params: { word: taken.word } });
      return { status: 'refused' };
    }
    const days = daysOf(row, facts.context.date);
    if (!days) return { status: 'refused' };
    const { id } = ownId(row, facts, recordId(ownerOf(row, facts), 'campaign', row.text('ID'), name), [name]);
    const record: Campaign = defined({
      id,
      name,
      ...days,
      message: proseOf(row, '説明', '概要'),
      url: urlOf(row, 'URL'),
      target: targetOf(row),
      areas: areasOf(row),
      themes: row.text('テーマ') ? listOf(row.text('テーマ')) : undefined,
      ...upkeepOf(row, facts),
    });
    return { status: 'taken', record: record as Campaign & Record<string, unknown> };
  };
};

/** Its first and last day; undefined where one of them was written and cannot be read, for then it would never begin or never end. */
function daysOf(row: TableRow, today: string): Pick<Campaign, 'startDate' | 'endDate'> | undefined {
  const startDate = dayOf(row, '開始日', today);
  const endDate = dayOf(row, '終了日', today, startDate);
  for (const [canonical, day] of [
    ['開始日', startDate],
    ['終了日', endDate],
  ] as const)
    if (day === undefined) {
      row.report('campaign-days', canonical, { level: 'refused' });
      return undefined;
    }
  return { startDate, endDate };
}

/** The figure that is to move, where the row says both of its values in numbers. */
function targetOf(row: TableRow): Campaign['target'] {
  const name = row.text('目標の名前');
  const [from, to] = [amountOf(row, 'いまの値'), amountOf(row, '目標の値')];
  if (name === '' || from === undefined || to === undefined) return undefined;
  const source = defined({ name: row.text('目標の出典') || undefined, url: urlOf(row, '目標の出典URL') });
  return defined({
    name,
    unit: row.text('目標の単位').normalize('NFKC') || undefined,
    from: defined({ value: from, at: row.text('いまの時点') || undefined }),
    to: defined({ value: to, at: row.text('目標の時点') || undefined }),
    source: Object.keys(source).length > 0 ? source : undefined,
  });
}

function amountOf(row: TableRow, canonical: 'いまの値' | '目標の値'): number | undefined {
  const text = row.text(canonical);
  if (text === '') return undefined;
  const value = Number(
    text
      .normalize('NFKC')
      .replace(/[,\s]/gu, '')
      .replace(/(?:%|人|件|か所|団体)$/u, ''),
  );
  if (Number.isFinite(value)) return value;
  row.repaired('word-unknown', canonical, { value: text });
  return undefined;
}
