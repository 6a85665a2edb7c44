/** Applications received on paper or by mail and typed into a table → the same record that the join form sends (office only, never in a feed). */
import { isCorporateNumber } from '../../../join/corporate-number.js';
import type { JoinValues } from '../../../join/fields.js';
import { idOf, idsOf } from '../labels.js';
import type { KindImporterFactory, RowOutcome, TableFacts } from '../kind-importer.js';
import { idPart, shortHash } from '../record-id.js';
import type { TableRow } from '../table-row.js';
import { dayOf, defined, urlOf, yes } from './common.js';
import { emailOf, phonesOf } from './contacts.js';

export const applicationsImporter: KindImporterFactory = (facts) => {
  const { ids } = facts.memory;
  return (row): RowOutcome => {
    const organization = row.text('団体名', '名称');
    const contactName = row.text('担当者名');
    if (organization === '' && contactName === '') {
      row.report('name-missing', '団体名', { level: 'refused', params: { gist: row.gist() } });
      return { status: 'refused' };
    }
    const own = idPart(row.text('ID'));
    const base =
      own === ''
        ? `${facts.context.publisher}-application-${shortHash(organization, contactName, row.text('受付日'))}`
        : `${facts.context.publisher}-application-${own}`;
    const { id, changed } = ids.give(base, organization, contactName);
    if (changed) row.report('duplicate-number', 'ID', { params: { id } });
    return {
      status: 'taken',
      record: defined({
        id,
        receivedOn: dayOf(row, '受付日', facts.context.date),
        values: valuesOf(row, facts, organization, contactName),
      }),
    };
  };
};

function valuesOf(row: TableRow, facts: TableFacts, organization: string, contactName: string): JoinValues {
  const kind = row.text('申込者区分');
  const corporate = row.text('法人番号').normalize('NFKC').replace(/[\s-]/gu, '');
  if (corporate !== '' && !isCorporateNumber(corporate)) row.repaired('corporate-number-wrong', '法人番号');
  const needKinds = kindsOf(row, '課題の種類');
  const offerKinds = kindsOf(row, '資源の種類');
  return defined({
    kind: idOf('applicant', kind) ?? (organization === '' ? 'individual' : 'organization'),
    organization: organization || undefined,
    organizationKana: row.text('名称_カナ') || undefined,
    corporateNumber: isCorporateNumber(corporate) ? corporate : undefined,
    contactName: contactName || undefined,
    email: emailOf(row),
    phone: phonesOf(row, facts, '電話番号')[0]?.number,
    postalCode: row.text('郵便番号') || undefined,
    address: row.text('住所') || undefined,
    website: urlOf(row, 'URL'),
    activities: row.text('説明', '概要') || undefined,
    needKinds: needKinds.length > 0 ? needKinds : undefined,
    needs: row.text('課題') || undefined,
    offerKinds: offerKinds.length > 0 ? offerKinds : undefined,
    offers: row.text('資源') || undefined,
    message: row.text('備考') || undefined,
    purpose: yes(row.text('利用目的への同意')),
  });
}

function kindsOf(row: TableRow, column: '課題の種類' | '資源の種類'): string[] {
  const { ids, unknown } = idsOf('resourceKind', row.text(column));
  if (unknown.length > 0) row.repaired('word-unknown', column, { value: unknown.join('、') });
  return ids;
}
