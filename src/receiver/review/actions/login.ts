/** Logging in and out. */
import { createHmac } from 'node:crypto';
import { visitorOf } from '../../http/client-address.js';
import { saltOf } from '../../http/rate-limit.js';
import { ja as words } from '../../messages/review.ja.js';
import { tokenCookie } from '../auth/cookie.js';
import { verifyPassword } from '../auth/passwords.js';
import { loginPage } from '../pages/login.js';
import { record } from '../store/audit.js';
import { forgive, takeTry, type FailureKeys } from '../store/login-failures.js';
import { beginSession, endSession, endSessionsOf } from '../store/sessions.js';
import { findUser, userName } from '../store/users.js';
import { act, seeOther, type SeatedVisit, type Visit } from '../visit.js';

export async function showLogin(visit: Visit): Promise<Response> {
  if (visit.seat) return seeOther('/review');
  const notice = visit.c.req.query('done') === 'out' ? words.login.out : undefined;
  return loginPage(visit, { notice });
}

/** What tries are counted by. The salt is the day's: the table tells nobody's address afterwards. */
async function keysOf({ context, c, now }: Visit, name: string): Promise<FailureKeys> {
  const salt = await saltOf(context.store.db, now.toISOString().slice(0, 10));
  const address = visitorOf(c.get('address'));
  const key = (what: string): string => createHmac('sha256', salt).update(`login ${what}`).digest('hex');
  return { pair: key(`pair ${name} ${address}`), name: key(`name ${name}`), address: key(`address ${address}`) };
}

/** Right or wrong, known or not: the same words and the same work, until the session begins. */
export async function logIn(visit: Visit): Promise<Response> {
  const { context, c, form, now, seat } = visit;
  const { db, kind } = context.store;
  const given = form.text('name').slice(0, 100);
  const name = userName(given) ?? given;
  const keys = await keysOf(visit, name);
  const wait = Math.ceil(
    (await db.transaction().execute((transaction) => takeTry(transaction, kind, keys, now))) / 1000,
  );
  if (wait > 0)
    return loginPage(visit, {
      alert: words.login.wait(wait),
      name: given,
      status: 429,
      headers: { 'retry-after': String(wait) },
    });
  const user = await findUser(db, name);
  const isRight = await verifyPassword(user?.disabled_at === null ? user.password : undefined, form.exact('password'));
  if (!isRight || !user) return loginPage(visit, { alert: words.login.wrong, name: given, status: 401 });
  const token = await db.transaction().execute(async (transaction) => {
    await forgive(transaction, keys);
    if (seat) await endSession(transaction, seat.token);
    await record(transaction, kind, user, { action: 'login' }, now);
    return beginSession(transaction, user.id, now);
  });
  return seeOther('/review', { 'set-cookie': tokenCookie(c, token) });
}

async function leave(visit: SeatedVisit, everywhere: boolean): Promise<Response> {
  const { c, seat } = visit;
  await act(visit, async (transaction, tell) => {
    if (everywhere) await endSessionsOf(transaction, seat.id);
    else await endSession(transaction, seat.token);
    await tell({ action: everywhere ? 'logout-everywhere' : 'logout' });
  });
  return seeOther('/review/login?done=out', { 'set-cookie': tokenCookie(c) });
}
export const logOut = (visit: SeatedVisit): Promise<Response> => leave(visit, false);
export const logOutEverywhere = (visit: SeatedVisit): Promise<Response> => leave(visit, true);
