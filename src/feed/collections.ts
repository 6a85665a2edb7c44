/** Collections of a feed, in the order in which it is written. Every other list of them follows from this one. */
export const COLLECTIONS = [
  'consultationWindows',
  'ibasho',
  'events',
  'reports',
  'members',
  'needs',
  'offers',
  'campaigns',
] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

/** A list for every collection. */
export function byCollection<T>(listOf: (name: CollectionName) => T): Record<CollectionName, T> {
  return Object.fromEntries(COLLECTIONS.map((name) => [name, listOf(name)])) as Record<CollectionName, T>;
}
