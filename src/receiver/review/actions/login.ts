/** Logging in and out. */
import { ja as words } from '../../messages/review.ja.js';
import { tokenCookie } from '../auth/cookie.js';
import { loginPage } from '../pages/login.js';
import { record } from '../store/audit.js';
import { forgive } from '../store/login-failures.js';
import { beginSession, endSession, endSessionsOf } from '../store/sessions.js';
import { findUser, userName } from '../store/users.js';
import { act, seeOther, type SeatedVisit, type Visit } from '../visit.js';
import { tryPassword } from './password-try.js';

export async function showLogin(visit: Visit): Promise<Response> {
  if (visit.seat) return seeOther('/review');
  const notice = visit.c.req.query('done') === 'out' ? words.login.out : undefined;
  return loginPage(visit, { notice });
}

/** Right or wrong, known or not: the same words and the same work, until the session begins. */
export async function logIn(visit: Visit): Promise<Response> {
  const { context, c, form, now, seat } = visit;
  const { db, kind } = context.store;
  const given = form.text('name').slice(0, 100);
  const name = userName(given) ?? given;
  const user = await findUser(db, name);
  const stored = user?.disabled_at === null ? user.password : undefined;
  const { wait, isRight, keys } = await tryPassword(visit, name, stored, form.exact('password'));
  if (wait > 0)
    return loginPage(visit, {
      alert: words.login.wait(wait),
      name: given,
      status: 429,
      headers: { 'retry-after': String(wait) },
    });
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
