/** News feeds (RSS 2.0, RSS 1.0, Atom, JSON Feed) → report articles. Entities are never expanded, texts never longer than an article. */
import { XMLParser } from 'fast-xml-parser';
import type { ActivityReport } from '../../feed/schema.js';
import { isoDay, toJapanTime, parseFeedDate } from '../../model/time/japan-time.js';
import { defined } from '../import/defined.js';
import type { FeedRecord } from '../import/kind-importer.js';
import { IdBook, shortHash } from '../import/record-id.js';
import type { MessageCode } from '../messages/ja.js';
import { ImportReport, type Outcome } from '../report/import-report.js';
import { inOneLine, readDay, readPersonal, readUrl } from '../import/repairs.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { decodeEntities } from '../repair/entities.js';
import { asObject, objectsOf, textIn, type JsonObject } from './json.js';
import { stripHtml } from './strip-html.js';

/** One article, whatever format it came in; texts are plain already. */
interface Article {
  id: string;
  title: string;
  link: string;
  summary: string;
  body: string;
  published: string;
  modified: string;
  author: string;
  tags: string[];
}

const LARGEST = 32 * 1024 * 1024;
const MOST_ARTICLES = 20_000;

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

function articlesOf(text: string, report: ImportReport): Article[] | MessageCode {
  if (/^\s*\{/u.test(text)) {
    try {
      return objectsOf(asObject(JSON.parse(text))?.['items'])
        .slice(0, MOST_ARTICLES)
        .map(fromJson);
    } catch {
      return 'json-damaged';
    }
  }
  const root = parsed(text);
  if (!root) return 'news-unreadable';
  if (!isWhole(text)) report.add('news-cut-off');
  const rss = asObject(root['rss']);
  const channel = objectsOf(rss?.['channel'])[0];
  const rdf = Object.entries(root).find(([name]) => /^(?:\w+:)?RDF$/u.test(name))?.[1];
  const atom = Object.entries(root).find(([name]) => /^(?:\w+:)?feed$/u.test(name))?.[1];
  const items = rss
    ? [...objectsOf(channel?.['item']), ...objectsOf(rss['item'])]
    : rdf
      ? objectsOf(asObject(rdf)?.['item'])
      : undefined;
  const base = linkOf(channel ?? asObject(atom) ?? {});
  if (items) return items.slice(0, MOST_ARTICLES).map((item) => fromRss(item, base));
  return atom === undefined
    ? 'news-unreadable'
    : objectsOf(asObject(atom)?.['entry'])
        .slice(0, MOST_ARTICLES)
        .map((entry) => fromAtom(entry, base));
}

/** Nothing but remarks stands behind the end of the outermost element. */
function isWhole(text: string): boolean {
  let end = text.trimEnd();
  while (end.endsWith('-->')) end = end.slice(0, Math.max(0, end.lastIndexOf('<!--'))).trimEnd();
  return /<\/(?:\w{1,40}:)?(?:rss|feed|RDF)\s?>$/u.test(end.slice(-60));
}

/** The tree of an XML file without document type, so that no entity of its own can be declared; undefined when it is none. */
function parsed(text: string): JsonObject | undefined {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    textNodeName: '#text',
    cdataPropName: '#cdata',
    processEntities: false,
    htmlEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
  });
  const whole = text.replace(/<!DOCTYPE[^[<>]*(?:\[(?:(?!<!DOCTYPE)[\s\S])*?\]\s*)?>/giu, '');
  // Of a file that ends within a tag, what comes before that tag can still be read.
  for (const piece of [whole, whole.slice(0, whole.lastIndexOf('<'))]) {
    try {
      return asObject(parser.parse(piece));
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Text of an element: marked-up text that stood in CDATA or was escaped becomes plain. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return plain(value.find((one) => plain(one) !== ''));
  if (typeof value === 'string') return stripHtml(decodeEntities(value));
  const node = asObject(value);
  if (!node) return '';
  const cdata = node['#cdata'];
  const written = [
    typeof node['#text'] === 'string' ? decodeEntities(node['#text']) : '',
    ...(Array.isArray(cdata) ? cdata : [cdata]).filter((one) => typeof one === 'string'),
  ].join(' ');
  if (written.trim() !== '') return stripHtml(written);
  // Atom may hold marked-up text as elements of its own.
  return node['@type'] === 'xhtml'
    ? Object.entries(node)
        .filter(([name]) => !name.startsWith('@'))
        .map(([, inner]) => allText(inner, 0))
        .join(' ')
        .replace(/\s+/gu, ' ')
        .trim()
    : '';
}

function allText(value: unknown, depth: number): string {
  if (typeof value === 'string') return decodeEntities(value);
  if (depth > 12) return '';
  if (Array.isArray(value)) return value.map((one) => allText(one, depth + 1)).join(' ');
  return Object.entries(asObject(value) ?? {})
    .filter(([name]) => !name.startsWith('@'))
    .map(([, inner]) => allText(inner, depth + 1))
    .join(' ');
}

function linkOf(node: JsonObject): string {
  const links = Array.isArray(node['link']) ? (node['link'] as unknown[]) : [node['link']];
  const attributed = links.map(asObject).filter((link) => link !== undefined);
  const chosen = attributed.find(
    (link) => (link['@rel'] ?? 'alternate') === 'alternate' && typeof link['@href'] === 'string',
  );
  if (chosen) return decodeEntities(String(chosen['@href']));
  const written = links.map((link) => plain(link)).find((link) => link !== '');
  return written ?? '';
}

function fromRss(item: JsonObject, base: string): Article {
  const guid = asObject(item['guid']);
  const guidText = plain(item['guid']);
  const link =
    linkOf(item) ||
    (guid?.['@isPermaLink'] !== 'false' && /^https?:/u.test(guidText) ? guidText : '') ||
    String(item['@rdf:about'] ?? '');
  return {
    id: guidText || String(item['@rdf:about'] ?? '') || link,
    title: plain(item['title']),
    link: absolute(link, base),
    summary: plain(item['description']),
    body: plain(item['content:encoded']),
    published: plain(item['pubDate']) || plain(item['dc:date']) || plain(item['pubdate']),
    modified: plain(item['dcterms:modified']),
    author: authorOf(plain(item['dc:creator']) || plain(item['author'])),
    tags: listed(item['category'] ?? item['dc:subject'], (one) => plain(one)),
  };
}

function fromAtom(entry: JsonObject, base: string): Article {
  return {
    id: plain(entry['id']) || linkOf(entry),
    title: plain(entry['title']),
    link: absolute(linkOf(entry), base),
    summary: plain(entry['summary']),
    body: plain(entry['content']),
    published: plain(entry['published']) || plain(entry['issued']) || plain(entry['updated']),
    modified: plain(entry['updated']) || plain(entry['modified']),
    author: authorOf(plain(objectsOf(entry['author'])[0]?.['name'])),
    tags: listed(entry['category'], (one) => decodeEntities(textIn(asObject(one), '@label', '@term'))),
  };
}

function fromJson(item: JsonObject): Article {
  const html = textIn(item, 'content_html');
  return {
    id: textIn(item, 'id', 'url'),
    title: textIn(item, 'title'),
    link: textIn(item, 'url', 'external_url'),
    summary: textIn(item, 'summary'),
    body: html === '' ? textIn(item, 'content_text') : stripHtml(html),
    published: textIn(item, 'date_published'),
    modified: textIn(item, 'date_modified'),
    author: authorOf(textIn(objectsOf(item['authors'])[0] ?? asObject(item['author']), 'name')),
    tags: listed(item['tags'], (one) => (typeof one === 'string' ? one : '')),
  };
}

const listed = (value: unknown, textOf: (one: unknown) => string): string[] =>
  [
    ...new Set((Array.isArray(value) ? value : [value]).map(textOf).filter((tag) => tag !== '' && tag.length <= 200)),
  ].slice(0, 50);

/** A name; an address alone is a person's and is left out: `office@example.jp (広報課)` → 広報課. */
function authorOf(written: string): string {
  const name = /\(([^()]+)\)\s*$/u.exec(written)?.[1] ?? written;
  return name.includes('@') ? '' : name.trim().slice(0, 200);
}

function absolute(link: string, base: string): string {
  if (link === '' || /^[a-z][a-z0-9+.-]*:/iu.test(link)) return link;
  try {
    return new URL(link, base).href;
  } catch {
    return link;
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Readonly<Record<string, string>> = {
  jst: '+09:00',
  gmt: 'Z',
  ut: 'Z',
  utc: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** The day in Japan of a date as news feeds write it (`Tue, 10 Jun 2025 10:00:00 +0900`, ISO, or as offices do). */
export function newsDay(written: string, today: string): string | undefined {
  const mail =
    /^(?:[a-z]{3,9},?\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,3}|[+-]\d{2}:?\d{2})?)?/iu.exec(
      written.trim(),
    );
  let text = written.trim();
  if (mail) {
    const month = MONTHS.indexOf((mail[2] ?? '').toLowerCase()) + 1;
    const zone = mail[7] === undefined ? '+09:00' : (ZONES[mail[7].toLowerCase()] ?? mail[7]);
    text = `${mail[3]}-${String(month).padStart(2, '0')}-${(mail[1] ?? '').padStart(2, '0')}`;
    if (mail[4])
      text += `T${mail[4].padStart(2, '0')}:${mail[5]}:${mail[6] ?? '00'}${/^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`;
  }
  const moment = parseFeedDate(text.replace(' ', 'T'));
  if (moment) return isoDay(toJapanTime(moment.instant).dayNumber);
  const day = readDay(written, { today });
  return 'value' in day ? day.value : undefined;
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
