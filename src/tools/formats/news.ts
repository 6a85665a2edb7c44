/** News feeds (RSS 2.0, RSS 1.0, Atom, JSON Feed) → report articles; texts are never longer than an article. */
import type { ActivityReport } from '../../feed/schema.js';
import { defined } from '../import/defined.js';
import type { FeedRecord } from '../import/kind-importer.js';
import { IdBook, shortHash } from '../import/record-id.js';
import { inOneLine, readPersonal, readUrl } from '../import/repairs.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { ImportReport, type Outcome } from '../report/import-report.js';
import { articlesOf, type Article } from './news-articles.js';
import { newsDay } from './news-day.js';

const LARGEST = 32 * 1024 * 1024;

/** Imports the text of a news feed. Rows are its articles, numbered in their order; never throws because of what the file holds. */
export async function importNews(text: string, encoding: string, context: ImportContext): Promise<ImportResult> {
  const report = new ImportReport(context);
  const articles = text.length > LARGEST ? 'news-too-large' : articlesOf(text.replace(/^\ufeff/u, ''), report);
  if (typeof articles === 'string') {
    report.add(articles, { level: 'refused' });
    return report.result('unknown', encoding, []);
  }
  if (articles.length === 0) report.add('news-empty');
  const ids = new IdBook();
  const seen = new Set<string>();
  const records: FeedRecord[] = [];
  for (const [index, article] of articles.entries()) {
    const { outcome, record } = recordOf(article, index + 1, { report, context, ids, seen });
    if (record) records.push(record);
    report.count(outcome);
  }
  return report.result('reports', encoding, records);
}

interface Making {
  report: ImportReport;
  context: ImportContext;
  ids: IdBook;
  seen: Set<string>;
}

function recordOf(
  article: Article,
  row: number,
  { report, context, ids, seen }: Making,
): { outcome: Outcome; record?: FeedRecord } {
  const identity = article.id || `${article.title}\u0000${article.published}`;
  if (article.title === '') {
    report.add('name-missing', { row, column: 'title', value: article.link || article.summary, level: 'refused' });
    return { outcome: 'refused' };
  }
  if (seen.has(identity)) {
    report.add('duplicate-row', { row, column: 'title', value: article.title });
    return { outcome: 'merged' };
  }
  seen.add(identity);
  const publishedOn = article.published === '' ? undefined : newsDay(article.published, context.date);
  if (article.published !== '' && publishedOn === undefined)
    report.add('news-date-unreadable', { row, column: 'pubDate', value: article.published, level: 'repaired' });
  const text = (column: string, written: string): string | undefined => {
    const { text: kept, found, isLess } = readPersonal(written, context.dropPersonal === true || 'own');
    if (found.length > 0)
      report.add(isLess ? 'personal-removed' : 'personal-data', {
        row,
        column,
        value: found.join('、'),
        level: isLess ? 'repaired' : 'note',
      });
    return kept.slice(0, 20_000) || undefined;
  };
  const summary = text('description', article.summary);
  const record: ActivityReport = defined({
    id: ids.give(`${context.publisher}-report-${shortHash(identity)}`, article.title).id,
    name: inOneLine(article.title).slice(0, 2_000),
    summary: summary ?? undefined,
    description: article.body === article.summary ? undefined : text('content', article.body),
    url: linkTo(article.link, row, report),
    publishedOn,
    modified: article.modified === '' ? undefined : newsDay(article.modified, context.date),
    author: article.author || undefined,
    tags: article.tags.length > 0 ? article.tags : undefined,
  });
  return { outcome: 'taken', record: record as FeedRecord };
}

function linkTo(link: string, row: number, report: ImportReport): string | undefined {
  if (link === '') return undefined;
  const read = readUrl(link);
  if ('value' in read) return read.value;
  if (read.refused !== 'nothing-said')
    report.add(read.refused, { row, column: 'link', value: link, level: 'repaired' });
  return undefined;
}
