import type { AudienceFamily } from '../../../feed/vocabulary.js';

/** Labels of the families of audiences. */
export const audienceFamilies: Readonly<Record<AudienceFamily, string>> = {
  person: 'ご本人',
  around: 'まわりの方',
  supporter: '支える方',
};
