import { auditPage } from '../pages/audit.js';
import { pageOf } from '../pages/pager.js';
import { brokenLink, countAudit, readAudit } from '../store/audit.js';
import type { SeatedVisit } from '../visit.js';

const ROWS = 100;

/** Newest first; the whole chain is looked at each time. */
export async function showAudit(visit: SeatedVisit): Promise<Response> {
  const { db } = visit.context.store;
  const pages = Math.ceil((await countAudit(db)) / ROWS);
  const page = pageOf(visit.c.req.query('page'), pages);
  const rows = await readAudit(db, ROWS, (page - 1) * ROWS);
  return auditPage(visit, rows, await brokenLink(db), { page, pages, at: (number) => `/review/audit?page=${number}` });
}
