/** What a table can hold. */
import type { CollectionName } from '../feed/collections.js';

/** Kinds of table that become records of a feed. */
export const TABLE_KINDS = [
  'events',
  'ibasho',
  'consultationWindows',
  'members',
  'needs',
  'offers',
  'reports',
  'campaigns',
] as const;
/** All that is read, with what the office receives. */
export const IMPORT_KINDS = [...TABLE_KINDS, 'applications'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
/** What a report names. */
export type ReportedKind = CollectionName | ImportKind | 'inquiry' | 'unknown' | 'emergency';
