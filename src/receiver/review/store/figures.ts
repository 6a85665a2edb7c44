/** What the yearly report counts. */
import type { Queries } from '../../storage/database.js';
import { fiscalYear } from '../rules/statistics.js';
import { allApplications, type ReviewedApplication } from './applications.js';
import type { OfficeEntry } from './entries.js';
import { readExchange } from './exchange.js';
import type { PairRow } from './tables.js';

export interface Figures {
  year: number;
  /** Those that can be asked for, this one first. */
  years: number[];
  members: ReviewedApplication[];
  needs: OfficeEntry[];
  offers: OfficeEntry[];
  /** Within the year. */
  received: number;
  approved: number;
  deleted: number;
  made: PairRow[];
}

/** Figures of a 年度; of this one where it is not one that can be asked for. */
export async function readFigures(db: Queries, asked: string | undefined, now: Date): Promise<Figures> {
  const thisYear = fiscalYear(now.toISOString());
  // What was received is counted by its acknowledgement, which stays when an application is erased.
  const receipts = await db.selectFrom('receipts').select('received_at').execute();
  const first = Math.min(thisYear, ...receipts.map(({ received_at }) => fiscalYear(received_at)));
  const years = Array.from({ length: thisYear - first + 1 }, (_, back) => thisYear - back);
  const year = years.find((one) => String(one) === asked) ?? thisYear;
  const within = (moment: string | null): boolean => moment !== null && fiscalYear(moment) === year;
  const { needs, offers, pairs } = await readExchange(db);
  const approvals = await db.selectFrom('audit').select('at').where('action', '=', 'application-approve').execute();
  const deletions = await db.selectFrom('deletions').select('at').execute();
  return {
    year,
    years,
    members: await allApplications(db, 'approved'),
    needs,
    offers,
    received: receipts.filter(({ received_at }) => within(received_at)).length,
    approved: approvals.filter(({ at }) => within(at)).length,
    deleted: deletions.filter(({ at }) => within(at)).length,
    made: pairs.filter(({ state, made_at }) => state === 'made' && within(made_at)),
  };
}
