/** What the office does with an application. */
import { erase } from '../../applications/erase.js';
import { soonErased } from '../../applications/retention.js';
import { linkAddress, makeLink } from '../../changes/links.js';
import { sendLink, tellOfReturn } from '../../mail/queue.js';
import { ja as words } from '../../messages/review.ja.js';
import { isPublished, unpublish } from '../../publications/publish.js';
import { applicationPage, deletePage, memberLinkPage, type ApplicationView } from '../pages/application.js';
import { editPage } from '../pages/edit.js';
import { listPage } from '../pages/list.js';
import { pageOf } from '../pages/pager.js';
import { refusedPage } from '../pages/refused.js';
import { hindrance, isOpenToMember, stateAfter, stateAfterEdit, type Step } from '../rules/application-states.js';
import { readCuration, widens } from '../rules/curation.js';
import {
  countApplications,
  decide,
  findApplication,
  findChange,
  forgetChange,
  listApplications,
  moveApplication,
  type ReviewedApplication,
} from '../store/applications.js';
import { ownAddress } from '../auth/cookie.js';
import { addNote, notesOn } from '../store/notes.js';
import { release } from '../store/release.js';
import { userDisplay } from '../store/users.js';
import { withFound } from './found.js';
import { act, seeOther, type SeatedVisit } from '../visit.js';

const ROWS = 25;

export async function showList(visit: SeatedVisit): Promise<Response> {
  const { db } = visit.context.store;
  const asked = (name: string): string => (visit.c.req.query(name) ?? '').slice(0, 200);
  const filter = { search: asked('search').trim(), state: asked('state'), kind: asked('kind') };
  const count = await countApplications(db, filter);
  const pages = Math.ceil(count / ROWS);
  const page = pageOf(visit.c.req.query('page'), pages);
  const rows = await listApplications(db, filter, ROWS, (page - 1) * ROWS);
  const at = (number: number): string => `/review?${new URLSearchParams({ ...filter, page: String(number) })}`;
  const { retention } = visit.context.settings;
  const soon = retention && (await soonErased(db, retention, visit.now));
  return listPage(visit, filter, rows, count, { page, pages, at }, soon);
}

const withApplication = withFound(findApplication);

async function show(
  visit: SeatedVisit,
  application: ReviewedApplication,
  more: Pick<ApplicationView, 'alert' | 'status' | 'typed'> = {},
): Promise<Response> {
  const { store } = visit.context;
  const { id, proposedBy } = application;
  return applicationPage(
    {
      application,
      change: await findChange(store.db, id),
      isPublic: await isPublished(store.db, id),
      notes: await notesOn(store.db, { application_id: id }),
      proposer: proposedBy ? await userDisplay(store.db, proposedBy) : undefined,
      ...more,
    },
    visit,
  );
}
export const showApplication = withApplication((visit, application) => show(visit, application));

/** Somebody else changed it first: nothing is done, and the page shows again what was typed. */
const overtaken = ({ seat, form }: SeatedVisit): Promise<Response> =>
  refusedPage(seat, words.application.changedMeanwhile, 409, form.written());

class Overtaken extends Error {}

/** Runs a change of an application in a transaction; what was read must still be so. */
async function change(
  visit: SeatedVisit,
  application: ReviewedApplication,
  run: Parameters<typeof act<void>>[1],
  done: string,
): Promise<Response> {
  if (visit.form.text('version') !== String(application.version)) return overtaken(visit);
  try {
    await act(visit, run);
  } catch (error) {
    if (error instanceof Overtaken) return overtaken(visit);
    throw error;
  }
  return seeOther(done);
}

const REASON_MAX = 300;
const MESSAGE_MAX = 2_000;

/** What a step asks for: its text, or why it cannot be taken. */
function wordsFor(step: Step, { form }: SeatedVisit): { text: string; problem?: string } {
  const { returnMessage, reasonOf, steps } = words.application;
  const asks = step === 'return' ? 'message' : ['decline', 'withdraw', 'delete'].includes(step) ? 'reason' : undefined;
  if (!asks) return { text: '' };
  const [label, max] = asks === 'message' ? [returnMessage, MESSAGE_MAX] : [reasonOf(steps[step]), REASON_MAX];
  const text = form.text(asks);
  if (text === '') return { text, problem: words.refused.needed(label) };
  return text.length > max ? { text, problem: words.refused.tooLong(label, max) } : { text };
}

/** A step on the way of an application. */
export const takeStep = (step: Exclude<Step, 'delete'>) =>
  withApplication(async (visit, application) => {
    const { seat, settings, now } = visit;
    const { id, receipt, state, proposedBy } = application;
    const stop = hindrance(step, { state, proposedBy: proposedBy ?? undefined }, seat, settings);
    if (stop) return show(visit, application, { alert: words.application.hindrances[stop], status: 409 });
    const { text, problem } = wordsFor(step, visit);
    if (problem) {
      const typed = { [step === 'return' ? 'message' : `reason-${step}`]: text };
      return show(visit, application, { alert: problem, status: 422, typed });
    }
    return change(
      visit,
      application,
      async (transaction, tell) => {
        if (!(await moveApplication(transaction, application, stateAfter(step), now))) throw new Overtaken();
        if (step === 'return') {
          await decide(transaction, id, { message: text });
          await tellOfReturn(visit.context, transaction, application, text, now);
        }
        const proposed = step === 'propose' ? { proposed_by: seat.id, proposed_at: now.toISOString() } : null;
        await decide(transaction, id, proposed ?? { proposed_by: null, proposed_at: null });
        if (step === 'approve') await release(transaction, id, now);
        if (step === 'withdraw' || step === 'decline') await unpublish(transaction, id, now);
        if (step === 'approve' || step === 'withdraw' || step === 'decline') await forgetChange(transaction, id);
        // The audit log holds that a message was sent, not its text: that is between the office and the applicant.
        await tell({ action: `application-${step}`, subject: receipt, detail: step === 'return' ? '' : text });
      },
      `/review/applications/${id}?done=${step}`,
    );
  });

/** A link for the member: by mail where that can be, else shown once on this page for the office to send. */
export const makeMemberLink = withApplication(async (visit, application) => {
  const { context, now, c } = visit;
  const { id, receipt, state } = application;
  if (!isOpenToMember(state))
    return show(visit, application, { alert: words.application.hindrances.state, status: 409 });
  const token = await act(visit, async (transaction, tell) => {
    await tell({ action: 'application-link', subject: receipt });
    return (await sendLink(context, transaction, application, now)) ? undefined : makeLink(transaction, id, now);
  });
  if (token === undefined) return seeOther(`/review/applications/${id}?done=link`);
  return memberLinkPage(application, visit, linkAddress(context.settings.publicUrl ?? ownAddress(c), token));
});

export const askDelete = withApplication((visit, application) => deletePage(application, visit));

/** Erases an application with all that hangs on it. The 受付番号, who, when and why stay. */
export const deleteApplication = withApplication(async (visit, application) => {
  const { seat, now } = visit;
  const { receipt } = application;
  const { text, problem } = wordsFor('delete', visit);
  if (problem) return deletePage(application, visit, problem);
  return change(
    visit,
    application,
    async (transaction, tell) => {
      if (!(await erase(transaction, application, seat.display, text, now))) throw new Overtaken();
      await tell({ action: 'application-delete', subject: receipt, detail: text });
    },
    '/review?done=delete',
  );
});

export const showEdit = withApplication(async (visit, application) =>
  stateAfterEdit(application.state) === undefined
    ? show(visit, application, { alert: words.application.hindrances.state, status: 409 })
    : editPage(application, application.curation, visit),
);

/** What was taken out before the approval comes back by another approval only; where one person may approve, by that person's hand. */
const mayWiden = ({ seat, settings }: SeatedVisit): boolean => seat.role === 'approver' && !settings.twoPersons;

/** Shortens and veils. What is public already changes at once. */
export const saveEdit = withApplication(async (visit, application) => {
  const { id, receipt, state, values } = application;
  const next = stateAfterEdit(state);
  if (next === undefined) return show(visit, application, { alert: words.application.hindrances.state, status: 409 });
  const { curation, problems } = readCuration(values, visit.form);
  if (problems.length > 0) return editPage(application, curation, visit, problems);
  if (next === 'approved' && !mayWiden(visit) && widens(values, application.curation, curation))
    return editPage(application, curation, visit, [], words.edit.widened);
  return change(
    visit,
    application,
    async (transaction, tell) => {
      if (!(await moveApplication(transaction, application, next, visit.now))) throw new Overtaken();
      await decide(transaction, id, {
        curation: JSON.stringify(curation),
        ...(state === 'proposed' ? { proposed_by: null, proposed_at: null } : {}),
      });
      if (next === 'approved') await release(transaction, id, visit.now);
      await tell({ action: 'application-edit', subject: receipt, detail: Object.keys(curation).join(', ') });
    },
    `/review/applications/${id}?done=edit`,
  );
});

export const addApplicationNote = withApplication(async (visit, application) => {
  const text = visit.form.text('text');
  const { id, receipt } = application;
  if (text === '' || text.length > MESSAGE_MAX)
    return refusedPage(
      visit.seat,
      text === '' ? words.refused.needed(words.notes.title) : words.refused.tooLong(words.notes.title, MESSAGE_MAX),
      422,
      visit.form.written(),
    );
  await act(visit, async (transaction, tell) => {
    await addNote(transaction, { application_id: id }, visit.seat, text, visit.now);
    await tell({ action: 'note-added', subject: receipt });
  });
  return seeOther(`/review/applications/${id}?done=note#notes`);
});
