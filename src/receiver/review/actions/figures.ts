/** Exports figures and tables. */
import { ja as words } from '../../messages/review.ja.js';
import { exportPage } from '../pages/export.js';
import { applicationSheet, entrySheet, pairSheet } from '../pages/sheets.js';
import { statisticsPage } from '../pages/statistics.js';
import { csvOf, workbookOf } from '../rules/sheets.js';
import { allApplications } from '../store/applications.js';
import { readExchange } from '../store/exchange.js';
import { readFigures } from '../store/figures.js';
import { act, type SeatedVisit } from '../visit.js';
import { dayInJapan } from '../../../feed/japan-clock.js';

export async function showStatistics(visit: SeatedVisit): Promise<Response> {
  return statisticsPage(visit, await readFigures(visit.context.store.db, visit.c.req.query('year'), visit.now));
}

export const showExport = exportPage;

/** One table as CSV, or all of them in a workbook. That it was taken is on record before it leaves. */
export async function sendExport(visit: SeatedVisit): Promise<Response> {
  const { db } = visit.context.store;
  const exchange = await readExchange(db);
  const sheets = {
    applications: applicationSheet(await allApplications(db)),
    needs: entrySheet('needs', exchange.needs),
    offers: entrySheet('offers', exchange.offers),
    pairs: pairSheet(exchange),
  };
  const isWorkbook = visit.form.text('format') !== 'csv';
  const what = visit.form.text('what');
  const sheet = Object.hasOwn(sheets, what) ? sheets[what as keyof typeof sheets] : sheets.applications;
  const body = isWorkbook ? await workbookOf(Object.values(sheets)) : csvOf(sheet);
  await act(visit, (_, tell) => tell({ action: 'export', detail: isWorkbook ? 'xlsx' : `csv ${sheet.name}` }));
  const name = `${words.export.file}_${isWorkbook ? '' : `${sheet.name}_`}${dayInJapan(visit.now)}.${isWorkbook ? 'xlsx' : 'csv'}`;
  return new Response(body as BodyInit, {
    headers: {
      'content-type': isWorkbook
        ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="export.${isWorkbook ? 'xlsx' : 'csv'}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
