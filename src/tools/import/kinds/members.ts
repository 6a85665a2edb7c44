/** The list of 構成員 → `Member`. */
import type { Member } from '../../../feed/schema.js';
import { isCorporateNumber } from '../../../join/corporate-number.js';
import { idOf, listOf } from '../labels.js';
import type { KindImporterFactory, RowOutcome } from '../kind-importer.js';
import { IdBook, recordId } from '../record-id.js';
import { areasOf, contactOf, dayOf, defined, ownerOf, proseOf, upkeepOf, urlOf } from './common.js';
import { networksOf } from './own-columns.js';

export const membersImporter: KindImporterFactory = (facts) => {
  const ids = new IdBook();
  return (row): RowOutcome => {
    const name = row.text('名称', '団体名').replace(/\s*\n\s*/gu, ' ');
    if (name === '') {
      row.report('name-missing', '名称', { level: 'refused', params: { gist: row.gist() } });
      return { status: 'refused' };
    }
    const { id, changed } = ids.give(recordId(ownerOf(row, facts), 'member', row.text('ID'), name), name);
    if (changed) row.report(row.text('ID') === '' ? 'same-place-twice' : 'duplicate-number', row.text('ID') === '' ? '名称' : 'ID', { params: { id } });
    const sector = row.text('部門');
    const sectorId = idOf('sector', sector) ?? idOf('sector', sector.slice(0, 1));
    if (sector !== '' && !sectorId) row.repaired('word-unknown', '部門');
    // The feed has no place for it; a wrong one is worth knowing all the same.
    const corporate = row.text('法人番号').normalize('NFKC').replace(/[\s-]/gu, '');
    if (corporate !== '' && !isCorporateNumber(corporate)) row.report('corporate-number-wrong', '法人番号');
    const record: Member = defined({
      id,
      name,
      kana: row.text('名称_カナ') || undefined,
      sector: sectorId,
      activities: proseOf(row, facts, '説明', '概要'),
      description: proseOf(row, facts, '備考'),
      url: urlOf(row, 'URL'),
      areas: areasOf(row),
      networks: networksOf(row),
      themes: row.text('テーマ') ? listOf(row.text('テーマ')) : undefined,
      contact: contactOf(row, ['連絡先名称']),
      joinedOn: dayOf(row, '参加日', facts.context.date),
      ...upkeepOf(row, facts),
    });
    return { status: 'taken', record: record as Member & Record<string, unknown> };
  };
};
