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
