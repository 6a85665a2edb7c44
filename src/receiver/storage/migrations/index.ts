import type { Migration } from 'kysely';
import { up as core } from './0001-core.js';
import { up as review } from './0002-review.js';
import { up as links } from './0003-links.js';

/** Every step from an empty database to this version, in the order of their names. A published step is never changed: add one. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-core': { up: core },
  '0002-review': { up: review },
  '0003-links': { up: links },
};
