import type { Sector } from '../../../feed/vocabulary.js';

/** Labels of industry, academia, government and civil society. */
export const sectors: Readonly<Record<Sector, string>> = {
  industry: 'Industry (companies and shops)',
  academia: 'Academia (universities and schools)',
  government: 'Government (national, prefectural, municipal)',
  civil: 'Civil society (NPOs and citizens’ groups)',
};
