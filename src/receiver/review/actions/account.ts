/** One's own account. */
import { ja as words } from '../../messages/review.ja.js';
import { hashPassword, passwordProblem } from '../auth/passwords.js';
import { accountPage } from '../pages/account.js';
import { forgive } from '../store/login-failures.js';
import { endSessionsOf } from '../store/sessions.js';
import { findUser, storePassword } from '../store/users.js';
import { act, seeOther, type SeatedVisit } from '../visit.js';
import { tryPassword } from './password-try.js';

export async function showAccount({ seat, c }: SeatedVisit): Promise<Response> {
  return accountPage(seat, { notice: c.req.query('done') === 'password' ? words.done['password'] : undefined });
}

/** A new password, and the end of every other session. */
export async function changePassword(visit: SeatedVisit): Promise<Response> {
  const { context, seat, form } = visit;
  const user = await findUser(context.store.db, seat.name);
  const [current, fresh] = [form.exact('current'), form.exact('fresh')];
  const refuse = (alert: string, status = 422): Promise<Response> => accountPage(seat, { alert, status });
  const { wait, isRight, keys } = await tryPassword(visit, seat.name, user?.password, current);
  if (wait > 0) return refuse(words.login.wait(wait), 429);
  if (!isRight) return refuse(words.account.wrong);
  if (fresh !== form.exact('again')) return refuse(words.account.unlike);
  const problem = passwordProblem(fresh, seat.name);
  if (problem) return refuse(words.account.problems[problem]);
  const password = await hashPassword(fresh);
  await act(visit, async (transaction, tell) => {
    await forgive(transaction, keys);
    await storePassword(transaction, seat.id, password);
    await endSessionsOf(transaction, seat.id, seat.token);
    await tell({ action: 'password-changed', subject: seat.name });
  });
  return seeOther('/review/account?done=password');
}
