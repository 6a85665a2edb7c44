/** What a member does with its link: each act is one transaction, all or nothing, and uses the link up. */
import type { JoinValues } from '../../join/fields.js';
import { tellOfChange } from '../mail/queue.js';
import type { ReceiverContext } from '../options.js';
import { isPublished, unpublish } from '../publications/publish.js';
import { isOpenToMember, type ApplicationState } from '../review/rules/application-states.js';
import { record } from '../review/store/audit.js';
import { decide, findApplication, moveApplication, type ReviewedApplication } from '../review/store/applications.js';
import type { Queries } from '../storage/database.js';
import { findLink, takeLink } from './links.js';

/** The actor in the audit log: a member is no user of the review page, and its name may be erased later. */
const MEMBER = { id: '-', display: '申込者（専用リンク）' };

/** The link, or the application behind it, is no longer there: another request was first. */
class Gone extends Error {}

type Act = (transaction: Queries, application: ReviewedApplication, moment: Date) => Promise<void>;

/** The application behind a link, and what stands around it. */
export interface Linked {
  application: ReviewedApplication;
  until: string;
  /** Whether anything of it is public now. */
  isPublic: boolean;
}

export interface MemberActs {
  /** Where a link leads, without using it up; undefined where it leads nowhere any more. */
  find(token: string): Promise<Linked | undefined>;
  /** Puts other answers in place of those that were sent; false where the link is gone. @param isKept what is public stays so meanwhile */
  change(token: string, values: JoinValues, isKept: boolean): Promise<boolean>;
  /** Takes the application back; false where the link is gone. */
  withdraw(token: string): Promise<boolean>;
}

export function memberActs(context: ReceiverContext): MemberActs {
  const { store, now } = context;

  /** Uses the link up and runs an act with its record. */
  async function use(token: string, action: string, act: Act): Promise<boolean> {
    try {
      await store.db.transaction().execute(async (transaction) => {
        const moment = now();
        const application = await openApplication(transaction, await takeLink(transaction, token, moment));
        if (!application) throw new Gone();
        await act(transaction, application, moment);
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

  return {
    async find(token) {
      const link = await findLink(store.db, token, now());
      const application = await openApplication(store.db, link?.application_id);
      if (!link || !application) return undefined;
      return { application, until: link.expires_at, isPublic: await isPublished(store.db, application.id) };
    },

    change: (token, values, isKept) =>
      use(token, isKept ? 'member-change-kept' : 'member-change', async (transaction, application, moment) => {
        const { id } = application;
        await move(transaction, application, 'new', moment);
        await transaction
          .updateTable('applications')
          .set({ answers: JSON.stringify(values) })
          .where('id', '=', id)
          .execute();
        if (!isKept) await unpublish(transaction, id, moment);
        const row = { kept: isKept ? 1 : 0, at: moment.toISOString() };
        await transaction
          .insertInto('changes')
          .values({ application_id: id, previous: JSON.stringify(application.values), ...row })
          // Two changes in a row: what stood before the first is what the office knows.
          .onConflict((conflict) => conflict.column('application_id').doUpdateSet(row))
          .execute();
      }),

    withdraw: (token) =>
      use(token, 'member-withdraw', async (transaction, application, moment) => {
        await move(transaction, application, 'withdrawn', moment);
        await unpublish(transaction, application.id, moment);
        await transaction.deleteFrom('changes').where('application_id', '=', application.id).execute();
      }),
  };
}

/** The application, while it is open to its member. */
async function openApplication(queries: Queries, id: string | undefined): Promise<ReviewedApplication | undefined> {
  const application = id === undefined ? undefined : await findApplication(queries, id);
  return application && isOpenToMember(application.state) ? application : undefined;
}

async function move(
  transaction: Queries,
  { id, version }: ReviewedApplication,
  state: ApplicationState,
  moment: Date,
): Promise<void> {
  if (!(await moveApplication(transaction, { id, version }, state, moment))) throw new Gone();
}
