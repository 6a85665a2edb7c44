import type { TopicGroup } from '../../../feed/vocabulary.js';

/** Labels of the groups of topics on the first screen. */
export const topicGroups: Readonly<Record<TopicGroup, string>> = {
  talk: 'Feelings and loneliness',
  living: 'Daily life, money, work',
  family: 'Family, children, care',
  young: 'School and young people',
  out: 'Going out, taking part',
  body: 'Health and disability',
  safety: 'Afraid or harmed',
  other: 'Other',
};
