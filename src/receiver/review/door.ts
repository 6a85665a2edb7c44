/** The single entrance of the review page: every request is checked here against the table of routes and roles. */
import { Hono, type Context } from 'hono';
import { BodyRefused, readBody } from '../http/read-body.js';
import { ja as words } from '../messages/review.ja.js';
import type { Mount, ReceiverApp, ReceiverContext, ReceiverEnv } from '../options.js';
import { cookieToken, ownHosts } from './auth/cookie.js';
import { isOwnPage } from './auth/same-site.js';
import { isFormToken } from './auth/tokens.js';
import { loginPage } from './pages/login.js';
import { refusedPage } from './pages/refused.js';
import { mayEnter } from './rules/roles.js';
import { ROUTES, type Route } from './routes.js';
import { findSeat } from './store/sessions.js';
import { Form, seeOther, type ReviewSettings, type SeatedVisit, type Visit } from './visit.js';

const isForm = (type: string | undefined): boolean => /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type ?? '');

/** The form of a change, if it came from a page of ours, or the answer that refuses it. */
async function readForm(c: Context<ReceiverEnv>, context: ReceiverContext): Promise<Form | Response> {
  if (!isOwnPage(c.req.raw.headers, ownHosts(c))) return refusedPage(undefined, words.refused.foreign, 403);
  if (!isForm(c.req.header('content-type'))) return refusedPage(undefined, words.refused.wrongForm, 415);
  try {
    const form = new Form(await readBody(c.req.raw, context.settings.bodyLimit, context.settings.bodyTimeout));
    const token = cookieToken(c);
    return token !== undefined && isFormToken(token, form.exact('token'))
      ? form
      : await refusedPage(undefined, words.refused.foreign, 403, form.written());
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    return refusedPage(undefined, words.refused.wrongForm, error.reason === 'too-large' ? 413 : 400);
  }
}

async function enter(
  c: Context<ReceiverEnv>,
  route: Route,
  context: ReceiverContext,
  settings: ReviewSettings,
): Promise<Response> {
  const now = context.now();
  const form = route.method === 'POST' ? await readForm(c, context) : new Form();
  if (form instanceof Response) return form;
  const token = cookieToken(c);
  const seat = token === undefined ? undefined : await findSeat(context.store.db, token, now);
  const visit: Visit = { context, settings, c, now, form, seat };
  if (route.access === 'anybody') return route.handle(visit);
  if (mayEnter(route.access, seat?.role)) return route.handle(visit as SeatedVisit);
  if (seat) return refusedPage(seat, words.refused.forbidden, 403);
  if (route.method === 'POST')
    return loginPage(visit, { alert: words.login.expired, written: form.written(), status: 401 });
  return seeOther('/review/login');
}

/** The review page as a part of the receiver. */
export function reviewMount(settings: ReviewSettings = { twoPersons: false }): Mount {
  return {
    path: '/review',
    routes(context): ReceiverApp {
      const app = new Hono<ReceiverEnv>();
      for (const route of ROUTES) app.on(route.method, route.path, (c) => enter(c, route, context, settings));
      app.all('*', async (c) => {
        const token = cookieToken(c);
        const seat = token === undefined ? undefined : await findSeat(context.store.db, token, context.now());
        return seat ? refusedPage(seat, words.refused.missing, 404) : seeOther('/review/login');
      });
      return app;
    },
  };
}
