/**
 * `/change/…`: a member changes or withdraws what it sent, with the link alone. Looking at the page does not use up the link, because programs
 * that read mail look too.
 */
import { Hono, type Context } from 'hono';
import { visitorOf } from '../http/client-address.js';
import { createCounter } from '../http/rate-limit.js';
import { BodyRefused, readBody } from '../http/read-body.js';
import { tellOfChange } from '../mail/queue.js';
import { refusals as words } from '../messages/change.ja.js';
import type { ReceiverApp, ReceiverContext, ReceiverEnv } from '../options.js';
import { isPublished, unpublish } from '../publications/publish.js';
import { isOpenToMember } from '../review/rules/application-states.js';
import { record } from '../review/store/audit.js';
import { decide, findApplication, moveApplication, type ReviewedApplication } from '../review/store/applications.js';
import { Form } from '../review/visit.js';
import type { Queries } from '../storage/database.js';
import { findLink, takeLink } from './links.js';
import { changedPage, changePage, gonePage, plainPage, withdrawnPage, type ChangeView } from './pages.js';
import { readAnswers } from './read-answers.js';
import { changeWords } from './words.js';
import { dayInJapan } from '../../feed/japan-clock.js';

/** The actor in the audit log: a member is no user of the review page, and its name may be erased later. */
const MEMBER = { id: '-', display: '申込者（専用リンク）' };

class Gone extends Error {}

export function changeRoutes(context: ReceiverContext): ReceiverApp {
  const { store, settings, now } = context;
  const counter = createCounter(store.db);

  async function isBusy(c: Context<ReceiverEnv>): Promise<boolean> {
    if (settings.rateLimit === 0) return false;
    const key = await counter.keyOf(`change ${visitorOf(c.get('address'))}`, now());
    const { hits } = await store.write((queries) => counter.count(queries, key, 10, now()));
    return hits > settings.rateLimit;
  }

  /** The application to which a token leads, while it is open to its member. */
  async function applicationOf(queries: Queries, id: string | undefined): Promise<ReviewedApplication | undefined> {
    const application = id === undefined ? undefined : await findApplication(queries, id);
    return application && isOpenToMember(application.state) ? application : undefined;
  }

  async function viewOf(
    token: string,
    language?: string,
  ): Promise<(ChangeView & { application: ReviewedApplication }) | undefined> {
    const link = await findLink(store.db, token, now());
    const application = await applicationOf(store.db, link?.application_id);
    if (!link || !application) return undefined;
    const { id, receipt, values } = application;
    const say = changeWords(language ?? application.language);
    return {
      say,
      token,
      receipt,
      until: link.expires_at,
      values,
      application,
      isPublic: await isPublished(store.db, id),
    };
  }

  /** Uses the link up and runs a change with its record, all or nothing; undefined where another request was first. */
  async function use(
    token: string,
    action: string,
    change: (transaction: Queries, application: ReviewedApplication) => Promise<void>,
  ): Promise<boolean> {
    try {
      await store.db.transaction().execute(async (transaction) => {
        const moment = now();
        const application = await applicationOf(transaction, await takeLink(transaction, token, moment));
        if (!application) throw new Gone();
        await change(transaction, application);
        await decide(transaction, application.id, { proposed_by: null, proposed_at: null, message: null });
        await record(transaction, store.kind, MEMBER, { action, subject: application.receipt }, moment);
        await tellOfChange(context, transaction, application, action === 'member-withdraw', moment);
      });
      return true;
    } catch (error) {
      if (error instanceof Gone) return false;
      throw error;
    }
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

  async function change(
    token: string,
    form: Form,
    view: ChangeView & { application: ReviewedApplication },
  ): Promise<Response> {
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
    const done = await use(
      token,
      isKept ? 'member-change-kept' : 'member-change',
      async (transaction, { id, version, values: before }) => {
        const moment = now();
        if (!(await moveApplication(transaction, { id, version }, 'new', moment))) throw new Gone();
        await transaction
          .updateTable('applications')
          .set({ answers: JSON.stringify(values) })
          .where('id', '=', id)
          .execute();
        if (!isKept) await unpublish(transaction, id, moment);
        const row = { kept: isKept ? 1 : 0, at: moment.toISOString() };
        await transaction
          .insertInto('changes')
          .values({ application_id: id, previous: JSON.stringify(before), ...row })
          // Two changes in a row: what stood before the first is what the office knows.
          .onConflict((conflict) => conflict.column('application_id').doUpdateSet(row))
          .execute();
      },
    );
    if (!done) return gonePage();
    const { answerDays } = settings;
    return changedPage(
      view.say,
      isPublic,
      isKept,
      answerDays === undefined ? undefined : dayInJapan(now(), answerDays),
    );
  }

  async function withdraw(token: string, form: Form, view: ChangeView): Promise<Response> {
    if (!form.has('sure')) return changePage({ ...view, isUnsure: true });
    const done = await use(token, 'member-withdraw', async (transaction, { id, version }) => {
      const moment = now();
      if (!(await moveApplication(transaction, { id, version }, 'withdrawn', moment))) throw new Gone();
      await unpublish(transaction, id, moment);
      await transaction.deleteFrom('changes').where('application_id', '=', id).execute();
    });
    return done ? withdrawnPage(view.say) : gonePage();
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
