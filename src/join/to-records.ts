import type { Member, Need, Offer } from '../feed/schema.js';
import { codesOf } from '../feed/regions.js';
import type { JoinApplication } from './application.js';
import { keyOf, type EntryList, type ExchangeEntry } from './exchange-entry.js';
import type { JoinValues, PublishableField } from './fields.js';
import { givesAway, isPublic, isVeiled } from './publication.js';

/** The records of an application that a feed publishes. */
export interface ApplicationRecords {
  member?: Member;
  needs: Need[];
  offers: Offer[];
}

export interface RecordOptions {
  /**
   * The id of a record, the same every time. The ids of veiled entries must not be made of the member's, nor of each other's: whoever sees two
   * that are alike knows the name that was to be left out.
   */
  id: (record: 'member' | EntryList, key: string) => string;
  /** The day of publication, `YYYY-MM-DD`. */
  on: string;
}

const SECTORS: Readonly<Record<string, string>> = {
  organization: 'civil',
  company: 'industry',
  school: 'academia',
  government: 'government',
};

/**
 * The public records of an application: only what the applicant made public, never a contact person, phone number or mail address. An entry
 * whose text gives away what is veiled is left out, whoever let it pass.
 */
export function toRecords({ values }: Pick<JoinApplication, 'values'>, { id, on }: RecordOptions): ApplicationRecords {
  const shown = <K extends PublishableField>(name: K): JoinValues[K] | undefined =>
    isPublic(name, values) && !givesAway(values[name], values) ? values[name] : undefined;
  const name = values.kind === 'individual' ? undefined : shown('organization');
  const sector = SECTORS[values.kind ?? ''];
  const areas = shown('serviceAreas');
  const about = defined({ sector, themes: shown('themes'), networks: shown('networks') });

  const entries = (list: EntryList): (Need & Offer)[] =>
    (values[list] ?? []).flatMap((entry, index) => {
      if (entry.visibility !== 'public' || !entry.title || !entry.resourceKind) return [];
      const veiled = isVeiled(entry, values);
      if (textsOf(entry).some((text) => givesAway(text, values, veiled))) return [];
      return [
        defined({
          id: id(list, keyOf(entry, index)),
          name: entry.title,
          description: entry.description,
          resourceKind: entry.resourceKind,
          visibility: 'public',
          state: 'open',
          areas: listed(codesOf(entry.areas?.length ? entry.areas : (areas ?? []))),
          from: entry.from,
          through: entry.through,
          quantity: entry.quantity,
          inexhaustible: list === 'offers' && entry.inexhaustible ? true : undefined,
          visit: entry.visit || undefined,
          partnerTopics: entry.partnerTopics,
          verifiedOn: on,
          modified: on,
          // What is known of a member beside its kind would tell who it is.
          ...(veiled ? defined({ veiled, sector }) : { ...about, organization: name!, memberId: id('member', '0') }),
        }),
      ];
    });

  return {
    ...(name && {
      member: defined({
        id: id('member', '0'),
        name,
        kana: values.organizationKana,
        url: shown('website'),
        activities: shown('activities'),
        serviceAreas: areas && listed(codesOf(areas)),
        ...about,
        verifiedOn: on,
        modified: on,
      }),
    }),
    needs: entries('needs'),
    offers: entries('offers'),
  };
}

const textsOf = ({ title, description, partnerTopics, quantity }: ExchangeEntry): unknown[] => [
  title,
  description,
  partnerTopics,
  quantity,
];

const listed = (codes: string[]): string[] | undefined => (codes.length > 0 ? codes : undefined);

/** Without what is absent or empty. */
function defined<T extends Record<string, unknown>>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined && value !== '') kept[key] = value;
  return kept as { [K in keyof T]: Exclude<T[K], undefined> };
}
