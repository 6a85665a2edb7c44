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

/** Topics under which nothing may reveal where somebody looks for safety: no places, map, QR; print and copy folded. */
const VIOLENCE_TOPICS: readonly TopicId[] = ['violence-home', 'sexual-harm', 'child-safety'];
export const isViolenceTopic = (topic: string): boolean => (VIOLENCE_TOPICS as readonly string[]).includes(topic);
