/** The articles of a news feed in any of its formats: RSS 2.0, RSS 1.0, Atom, JSON Feed. Entities are never expanded. */
import { XMLParser } from 'fast-xml-parser';
import type { MessageCode } from '../messages/ja.js';
import { decodeEntities } from '../repair/entities.js';
import type { ImportReport } from '../report/import-report.js';
import { asObject, objectsOf, textIn, type JsonObject } from './json.js';
import { stripHtml } from './strip-html.js';

/** One article, whatever format it came in; texts are plain already. */
export interface Article {
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

const MOST_ARTICLES = 20_000;

/** The articles in their order, or the code that says why there are none. */
export function articlesOf(text: string, report: ImportReport): Article[] | MessageCode {
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
