import type { IbashoKind } from '../../feed/vocabulary.js';

/** Twenty-eight kinds are too many to read: six groups of them, by what somebody may be after. */
export const KIND_GROUPS = {
  eat: ['kodomo-shokudo', 'food-pantry', 'community-cafe', 'salon'],
  stay: ['free-space', 'multi-generation', 'public-place', 'shop-space', 'neighbourhood', 'online-community', 'other'],
  young: ['children-hall', 'after-school', 'free-school', 'youth-space', 'parenting-space'],
  try: ['step-out-space', 'hobby-circle', 'hands-on', 'volunteer-place', 'intl-space'],
  care: ['senior-space', 'dementia-cafe', 'carer-cafe', 'disability-centre'],
  peers: ['peer-group', 'family-group', 'bereavement-group'],
} as const satisfies Readonly<Record<string, readonly IbashoKind[]>>;

export type KindGroup = keyof typeof KIND_GROUPS;

/** The group of a kind; a kind of a newer feed is among those for anybody. */
export const kindGroupOf = (kind: string): KindGroup =>
  (Object.keys(KIND_GROUPS) as KindGroup[]).find((group) => (KIND_GROUPS[group] as readonly string[]).includes(kind)) ??
  'stay';
