/** What a webmaster pastes, from what was chosen: pure text, every value escaped. */
import { filtersOf, lockedOf, valuesOf, type Choices } from './choices.js';
import { readableOn } from './contrast.js';
import { WIDGETS } from './fields.js';
import { READY_LANGUAGES, type ReadyLanguage } from '../text/catalogue.js';
import { en } from '../text/en/safety.js';
import { escaped } from '../text/html.js';
import { yasashii } from '../text/ja-x-yasashii/safety.js';
import { ja } from '../text/ja/safety.js';
import { safetyHtml } from '../text/safety-html.js';

/** A file of the library and its sha384. */
export type Integrity = Readonly<Record<string, string>>;

export interface Place {
  /** Folder of the library, with a closing slash. */
  base: string;
  version: string;
  /** Where versions are pinned: hash of every file, by its path below `base`. */
  integrity?: Integrity;
}

/** Attributes of the tag in the order in which they are read. */
export function attributesOf(choices: Choices): [name: string, value: string][] {
  const { feed, areas, heading, headingLevel, lang, colorScheme } = choices;
  const locked = lockedOf(choices);
  const all: [string, string | undefined][] = [
    ['feed', feed.trim() || undefined],
    ['area', areas.join(' ') || undefined],
    ...filtersOf(choices).map(([name, ids]): [string, string] => [name, ids.join(' ')]),
    ...valuesOf(choices),
    ['locked', locked.join(' ') || undefined],
    ['heading', heading],
    ['heading-level', headingLevel === '2' ? undefined : headingLevel],
    ['lang', lang || undefined],
    ['color-scheme', colorScheme === 'light' ? undefined : colorScheme],
  ];
  return all.filter((one): one is [string, string] => one[1] !== undefined);
}

const written = (attributes: readonly (readonly [string, string])[], prefix = ''): string =>
  attributes
    .map(([name, value]) => ` ${prefix}${name}${value === '' && name !== 'heading' ? '' : `="${escaped(value)}"`}`)
    .join('');

const SAFETY: Readonly<Record<ReadyLanguage, typeof ja>> = { ja, 'ja-x-yasashii': yasashii, en };

/** Widgets that people in need come to: the emergency numbers must be there even where the widget cannot run. */
const FOR_NEED: readonly string[] = ['consultation-finder', 'support-guide'];

/** What stands between the tags. */
export function fallbackLines({ fallbackText, fallbackUrl, widget, lang }: Choices): string {
  const words = escaped(fallbackText.trim() || WIDGETS[widget]!.label);
  const url = fallbackUrl.trim();
  const way = url ? `<a href="${escaped(url)}">${words}</a>` : '';
  if (!FOR_NEED.includes(widget)) return `  ${way || `<p>${words}</p>`}`;
  const language = READY_LANGUAGES.find((one) => one === lang) ?? 'ja';
  const lines = safetyHtml(SAFETY[language], language, undefined, new Date());
  // The widget hides this block as soon as it shows its own lines.
  const own = ['<div data-tsunagari-lines>', ...lines.map((line) => `  ${line}`), '</div>'];
  const rest = way || (fallbackText.trim() && `<p>${words}</p>`);
  return [...own, ...(rest ? [rest] : [])].map((line) => `  ${line}`).join('\n');
}

/** First address of a feed, for what is fetched early. */
const firstFeed = ({ feed }: Choices): string | undefined => feed.trim().split(/\s+/)[0] || undefined;

function integrityMap({ base, version, integrity }: Place): string {
  const addresses = Object.entries(integrity!)
    .filter(([file]) => /^(?:widgets|chunks)\//.test(file))
    .map(([file, hash]) => [`${base}${file}${/^widgets\/.*(?<!-alone\.js)$/.test(file) ? `?v=${version}` : ''}`, hash]);
  return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(addresses) })}</script>\n`;
}

/**
 * Script and what is fetched early: once on a page. The widget's file in one piece is for a page that has no other. The loader, which asks for all
 * the rest, stands first and is asked for before everything else: behind a feed of 100 KB it would come half a second later on a slow phone.
 */
export function scriptLines(choices: Choices, place: Place): string {
  const feed = firstFeed(choices);
  const hash = place.integrity?.['tsunagari.js'];
  const file = `widgets/${choices.widget}-alone.js`;
  const sealed = hash ? ` integrity="${place.integrity![file] ?? ''}"` : '';
  const widget = `\n<link rel="modulepreload" href="${escaped(place.base)}${file}"${sealed}>`;
  const preload = feed ? `\n<link rel="preload" href="${escaped(feed)}" as="fetch" crossorigin>` : '';
  const pinned = hash ? ` integrity="${hash}" crossorigin` : '';
  return `${hash ? integrityMap(place) : ''}<script src="${escaped(place.base)}tsunagari.js" async fetchpriority="high"${pinned}></script>${widget}${preload}`;
}

/** The tag with its fallback. */
export function tagLines(choices: Choices): string {
  const tag = `tsunagari-${choices.widget}`;
  return `<${tag}${written(attributesOf(choices))}>\n${fallbackLines(choices)}\n</${tag}>`;
}

/** For a CMS that allows scripts but removes unknown tags. */
export function holderLines(choices: Choices): string {
  return `<div data-tsunagari="${choices.widget}"${written(attributesOf(choices), 'data-')}>\n${fallbackLines(choices)}\n</div>`;
}

/** For WordPress with our plugin. A shortcode has no escapes, so characters that would end it are written in another way. */
export function shortcodeLines(choices: Choices): string {
  const wide: Readonly<Record<string, string>> = { '[': '［', ']': '］', '"': '”', '<': '＜', '>': '＞' };
  const plain = (value: string): string => value.replace(/[[\]"<>]/g, (sign) => wide[sign]!);
  const attributes = attributesOf(choices).map(
    ([name, value]) => ` ${name}="${plain(value || (name === 'heading' ? '' : 'true'))}"`,
  );
  const inside = fallbackLines(choices)
    .replace(/^ +/gm, '')
    .replaceAll('\n', '')
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;');
  return `[tsunagari widget="${choices.widget}"${attributes.join('')}]${inside}[/tsunagari]`;
}

/** Lines for the page's style sheet; empty where none are needed. */
export function styleLines({ widget, primary }: Choices): string {
  const tag = `tsunagari-${widget}`;
  // Without scripts no widget comes that would need the space.
  const reserve = `@media (scripting: enabled) {\n  ${tag}:not(:defined) {\n    display: block;\n    min-height: 20em;\n  }\n}`;
  if (!primary) return reserve;
  const onPrimary = readableOn(primary);
  const dark = onPrimary === '#ffffff' ? '' : `\n  --tsunagari-color-on-primary: ${onPrimary};`;
  return `${tag} {\n  --tsunagari-color-primary: ${primary};${dark}\n}\n${reserve}`;
}

/** Address of the frame page. */
function frameUrl(choices: Choices, { base }: Place): string {
  const query = new URLSearchParams([
    ['widget', choices.widget],
    ...attributesOf(choices).map(([name, value]) => [name, value || (name === 'heading' ? '' : 'true')]),
  ]);
  return `${base}frame.html?${query}`;
}

/** For a CMS that allows no scripts. */
export function frameLines(choices: Choices, place: Place): string {
  const title = escaped(choices.heading || WIDGETS[choices.widget]!.label);
  return `<iframe src="${escaped(frameUrl(choices, place))}"\n  title="${title}" width="100%" height="900" style="border: 0"></iframe>\n<!-- 高さを中身に合わせるとき（スクリプトを1行置けるとき） -->\n<script src="${escaped(place.base)}tsunagari-frame.js" async></script>`;
}

/** For a page on which neither scripts nor frames are allowed. */
export function linkLines(choices: Choices, place: Place): string {
  return `<a href="${escaped(frameUrl({ ...choices, heading: undefined }, place))}">${escaped(choices.heading || WIDGETS[choices.widget]!.label)}</a>`;
}

const originOf = (url: string | undefined): string | undefined => {
  try {
    return url ? new URL(url).origin : undefined;
  } catch {
    return undefined;
  }
};

/** Widgets with pictures; `build` puts them beside the feed. */
const WITH_PICTURES = ['ibasho-map', 'report-list', 'member-directory'];

/** What a page's Content-Security-Policy must allow. */
export function policyLines({ widget, feed, values }: Choices, { base }: Place): string {
  const host = originOf(base)!;
  const feeds = feed.split(/\s+/).map(originOf);
  const line = (directive: string, ...sources: (string | undefined)[]): string =>
    `${directive} ${[...new Set(sources.filter(Boolean))].join(' ')};`;
  const lines = [
    line('script-src', host),
    line('connect-src', host, ...feeds, originOf(values['action']), originOf(values['postal-lookup'])),
  ];
  if (WITH_PICTURES.includes(widget)) {
    const map = widget === 'ibasho-map' ? ['https://cyberjapandata.gsi.go.jp', 'data:'] : [];
    lines.push(line('img-src', ...(feeds.some(Boolean) ? feeds : [host]), ...map));
  }
  return [...lines, 'trusted-types lit-html'].join('\n');
}

/** What the hosts of the library and of the feed must answer with. */
export const HEADER_LINES = `Access-Control-Allow-Origin: *
Cache-Control: max-age=300`;
