/**
 * Permanent ids of the controlled vocabularies. Labels live in `text/<language>/vocabulary/`, hidden search words of topics in `topic-keywords.ts`.
 * A feed may relabel, hide, reorder and add (`x-…`) ids; it never redefines one.
 */
export * from './languages.js';
export * from './resource-kinds.js';
export { REGIONS, type RegionId } from './regions.js';
export * from './audiences.js';
export * from './topics.js';

/** 居場所の種類 */
export const IBASHO_KINDS = [
  'kodomo-shokudo',
  'food-pantry',
  'community-cafe',
  'salon',
  'free-space',
  'multi-generation',
  'children-hall',
  'after-school',
  'free-school',
  'youth-space',
  'step-out-space',
  'parenting-space',
  'senior-space',
  'dementia-cafe',
  'carer-cafe',
  'disability-centre',
  'peer-group',
  'family-group',
  'bereavement-group',
  'intl-space',
  'hobby-circle',
  'hands-on',
  'volunteer-place',
  'neighbourhood',
  'public-place',
  'shop-space',
  'online-community',
  'other',
] as const;
export type IbashoKind = (typeof IBASHO_KINDS)[number];

/** What the operator of an 居場所 has confirmed; absent means 「お問い合わせください」, never "no". */
export const WELCOMES = [
  'come-alone',
  'with-someone',
  'family-only',
  'with-children',
  'no-booking',
  'leave-anytime',
  'no-talking',
  'left-in-peace',
  'staff-greets',
  'just-look',
  'no-name',
  'no-camera',
  'no-certificate',
  'any-residence',
  'ask-first',
  'quiet-room',
  'can-help',
] as const;
export type WelcomeId = (typeof WELCOMES)[number];

/** Accessibility features of a place. */
export const ACCESSIBILITY = [
  'wheelchair',
  'accessible-toilet',
  'elevator',
  'parking',
  'writing',
  'sign-language',
  'hearing-loop',
  'assistance-dog',
  'baby-room',
  'allergy-info',
] as const;
export type AccessibilityId = (typeof ACCESSIBILITY)[number];

/** Cost of a place or event. */
export const COST_KINDS = ['free', 'donation', 'paid'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** Event kind → for whom it is meant when the record does not say. */
export const EVENT_KINDS = {
  'supporter-training': 'both',
  'ibasho-training': 'both',
  'staff-training': 'supporter',
  'site-visit': 'supporter',
  exchange: 'both',
  'network-meeting': 'supporter',
  'visiting-lecture': 'both',
  'visiting-consultation': 'citizen',
  forum: 'both',
  workshop: 'citizen',
  'open-day': 'citizen',
  'culture-sport': 'citizen',
  learning: 'citizen',
  'work-volunteer': 'citizen',
  'online-gathering': 'citizen',
  campaign: 'both',
  other: 'both',
} as const satisfies Record<string, 'citizen' | 'supporter' | 'both'>;
export type EventKind = keyof typeof EVENT_KINDS;

/** 産・学・官・民 */
export const SECTORS = ['industry', 'academia', 'government', 'civil'] as const;
export type Sector = (typeof SECTORS)[number];

/** States of needs and offers. */
export const EXCHANGE_STATES = ['open', 'in-talks', 'matched', 'closed'] as const;
export type ExchangeState = (typeof EXCHANGE_STATES)[number];

/** 未病 stages: office only, never shown to a visitor. */
export const STAGES = ['calm', 'worry', 'serious', 'severe'] as const;

/** 方法 */
export const CHANNELS = [
  'phone',
  'phone-relay',
  'fax',
  'chat',
  'sns',
  'email',
  'web-form',
  'video',
  'sign-video',
  'in-person',
  'visit',
  'letter',
] as const;
export type ChannelId = (typeof CHANNELS)[number];

/** Partner networks known from the network's papers; a feed names others in its own `networks` table. */
export const NETWORKS = ['tsunagari', 'kanakon', 'bak', 'jinsei100', 'sdgs-partner', 'mirai-kyoso'] as const;
export type NetworkId = (typeof NETWORKS)[number];

/** 「声を出さずに」 */
export const VOICELESS_CHANNELS: readonly ChannelId[] = [
  'chat',
  'sns',
  'email',
  'web-form',
  'fax',
  'sign-video',
  'letter',
];
