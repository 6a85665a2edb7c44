import type { AudienceFamily } from '../../../feed/vocabulary.js';

/** Labels of the families of audiences. */
export const audienceFamilies: Readonly<Record<AudienceFamily, string>> = {
  person: 'For oneself',
  around: 'For people around someone',
  supporter: 'For supporters',
};
