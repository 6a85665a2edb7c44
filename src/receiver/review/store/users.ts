/** The people of the office who may log in. */
import { randomUUID } from 'node:crypto';
import type { Queries } from '../../storage/database.js';
import type { Role } from '../rules/roles.js';
import type { UserRow } from './tables.js';

/** Names to log in with: easy to type on any keyboard, the same however they are written. */
const NAME = /^[a-z0-9][a-z0-9._@-]{1,59}$/;

/** A name as it is stored, or undefined where it is none. */
export function userName(given: string): string | undefined {
  const name = given.normalize('NFKC').trim().toLowerCase();
  return NAME.test(name) ? name : undefined;
}

export function findUser(db: Queries, name: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('name', '=', name).executeTakeFirst();
}

export function listUsers(db: Queries): Promise<UserRow[]> {
  return db.selectFrom('users').selectAll().orderBy('name').execute();
}

export interface NewUser {
  name: string;
  display: string;
  role: Role;
  /** Hash of the password. */
  password: string;
}

export async function addUser(db: Queries, user: NewUser, now: Date): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('users')
    .values({ id, ...user, created_at: now.toISOString(), disabled_at: null })
    .execute();
  return id;
}

export async function storePassword(db: Queries, id: string, password: string): Promise<void> {
  await db.updateTable('users').set({ password }).where('id', '=', id).execute();
}

/** Somebody who leaves: the name stays in the record of what was done, and nobody logs in by it again. */
export async function disableUser(db: Queries, id: string, now: Date): Promise<void> {
  await db.updateTable('users').set({ disabled_at: now.toISOString() }).where('id', '=', id).execute();
}

/** The name that others read; undefined where nobody is left by that id. */
export async function userDisplay(db: Queries, id: string): Promise<string | undefined> {
  return (await db.selectFrom('users').select('display').where('id', '=', id).executeTakeFirst())?.display;
}
