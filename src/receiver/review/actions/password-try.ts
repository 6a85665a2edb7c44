/** Trying a password, at the login or behind it: every try is counted before it is made. */
import { createHmac } from 'node:crypto';
import { visitorOf } from '../../http/client-address.js';
import { saltOf } from '../../http/rate-limit.js';
import { verifyPassword } from '../auth/passwords.js';
import { takeTry, type FailureKeys } from '../store/login-failures.js';
import type { Visit } from '../visit.js';

/** What tries are counted by. The salt is the day's: the table tells nobody's address afterwards. */
async function keysOf({ context, c, now }: Visit, name: string): Promise<FailureKeys> {
  const salt = await saltOf(context.store.db, now.toISOString().slice(0, 10));
  const address = visitorOf(c.get('address'));
  const key = (what: string): string => createHmac('sha256', salt).update(`login ${what}`).digest('hex');
  return { pair: key(`pair ${name} ${address}`), name: key(`name ${name}`), address: key(`address ${address}`) };
}

export interface Tried {
  /** Seconds until the next try may be made; this one was not. */
  wait: number;
  isRight: boolean;
  /** To `forgive` a right one. */
  keys: FailureKeys;
}

/** Tries a password for a name against its hash, where there is one. */
export async function tryPassword(
  visit: Visit,
  name: string,
  stored: string | undefined,
  password: string,
): Promise<Tried> {
  const { db, kind } = visit.context.store;
  const keys = await keysOf(visit, name);
  const wait = await db.transaction().execute((transaction) => takeTry(transaction, kind, keys, visit.now));
  if (wait > 0) return { wait: Math.ceil(wait / 1000), isRight: false, keys };
  return { wait: 0, isRight: await verifyPassword(stored, password), keys };
}
