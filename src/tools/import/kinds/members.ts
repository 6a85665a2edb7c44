/** The list of 構成員 → `Member`. */
import type { Member } from '../../../feed/schema.js';
import { isCorporateNumber } from '../../../join/corporate-number.js';
import { idOf, listOf } from '../labels.js';
import type { KindImporterFactory, RowOutcome } from '../kind-importer.js';
import { recordId } from '../record-id.js';
import { defined } from '../defined.js';
import { proseOf } from './prose.js';
import { dayOf, upkeepOf } from './upkeep.js';
import { urlOf } from './web-addresses.js';
import { isForPublic } from './exchange-words.js';
import { memberContactOf } from './member-contact.js';
import { activeAreasOf } from './active-areas.js';
import { nameOf, ownId, refuse } from './own-record.js';
import { networksOf } from './own-columns.js';
import { areasOf, ownerOf } from './where.js';

const SECTORS: readonly (readonly [id: string, words: RegExp])[] = [
  ['academia', /^学|大学|学校|高専|研究|教育機関/u],
  ['industry', /^産|企業|会社|法人会|事業者|商工|商店|金融|銀行/u],
  ['government', /^官|行政|自治体|[都道府県市区町村]$|役所|役場|省庁|公的/u],
  [
    'civil',
    /^民(?!間$)|NPO|非営利|市民|住民|ボランティア|社会?福祉?協議?会|社協|社会福祉法人|自治会|町内会|任意団体|当事者|家族会/iu,
  ],
];

/** 産学官民 by its sign, its id or the words for whom it stands for: 「民間企業」 is 産. */
export function sectorOf(sector: string): string | undefined {
  if (sector === '') return undefined;
  return idOf('sector', sector) ?? SECTORS.find(([, words]) => words.test(sector.normalize('NFKC')))?.[0];
}

export const membersImporter: KindImporterFactory = (facts) => {
  return (row): RowOutcome => {
    if (row.has('公開の範囲') && !isForPublic(row, true)) return { status: 'refused' };
    const name = nameOf(row, '名称', '団体名');
    if (name === '') return refuse(row, 'name-missing');
    const number = row.text('ID') === '' ? '構成員ID' : 'ID';
    const base = recordId(ownerOf(row, facts), 'member', row.text(number), name);
    const { id } = ownId(row, facts, base, [name], { number });
    const sector = row.text('部門');
    const sectorId = sectorOf(sector);
    if (sector !== '' && !sectorId) row.repaired('word-unknown', '部門');
    // The feed has no place for it; a wrong one is worth knowing all the same.
    const corporate = row.text('法人番号').normalize('NFKC').replace(/[\s-]/gu, '');
    if (corporate !== '' && !isCorporateNumber(corporate)) row.report('corporate-number-wrong', '法人番号');
    const record: Member = defined({
      id,
      name,
      kana: row.text('名称_カナ') || undefined,
      sector: sectorId,
      activities: proseOf(row, '説明', '概要'),
      description: proseOf(row, '備考'),
      url: urlOf(row, 'URL'),
      areas: areasOf(row),
      serviceAreas: row.has('活動地域') || row.has('受け持ち地域') ? activeAreasOf(row) : undefined,
      networks: networksOf(row),
      themes: row.text('テーマ') ? listOf(row.text('テーマ')) : undefined,
      contact: memberContactOf(row, facts),
      joinedOn: dayOf(row, '参加日', facts.context.date),
      ...upkeepOf(row, facts),
    });
    return { status: 'taken', record: record as Member & Record<string, unknown> };
  };
};
