/**
 * The lists of 課題 and 社会資源 → `Need` and `Offer`. Only what a row calls public leaves the table, without a way to reach anybody: contact
 * persons, telephone numbers and mail are the office's.
 */
import type { Need, Offer } from '../../../feed/schema.js';
import type { Canonical } from '../header-aliases.js';
import type { KindImporterFactory, RowOutcome } from '../kind-importer.js';
import { idOf, listOf } from '../labels.js';
import { recordId } from '../record-id.js';
import type { TableRow } from '../table-row.js';
import { activeAreasOf } from './active-areas.js';
import { defined } from '../defined.js';
import { proseOf } from './prose.js';
import { upkeepOf } from './upkeep.js';
import { urlOf } from './web-addresses.js';
import { yes } from './yes-no.js';
import { isForPublic, isVeiled, resourceKindsOf, stateOf, withoutContacts } from './exchange-words.js';
import { periodOf } from './exchange-period.js';
import { sectorOf } from './members.js';
import { ownId } from './own-record.js';
import { networksOf } from './own-columns.js';
import { ownerOf } from './where.js';

interface List {
  layout: 'need' | 'offer';
  /** Columns for what it is and of which kind, in the order in which they are asked. */
  title: Canonical;
  kinds: readonly Canonical[];
}

const LISTS: Readonly<Record<'needs' | 'offers', List>> = {
  needs: { layout: 'need', title: '課題', kinds: ['課題の種類', '資源の種類', '種別'] },
  offers: { layout: 'offer', title: '資源', kinds: ['資源の種類', '課題の種類', '種別'] },
};

/** A header that names an organisation, though it stands for the name of a record in other tables. */
const OF_AN_ORGANIZATION = /団体|構成員|会員|法人|企業|会社|組織|事業者|提供者|提供元|機関|学校|大学/u;
const fold = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** What the entry is called, whose it is, and the words that say more. */
function wordsOf(row: TableRow, { title }: List): { name: string; organization: string; description: string } {
  const own = row.text(title);
  const named = row.text('名称');
  const isOrganization =
    named !== '' && (OF_AN_ORGANIZATION.test(row.header('名称')) || (own !== '' && !row.has('団体名')));
  const organization = (isOrganization ? named : '') || row.text('団体名');
  const [said, more] = isOrganization || named === '' ? [own, ''] : [named, own];
  const prose = [more, proseOf(row, '説明', '概要') ?? ''].filter((part) => part !== '');
  const [first = '', ...rest] = said.split('\n');
  const isLong = first.length > 80;
  const description = [isLong ? said : rest.join('\n'), ...prose].filter((part) => part.trim() !== '').join('\n\n');
  return {
    name: (isLong ? `${first.slice(0, 79)}…` : first).trim(),
    organization: organization.replace(/\s+/gu, ' '),
    description,
  };
}

/** Importer of one of the two lists. */
export function exchangeImporter(collection: 'needs' | 'offers'): KindImporterFactory {
  const list = LISTS[collection];
  return (facts) => {
    return (row): RowOutcome => {
      // First of all: nothing else is said of a row that is not for the public.
      if (!isForPublic(row, false)) return { status: 'refused' };
      const { name: title, organization, description } = wordsOf(row, list);
      const veiled = isVeiled(row);
      const name = withoutContacts(title, veiled);
      if (name === '') {
        row.report('name-missing', list.title, { level: 'refused' });
        return { status: 'refused' };
      }
      const prose = withoutContacts(description, veiled);
      const quantity = withoutContacts(row.text('数量'), veiled);
      const partnerTopics = withoutContacts(row.text('連携したい個別課題'), veiled);
      if (name !== title || prose !== description)
        row.report('contact-taken-out', undefined, { level: 'repaired', value: name });
      const shown = fold([name, prose, quantity, partnerTopics].join(' '));
      if (veiled && organization !== '' && namesOf(organization).some((one) => shown.includes(one))) {
        row.report('veiled-but-named', undefined, { level: 'refused' });
        return { status: 'refused' };
      }
      const base = recordId(ownerOf(row, facts), list.layout, row.text('ID'), title, organization);
      const { id } = ownId(row, facts, base, [title, organization, description], { name: list.title });
      const member = row.text('構成員ID');
      const { source, maintainer, ...upkeep } = upkeepOf(row, facts);
      const record: Need & Offer = defined(
        {
          id,
          name,
          description: prose || undefined,
          resourceKind: kindOf(row, list),
          visibility: 'public',
          state: stateIn(row),
          quantity: quantity || undefined,
          sector: sectorIn(row),
          areas: activeAreasOf(row),
          networks: networksOf(row),
          themes: row.text('テーマ') === '' ? undefined : listOf(row.text('テーマ')),
          visit: yes(row.text('視察')),
          partnerTopics: partnerTopics || undefined,
          veiled: veiled || undefined,
          ...(collection === 'offers' && { inexhaustible: yes(row.text('繰り返し提供')) }),
        },
        periodOf(row, facts.context.date),
        veiled
          ? {}
          : {
              organization: organization || undefined,
              memberId: member === '' ? undefined : recordId(ownerOf(row, facts), 'member', member),
              url: urlOf(row, 'URL'),
              source,
              maintainer,
            },
        upkeep,
      );
      return { status: 'taken', record: record as Need & Offer & Record<string, unknown> };
    };
  };
}

/** The name, and the name without the form of the body: 「NPO法人あおぞら」 is 「あおぞら」 in a sentence. */
function namesOf(organization: string): string[] {
  const bare = organization.replace(
    /(?:特定非営利活動|認定?NPO|NPO|社会福祉|一般社団|一般財団|公益社団|公益財団|学校|医療|宗教)法人|(?:株式|有限|合同)会社|[(（][^)）]{1,12}[)）]/gu,
    '',
  );
  return [fold(organization), fold(bare)].filter((one) => one.length >= 2);
}

/** One kind a record; further ones need a row of their own. */
function kindOf(row: TableRow, { kinds }: List): string {
  const column = kinds.find((canonical) => row.text(canonical) !== '');
  if (column === undefined) return 'other';
  const { ids, unknown } = resourceKindsOf(row.text(column));
  if (unknown.length > 0) row.report('word-unknown', column, { level: 'repaired', value: unknown.join('、') });
  if (ids.length > 1) row.report('kinds-several', column, { level: 'note' });
  return ids[0] ?? 'other';
}

function stateIn(row: TableRow): string | undefined {
  const state = stateOf(row.text('状態'));
  if (state === 'unknown') row.repaired('exchange-state-unknown', '状態');
  return state;
}

function sectorIn(row: TableRow): string | undefined {
  const word = row.text('部門');
  const sector = idOf('sector', word) ?? sectorOf(word);
  if (word !== '' && sector === undefined) row.repaired('word-unknown', '部門');
  return sector;
}
