import type { ResourceKind } from '../../../feed/vocabulary.js';

/** Labels of resource kinds. */
export const resourceKinds: Readonly<Record<ResourceKind, string>> = {
  people: 'People (helping hands, specialists)',
  goods: 'Goods (supplies, food)',
  money: 'Money (grants, donations)',
  place: 'Places (rooms, venues)',
  knowledge: 'Knowledge (know-how, training)',
  information: 'Information (publicity, introductions)',
  other: 'Other',
};
