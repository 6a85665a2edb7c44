/** A list as a paper for the notice board of a community centre: large letters, few words, and the page's QR code. */
import { ownValue } from '../feed/plain-object.js';
import type { Cost } from '../feed/schema.js';
import type { Provenance } from '../feed/types.js';
import type { CostKind } from '../feed/vocabulary.js';
import { printPage } from '../internal/print.js';
import type { DatesText } from '../text/dates/dates-text.js';
import type { CommonText } from '../text/ja/common.js';
import type { NoticeText } from '../text/ja/notice.js';
import { domLanguage } from '../text/languages.js';
import { textValue } from '../text/pick-text.js';
import { plain } from '../text/ruby.js';
import type { Reader } from './language-controller.js';
import { qrPath } from './qr-modules.js';

const SVG = 'http://www.w3.org/2000/svg';
type Styles = Partial<CSSStyleDeclaration>;
type Sourced = Provenance & { source?: { name?: Parameters<typeof textValue>[0] } };

export interface NoticePaper {
  heading: string;
  conditions: readonly string[];
  /** Address of the page for the paper, if it has one that others can open. */
  page: string | undefined;
  /** Made-up records, which the paper says. */
  demo: boolean | undefined;
  now: Date;
  reader: Reader & {
    words: {
      common: CommonText;
      dates: Pick<DatesText, 'fullDate'>;
      costKinds: Readonly<Record<CostKind, string>>;
    };
  };
  records: readonly Sourced[];
  /** One entry of the list for each record. */
  entries: (page: Document) => readonly HTMLElement[];
}

/** False where it cannot be printed. */
export function printNoticePaper(beside: HTMLElement, parts: NoticePaper, words: NoticeText): boolean {
  return printPage(beside, parts.heading, (page) => fill(page, parts, words), { onOneSheet: true });
}

function fill(page: Document, parts: NoticePaper, words: NoticeText): void {
  const { reader, now, conditions, heading } = parts;
  const { dates, common } = reader.words;
  page.documentElement.lang = domLanguage(reader.language);
  Object.assign(page.body.style, { fontSize: '12pt', color: '#000', background: '#fff', overflowWrap: 'anywhere' });
  page.body.append(make(page, 'h1', heading, { fontSize: '2em', margin: '0', lineHeight: '1.3' }));
  if (conditions.length > 0)
    page.body.append(make(page, 'p', plain(words.onlyOf(common.join(conditions.map(plain)))), { margin: '0.2em 0 0' }));
  page.body.append(...parts.entries(page));
  const from = [...new Set(parts.records.map((record) => sourceOf(record, reader.language)))].filter(Boolean);
  const foot = make(page, 'footer', '', { ...ROW, borderTop: '2pt solid', paddingTop: '0.5em', marginTop: '0.5em' });
  const said = make(page, 'div', '', { flex: '1', fontSize: '0.92em' });
  if (parts.page) {
    foot.append(codeOf(page, parts.page));
    said.append(
      make(page, 'p', plain(words.scan), { margin: '0', fontSize: '1.2em', fontWeight: 'bold' }),
      make(page, 'p', parts.page, { margin: '0' }),
    );
  }
  said.append(
    make(page, 'p', plain(words.printed(dates.fullDate(now))), { margin: '0' }),
    make(page, 'p', plain(words.from(common.join(from))), { margin: '0' }),
  );
  if (parts.demo) said.append(make(page, 'p', plain(common.demo), { margin: '0', fontWeight: 'bold' }));
  foot.append(said);
  page.body.append(foot);
}

const ROW = { display: 'flex', gap: '0.8em', alignItems: 'flex-start', breakInside: 'avoid' } as const;

const sourceOf = ({ source, publisher }: Sourced, language: Parameters<typeof textValue>[1]): string =>
  textValue(source?.name ?? publisher.name ?? publisher.id, language);

/** The box of one entry. */
export const noticeRow = (page: Document): HTMLElement =>
  make(page, 'section', '', { ...ROW, borderTop: '1pt solid', padding: '0.5em 0', marginTop: '0.5em' });

/** The words of one entry: its name, and a way to put lines under it, with a label or without. Empty ones are left out. */
export function noticeWords(
  page: Document,
  name: string,
  { common }: { common: CommonText },
): [
  body: HTMLElement,
  line: (words: string, styles?: Styles) => void,
  labelled: (label: string, words: string) => void,
] {
  const body = make(page, 'div', '', { flex: '1', minWidth: '0' });
  body.append(make(page, 'h2', name, { fontSize: '1.35em', margin: '0', lineHeight: '1.35' }));
  const line = (words: string, styles: Styles = {}): void => {
    if (words) body.append(make(page, 'p', plain(words), { margin: '0', ...styles }));
  };
  return [body, line, (label, words) => line(words && `${label}${common.colon}${words}`)];
}

/** What it costs, in one line. A note that says the kind already stands for it, as on the cards. */
export const noticeCost = (costs: readonly Cost[] | undefined, { words, language }: NoticePaper['reader']): string =>
  words.common.join(
    (costs ?? []).map(({ kind, free, note }) => {
      const id = kind ?? (free === true ? 'free' : free === false ? 'paid' : '');
      const label = plain(ownValue<string>(words.costKinds, id) ?? '');
      const said = textValue(note, language);
      if (said && (id === 'paid' || said.includes(label))) return said;
      return said ? `${label}（${said}）` : label;
    }),
  );

function codeOf(page: Document, url: string): SVGElement {
  const { path, size } = qrPath(url);
  const svg = page.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', url);
  Object.assign(svg.style, { flex: '0 0 34mm', inlineSize: '34mm', blockSize: '34mm' });
  const modules = page.createElementNS(SVG, 'path');
  modules.setAttribute('d', path);
  svg.append(modules);
  return svg;
}

export function make(page: Document, name: string, text: string, styles: Styles): HTMLElement {
  const made = page.createElement(name);
  if (text) made.textContent = text;
  Object.assign(made.style, styles);
  return made;
}
