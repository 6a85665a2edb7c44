/** Who is logged in. The database knows a session by the hash of its token only. */
import type { Queries } from '../../storage/database.js';
import { newToken, tokenHash } from '../auth/tokens.js';
import type { Role } from '../rules/roles.js';

/** Milliseconds without a request after which a session ends: a lunch break at an open desk is longer. */
const IDLE = 45 * 60_000;
/** A session ends with the working day, however busy it is. */
const LONGEST = 10 * 60 * 60_000;
/** The moment of the last request is written down this often at most. */
const TOUCH = 60_000;

/** Somebody at the page. */
export interface Seat {
  id: string;
  name: string;
  display: string;
  role: Role;
  /** The token of the cookie, from which the forms' token follows. */
  token: string;
}

const before = (now: Date, milliseconds: number): string => new Date(now.getTime() - milliseconds).toISOString();

/** Begins a session and sweeps out those that have ended. @returns its token, for the cookie */
export async function beginSession(db: Queries, userId: string, now: Date): Promise<string> {
  await db
    .deleteFrom('sessions')
    .where((where) =>
      where.or([where('created_at', '<', before(now, LONGEST)), where('seen_at', '<', before(now, IDLE))]),
    )
    .execute();
  const token = newToken();
  const at = now.toISOString();
  await db
    .insertInto('sessions')
    .values({ id: tokenHash(token), user_id: userId, created_at: at, seen_at: at })
    .execute();
  return token;
}

/** Who holds this token, while the session lasts and the user may work here. */
export async function findSeat(db: Queries, token: string, now: Date): Promise<Seat | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const id = tokenHash(token);
  const found = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.name', 'users.display', 'users.role', 'sessions.seen_at'])
    .where('sessions.id', '=', id)
    .where('sessions.created_at', '>=', before(now, LONGEST))
    .where('sessions.seen_at', '>=', before(now, IDLE))
    .where('users.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!found) return undefined;
  if (found.seen_at < before(now, TOUCH))
    await db.updateTable('sessions').set({ seen_at: now.toISOString() }).where('id', '=', id).execute();
  return { id: found.id, name: found.name, display: found.display, role: found.role, token };
}

export async function endSession(db: Queries, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', tokenHash(token)).execute();
}

/** Ends all sessions of a user, but for the one named. */
export async function endSessionsOf(db: Queries, userId: string, except?: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .where('id', '!=', except === undefined ? '' : tokenHash(except))
    .execute();
}
