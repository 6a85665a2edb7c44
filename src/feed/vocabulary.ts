/**
 * Permanent ids of the controlled vocabularies. Labels live in `text/<language>/vocabulary/`, hidden search words of topics in `topic-keywords.ts`.
 * A feed may relabel, hide, reorder and add (`x-…`) ids; it never redefines one.
 */
export * from './languages.js';
export * from './resource-kinds.js';
export { REGIONS, type RegionId } from './regions.js';

/** Groups of topics, in the order of the first screen. */
export const TOPIC_GROUPS = ['talk', 'living', 'family', 'young', 'out', 'body', 'safety', 'other'] as const;
export type TopicGroup = (typeof TOPIC_GROUPS)[number];

/** Topic id → its group, in display order. */
export const TOPICS = {
  'lonely-talk': 'talk',
  'place-to-go': 'talk',
  'feeling-low': 'talk',
  'life-hard': 'talk',
  bereavement: 'talk',
  money: 'living',
  food: 'living',
  housing: 'living',
  work: 'living',
  'debt-legal': 'living',
  procedures: 'living',
  'family-relations': 'family',
  'pregnancy-parenting': 'family',
  'single-parent': 'family',
  carer: 'family',
  'elder-care': 'family',
  'no-kin': 'family',
  school: 'young',
  'youth-life': 'young',
  'child-safety': 'young',
  withdrawn: 'out',
  contribute: 'out',
  health: 'body',
  disability: 'body',
  addiction: 'body',
  'violence-home': 'safety',
  'sexual-harm': 'safety',
  'crime-victim': 'safety',
  rights: 'safety',
  'foreign-resident': 'other',
  'gender-sexuality': 'other',
  disaster: 'other',
  reentry: 'other',
  'worried-about-someone': 'other',
  'not-sure': 'other',
} as const satisfies Record<string, TopicGroup>;
export type TopicId = keyof typeof TOPICS;

/** Audience families: the person concerned, people around, supporters. */
export const AUDIENCE_FAMILIES = {
  person: [
    'anyone',
    'child',
    'teen',
    'youth',
    'adult',
    'senior',
    'women',
    'men',
    'expecting',
    'parents',
    'single-parent',
    'carer',
    'young-carer',
    'withdrawn',
    'hardship',
    'job-seeker',
    'worker',
    'disability',
    'deaf-hoh',
    'illness',
    'foreign-resident',
    'lgbtq',
    'bereaved',
    'victim',
    'reentry',
  ],
  around: ['family', 'friend-neighbour'],
  supporter: [
    'citizen-supporter',
    'key-person',
    'support-worker',
    'npo',
    'company',
    'school-staff',
    'social-welfare-council',
    'government',
  ],
} as const;
export type AudienceFamily = keyof typeof AUDIENCE_FAMILIES;

/** 対象 */
export const AUDIENCES = [
  ...AUDIENCE_FAMILIES.person,
  ...AUDIENCE_FAMILIES.around,
  ...AUDIENCE_FAMILIES.supporter,
] as const;
export type AudienceId = (typeof AUDIENCES)[number];

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

/** Topics under which nothing may reveal where somebody looks for safety: no places, map, QR; print and copy folded. */
const VIOLENCE_TOPICS: readonly TopicId[] = ['violence-home', 'sexual-harm', 'child-safety'];
export const isViolenceTopic = (topic: string): boolean => (VIOLENCE_TOPICS as readonly string[]).includes(topic);
