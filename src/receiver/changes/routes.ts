/**
 * `/change/…`: a member changes or withdraws what it sent, with the link alone. Looking at the page does not use up the link, because programs
 * that read mail look too.
 */
import { Hono, type Context } from 'hono';
import { visitorOf } from '../http/client-address.js';
import { createCounter } from '../http/rate-limit.js';
import { BodyRefused, readBody } from '../http/read-body.js';
import { refusals as words } from '../messages/change.ja.js';
import type { ReceiverApp, ReceiverContext, ReceiverEnv } from '../options.js';
import { Form } from '../review/visit.js';
import { memberActs, type Linked } from './member-acts.js';
import { changedPage, changePage, gonePage, plainPage, withdrawnPage, type ChangeView } from './pages.js';
import { readAnswers } from './read-answers.js';
import { changeWords } from './words.js';
import { dayInJapan } from '../../feed/japan-clock.js';

/** What the pages show, and the application that they are about. */
type View = ChangeView & { application: Linked['application'] };

export function changeRoutes(context: ReceiverContext): ReceiverApp {
  const { store, settings, now } = context;
  const counter = createCounter(store.db);
  const acts = memberActs(context);

  async function isBusy(c: Context<ReceiverEnv>): Promise<boolean> {
    if (settings.rateLimit === 0) return false;
    const key = await counter.keyOf(`change ${visitorOf(c.get('address'))}`, now());
    const { hits } = await store.write((queries) => counter.count(queries, key, 10, now()));
    return hits > settings.rateLimit;
  }

  async function viewOf(token: string, language?: string): Promise<View | undefined> {
    const linked = await acts.find(token);
    if (!linked) return undefined;
    const { receipt, values, language: own } = linked.application;
    return { ...linked, token, receipt, values, say: changeWords(language ?? own) };
  }

  async function sent(c: Context<ReceiverEnv>): Promise<Form | Response> {
    if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
      return plainPage(words.unreadable, 415);
    try {
      // A Japanese character takes nine bytes in a form (percent-encoded), three times as many as in JSON.
      return new Form(await readBody(c.req.raw, settings.bodyLimit * 3, settings.bodyTimeout));
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      return plainPage(words.unreadable, error.reason === 'too-large' ? 413 : 400);
    }
  }

  async function change(token: string, form: Form, view: View): Promise<Response> {
    const { application, isPublic } = view;
    const { values, problems, isWhole } = readAnswers(
      form,
      application.values,
      crypto.randomUUID(),
      application.language,
    );
    if (problems.length > 0) return changePage({ ...view, values, problems });
    if (!isWhole) return plainPage(words.unreadable, 422);
    const isKept = isPublic && form.text('meanwhile') !== 'hide';
    if (!(await acts.change(token, values, isKept))) return gonePage();
    const { answerDays } = settings;
    const answerBy = answerDays === undefined ? undefined : dayInJapan(now(), answerDays);
    return changedPage(view.say, isPublic, isKept, answerBy);
  }

  async function withdraw(token: string, form: Form, view: View): Promise<Response> {
    if (!form.has('sure')) return changePage({ ...view, isUnsure: true });
    return (await acts.withdraw(token)) ? withdrawnPage(view.say) : gonePage();
  }

  const app = new Hono<ReceiverEnv>();
  app.use(async (c, next) => ((await isBusy(c)) ? plainPage(words.busy, 429) : next()));
  app.get('/:token', async (c) => {
    const view = await viewOf(c.req.param('token'), c.req.query('lang'));
    return view ? changePage(view) : gonePage();
  });
  const post = (path: '/:token' | '/:token/withdraw', handle: typeof change | typeof withdraw) =>
    app.post(path, async (c) => {
      const token = c.req.param('token');
      const view = await viewOf(token);
      if (!view) return gonePage();
      const form = await sent(c);
      return form instanceof Response
        ? form
        : handle(token, form, { ...view, say: changeWords(form.text('lang') || view.say.id) });
    });
  post('/:token', change);
  post('/:token/withdraw', withdraw);
  app.all('*', () => gonePage());
  return app;
}
