/** Applications received on paper or by mail and typed into a table → the same record that the join form sends (office only, never in a feed). */
import { isCorporateNumber } from '../../../join/corporate-number.js';
import type { ExchangeEntry } from '../../../join/exchange-entry.js';
import type { JoinValues } from '../../../join/fields.js';
import { idOf } from '../labels.js';
import type { KindImporterFactory, RowOutcome, TableFacts } from '../kind-importer.js';
import { idPart, shortHash } from '../record-id.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { dayOf } from './upkeep.js';
import { urlOf } from './web-addresses.js';
import { yes } from './yes-no.js';
import { emailOf, phonesOf } from './contacts.js';
import { refuse } from './own-record.js';
import { resourceKindsOf } from './exchange-words.js';

export const applicationsImporter: KindImporterFactory = (facts) => {
  const { ids } = facts.memory;
  return (row): RowOutcome => {
    const organization = row.text('団体名', '名称');
    const contactName = row.text('担当者名');
    if (organization === '' && contactName === '') return refuse(row, 'name-missing', '団体名');
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
    needs: entriesOf(row, '課題', '課題の種類'),
    offers: entriesOf(row, '資源', '資源の種類'),
    message: row.text('備考') || undefined,
    purpose: yes(row.text('利用目的への同意')),
  });
}

/** On paper all needs stand in one text: one entry for each kind that is named, with the text's first line as its title. */
function entriesOf(
  row: TableRow,
  column: '課題' | '資源',
  kindColumn: '課題の種類' | '資源の種類',
): ExchangeEntry[] | undefined {
  const { ids, unknown } = resourceKindsOf(row.text(kindColumn));
  if (unknown.length > 0) row.repaired('word-unknown', kindColumn, { value: unknown.join('、') });
  const written = row.text(column);
  const title = (written || row.text(kindColumn)).split('\n', 1)[0]!.slice(0, 80).trim();
  if (title === '') return undefined;
  const description = written === title ? undefined : written || undefined;
  return (ids.length > 0 ? ids : ['other']).map((resourceKind) => defined({ resourceKind, title, description }));
}
