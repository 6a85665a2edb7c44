/** The list of report articles (地域のつながり紹介) → `ActivityReport`. */
import type { ActivityReport } from '../../../feed/schema.js';
import { listOf } from '../labels.js';
import type { KindImporterFactory, RowOutcome } from '../kind-importer.js';
import { recordId } from '../record-id.js';
import { defined } from '../defined.js';
import { photoOf } from './photo.js';
import { proseOf } from './prose.js';
import { dayOf, upkeepOf } from './upkeep.js';
import { urlOf } from './web-addresses.js';
import { nameOf, ownId, refuse } from './own-record.js';
import { areasOf, ownerOf } from './where.js';

export const reportsImporter: KindImporterFactory = (facts) => {
  return (row): RowOutcome => {
    const name = nameOf(row, '名称');
    if (name === '') return refuse(row, 'name-missing');
    const url = urlOf(row, 'URL');
    const publishedOn = dayOf(row, '公開日', facts.context.date) ?? dayOf(row, '更新日', facts.context.date);
    const identity = [name, url ?? '', publishedOn ?? ''];
    const { id } = ownId(row, facts, recordId(ownerOf(row, facts), 'report', row.text('ID'), ...identity), identity);
    const record: ActivityReport = defined({
      id,
      name,
      summary: proseOf(row, '概要'),
      description: proseOf(row, '説明', '備考'),
      url,
      publishedOn,
      author: row.text('執筆者') || undefined,
      photo: photoOf(row),
      areas: areasOf(row),
      themes: row.text('テーマ') ? listOf(row.text('テーマ')) : undefined,
      tags: row.text('タグ', 'イベント種類') ? listOf(row.text('タグ', 'イベント種類')) : undefined,
      ...upkeepOf(row, facts),
    });
    return { status: 'taken', record: record as ActivityReport & Record<string, unknown> };
  };
};
