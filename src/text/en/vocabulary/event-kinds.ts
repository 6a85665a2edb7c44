import type { EventKind } from '../../../feed/vocabulary.js';

/** Labels of event kinds. */
export const eventKinds: Readonly<Record<EventKind, string>> = {
  'supporter-training': 'Training as a Tsunagari supporter',
  'ibasho-training': 'Course on creating places to belong',
  'staff-training': 'Training for support staff',
  'site-visit': 'Site visit',
  exchange: 'Meet and share',
  'network-meeting': 'Network meeting',
  'visiting-lecture': 'Lecture that comes to you',
  'visiting-consultation': 'Support desk near you',
  forum: 'Talk or symposium',
  workshop: 'Workshop',
  'open-day': 'Open day of a place to belong',
  'culture-sport': 'Culture, sport and local festivities',
  learning: 'Learning and classes',
  'work-volunteer': 'Trying out work or volunteering',
  'online-gathering': 'Online gathering',
  campaign: 'Awareness campaign',
  other: 'Other',
};
