/**
 * The application to join the network, as one table: the form draws it, the browser and the receiver validate by it
 * (`application-schema.ts` turns it into a zod schema for Node).
 */
import { RESOURCE_KINDS } from '../feed/vocabulary.js';

/** 申込者の種別 */
const APPLICANT_KINDS = ['organization', 'company', 'school', 'government', 'individual'] as const;
/** Regions of Kanagawa in which the applicant is active. */
const ACTIVITY_REGIONS = [
  'whole',
  'yokohama',
  'kawasaki',
  'sagamihara',
  'yokosuka-miura',
  'ken-o',
  'shonan',
  'kensei',
  'online',
  'outside',
] as const;
/** Fields whose publication the applicant may allow, one by one. Contact name, phone and mail are not among them. */
const PUBLISHABLE = ['organization', 'website', 'activities', 'regions', 'needs', 'offers'] as const;

export type FieldType =
  | 'text'
  | 'kana'
  | 'prose'
  | 'email'
  | 'phone'
  | 'postal'
  | 'url'
  | 'corporate-number'
  | 'choice'
  | 'choices'
  | 'consent';
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
  regions?: string[];
  activities?: string;
  needKinds?: string[];
  needs?: string;
  offerKinds?: string[];
  offers?: string;
  message?: string;
  publish?: string[];
  purpose?: boolean;
  sharing?: boolean;
  terms?: boolean;
  conduct?: boolean;
}
export type FieldName = keyof JoinValues;

export interface Field {
  name: FieldName;
  step: Step;
  type: FieldType;
  /** Longest value in UTF-16 units. */
  max: number;
  /** `individual` and `group`: required only of those. */
  required: 'always' | 'individual' | 'group' | 'never';
  options?: readonly string[];
  /** `autocomplete` token of HTML. */
  autocomplete?: string;
  /** Required as soon as this one is answered: a description without its kind can be matched with nothing. */
  neededBy?: FieldName;
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
  { name: 'regions', step: 2, type: 'choices', max: 40, required: 'always', options: ACTIVITY_REGIONS },
  { name: 'activities', step: 2, type: 'prose', max: 1_000, required: 'always' },
  {
    name: 'needKinds',
    step: 2,
    type: 'choices',
    max: 40,
    required: 'never',
    neededBy: 'needs',
    options: RESOURCE_KINDS,
  },
  { name: 'needs', step: 2, type: 'prose', max: 1_000, required: 'never' },
  {
    name: 'offerKinds',
    step: 2,
    type: 'choices',
    max: 40,
    required: 'never',
    neededBy: 'offers',
    options: RESOURCE_KINDS,
  },
  { name: 'offers', step: 2, type: 'prose', max: 1_000, required: 'never' },
  { name: 'message', step: 2, type: 'prose', max: 1_000, required: 'never' },
  { name: 'publish', step: 3, type: 'choices', max: 40, required: 'never', options: PUBLISHABLE },
  { name: 'purpose', step: 3, type: 'consent', max: 0, required: 'always' },
  { name: 'sharing', step: 3, type: 'consent', max: 0, required: 'always' },
  { name: 'terms', step: 3, type: 'consent', max: 0, required: 'always' },
  { name: 'conduct', step: 3, type: 'consent', max: 0, required: 'always' },
];

/** Whether a field is asked of this applicant. */
export function isAsked(field: Field, values: JoinValues): boolean {
  if (!field.only) return true;
  if (values.kind === undefined) return false;
  return (values.kind === 'individual') === (field.only === 'individual');
}

/** Whether this applicant must answer a field. */
export function isRequired(field: Field, values: JoinValues): boolean {
  if (!isAsked(field, values)) return false;
  if (field.required === 'always' || (field.neededBy && values[field.neededBy])) return true;
  if (field.required === 'never' || values.kind === undefined) return false;
  return (values.kind === 'individual') === (field.required === 'individual');
}
