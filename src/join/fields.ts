/**
 * The application to join the network, as one table: the form draws it, the browser and the receiver validate by it
 * (`application-schema.ts` turns it into a zod schema for Node).
 */
import { CONNECTIONS, THEMES } from '../feed/exchange-vocabulary.js';
import type { EntryList, ExchangeEntry } from './exchange-entry.js';
import type { Question } from './question.js';
import { SERVICE_AREAS } from './service-areas.js';

/** 申込者の種別 */
const APPLICANT_KINDS = ['organization', 'company', 'school', 'government', 'individual'] as const;
/** Fields that the applicant may publish or show to members, one by one. Contact name, phone, mail and address are not among them. */
export const PUBLISHABLE = ['organization', 'website', 'activities', 'serviceAreas', 'themes', 'networks'] as const;
export type PublishableField = (typeof PUBLISHABLE)[number];
/** Partner networks to which an applicant may belong. */
const PARTNER_NETWORKS = ['kanakon', 'bak', 'jinsei100', 'sdgs-partner', 'mirai-kyoso'] as const;

export type Step = 1 | 2 | 3;

/** All values of the form; absent means not answered. */
export interface JoinValues {
  kind?: string;
  adult?: string;
  organization?: string;
  organizationKana?: string;
  corporateNumber?: string;
  contactName?: string;
  contactKana?: string;
  email?: string;
  phone?: string;
  postalCode?: string;
  address?: string;
  website?: string;
  serviceAreas?: string[];
  activities?: string;
  needs?: ExchangeEntry[];
  offers?: ExchangeEntry[];
  themes?: string[];
  connections?: string[];
  networks?: string[];
  message?: string;
  /** A field without an entry here is seen by the office only. */
  visibility?: Partial<Record<PublishableField, string>>;
  purpose?: boolean;
  sharing?: boolean;
  terms?: boolean;
  conduct?: boolean;
}
export type FieldName = keyof JoinValues;

export interface Field extends Question {
  name: FieldName;
  step: Step;
  /** `individual` and `group`: required of such applicants only. */
  required: 'always' | 'individual' | 'group' | 'never';
  /** Asked only of these applicants. */
  only?: 'individual' | 'group';
}

export const FIELDS: readonly Field[] = [
  { name: 'kind', step: 1, type: 'choice', max: 40, required: 'always', options: APPLICANT_KINDS },
  {
    name: 'adult',
    step: 1,
    type: 'choice',
    max: 10,
    required: 'individual',
    only: 'individual',
    options: ['yes', 'no'],
  },
  {
    name: 'organization',
    step: 1,
    type: 'text',
    max: 200,
    required: 'group',
    only: 'group',
    autocomplete: 'organization',
  },
  { name: 'organizationKana', step: 1, type: 'kana', max: 200, required: 'never', only: 'group' },
  { name: 'corporateNumber', step: 1, type: 'corporate-number', max: 20, required: 'never', only: 'group' },
  { name: 'contactName', step: 1, type: 'text', max: 100, required: 'always', autocomplete: 'name' },
  { name: 'contactKana', step: 1, type: 'kana', max: 100, required: 'never' },
  { name: 'email', step: 1, type: 'email', max: 254, required: 'always', autocomplete: 'email' },
  { name: 'phone', step: 1, type: 'phone', max: 40, required: 'group', autocomplete: 'tel' },
  { name: 'postalCode', step: 1, type: 'postal', max: 10, required: 'never', autocomplete: 'postal-code' },
  { name: 'address', step: 1, type: 'text', max: 300, required: 'never', autocomplete: 'street-address' },
  { name: 'website', step: 1, type: 'url', max: 500, required: 'never', autocomplete: 'url' },
  { name: 'serviceAreas', step: 2, type: 'areas', max: 40, required: 'always', options: SERVICE_AREAS },
  { name: 'activities', step: 2, type: 'prose', max: 1_000, required: 'always' },
  { name: 'needs', step: 2, type: 'entries', max: 0, required: 'never' },
  { name: 'offers', step: 2, type: 'entries', max: 0, required: 'never' },
  { name: 'themes', step: 2, type: 'choices', max: 40, required: 'never', options: THEMES },
  { name: 'connections', step: 2, type: 'choices', max: 40, required: 'never', options: CONNECTIONS },
  { name: 'networks', step: 2, type: 'choices', max: 40, required: 'never', options: PARTNER_NETWORKS },
  { name: 'message', step: 2, type: 'prose', max: 1_000, required: 'never' },
  { name: 'visibility', step: 3, type: 'levels', max: 40, required: 'never', options: PUBLISHABLE },
  { name: 'purpose', step: 3, type: 'consent', max: 0, required: 'always' },
  { name: 'sharing', step: 3, type: 'consent', max: 0, required: 'always' },
  { name: 'terms', step: 3, type: 'consent', max: 0, required: 'always' },
  { name: 'conduct', step: 3, type: 'consent', max: 0, required: 'always' },
];

/** The field of that name. */
export const fieldOf = (name: string): Field | undefined => FIELDS.find((field) => field.name === name);

/** Whether a field holds entries, and which. */
export const isEntryList = (name: string): name is EntryList => name === 'needs' || name === 'offers';

/** Whether a field is asked of this applicant. */
export function isAsked(field: Field, values: JoinValues): boolean {
  if (!field.only) return true;
  if (values.kind === undefined) return false;
  return (values.kind === 'individual') === (field.only === 'individual');
}

/** Whether this applicant must answer a field. */
export function isRequired(field: Field, values: JoinValues): boolean {
  if (!isAsked(field, values)) return false;
  if (field.required === 'always') return true;
  if (field.required === 'never' || values.kind === undefined) return false;
  return (values.kind === 'individual') === (field.required === 'individual');
}
