/**
 * `tsunagari.js`: the one script a webmaster pastes. It defines nothing itself; when it sees a tag of ours it imports that widget's
 * module by absolute URL. It must run as a classic script and as a module, so it has no `import.meta`; after the build it is pure
 * ASCII, so that a Shift_JIS or EUC-JP page cannot garble it. What few pages need (holders, most advice) is fetched when they do.
 */
import { askEarly, EARLY, type Early, type EarlyQuestion } from '../feed/early-answer.js';
import { MARK } from '../internal/holder-place.js';
import { VERSION } from '../internal/version.js';
import type * as Holders from './holders.js';
import type * as Advice from './loader-advice.js';
import { scriptBase } from './script-base.js';

/** Names of the files that widgets import, and of each widget which of them, a digit for each; set by the build. */
declare const __WIDGET_FILES__: readonly [files: readonly string[], of: Readonly<Record<string, string>>];

const PREFIX = 'tsunagari-';

const [files, filesOf] = __WIDGET_FILES__;
const names = Object.keys(filesOf);
const current = document.currentScript as HTMLScriptElement | null;
/** The tag of this script: a module does not know its own, and one that a bundler has made has another name. */
const tag =
  current ?? document.querySelector('script[src*="tsunagari"]') ?? document.querySelector('script[data-base]');
const base = scriptBase({
  currentScript: current,
  // A phone takes longer to write it than to read this whole script.
  stack: current?.src ? undefined : new Error().stack,
  sources: scriptSources(),
  told: tag?.getAttribute('data-base') ?? document.querySelector('meta[name=tsunagari-base]')?.getAttribute('content'),
  baseURI: document.baseURI,
});
/** Widgets that the page asks for before it has them. */
const loads = tag?.getAttribute('data-load') ?? '';
/** Widgets already requested, and warnings already given. */
const seen = new Set<string>();

function scriptSources(): string[] {
  const sources: string[] = [];
  for (let index = 0; index < document.scripts.length; index++) sources.push(document.scripts[index]!.src);
  return sources;
}

function warn(about: string, message: string, ...cause: unknown[]): void {
  const line = `<${about}> ${message}`;
  if (!seen.has(line)) console.warn(line, ...cause);
  seen.add(line);
}

const urlOf = (name: string): string => `${base}widgets/${name}.js?v=${VERSION}`;
/** Without a version, because later chunks import the file by this address, and pages that fetch it early name it. */
const aloneOf = (name: string): string => `${base}widgets/${name}-alone.js`;

/** Imports a module of ours. If even this one fails, nothing of the host can be reached, and the warning says so. */
function use<Module>(about: string, name: string, then: (module: Module) => void): void {
  import(/* @vite-ignore */ urlOf(name)).then(then as (module: unknown) => void, (error: unknown) =>
    warn(
      about,
      `${base}widgets/ を読み込めません。${new URL(base!).host} のファイル、応答ヘッダー Access-Control-Allow-Origin: *、CSP の script-src、data-base を確かめてください。`,
      error,
    ),
  );
}

function say<Name extends keyof Advice.LoaderAdvice>(
  about: string,
  name: Name,
  ...facts: Parameters<Advice.LoaderAdvice[Name]>
): void {
  use<{ advice: Record<string, (...facts: unknown[]) => string> }>(about, 'loader-advice', ({ advice }) =>
    warn(about, advice[name]!(...facts)),
  );
}

/** Address of a feed → its answer until the store takes it, then undefined: it was requested. */
const asked = new Map<string, Early | undefined>();

/** Asks for the feeds of a tag at once, as its widget will when it has come: one request in all. */
function ask(feeds: string): void {
  feeds.split(/\s+/).forEach((feed) => {
    const link = document.createElement('a');
    link.href = feed;
    const { href } = link;
    // What is wrong with an address is told by the widget.
    if (!feed || asked.has(href) || !/^https?:[^@]+$/.test(href)) return;
    asked.set(href, askEarly(href));
  });
}

document.addEventListener(EARLY, ({ detail }: CustomEventInit<EarlyQuestion>) => {
  Object.assign(detail!, asked.get(detail!.url));
  asked.set(detail!.url, undefined);
});

let isFirst = true;

/**
 * Whether nothing else of ours stands on the page: then the widget comes in one piece, which is lighter than what it would share. A page that is still
 * coming is believed where it names that file (`modulepreload`).
 */
function isAlone(name: string): boolean {
  const others = names.filter((one) => one !== name).map((one) => PREFIX + one);
  return (
    isFirst &&
    name !== 'feed' &&
    (loads || name) === name &&
    !document.querySelector(`[${MARK}]:not([${MARK}=${name}]),${others}`) &&
    (document.readyState !== 'loading' || document.querySelector(`link[href$="/${name}-alone.js"]`) !== null)
  );
}

/** Imports the module of a widget once per page and script; what it will show is asked for meanwhile. */
function load(name: string, feeds?: string | null): void {
  const about = PREFIX + name;
  const isKnown = names.includes(name);
  const present = customElements.get(about) as { tsunagariVersion?: string } | undefined;
  if (feeds && isKnown && !present) ask(feeds);
  if (seen.has(name)) return;
  seen.add(name);
  if (!isKnown) return say(about, 'unknownTag', about);
  if (present) {
    // A widget's module says this itself when it finds the tag taken; here it is not even loaded.
    if (present.tsunagariVersion !== VERSION) say(about, 'otherVersion', `${present.tsunagariVersion}`);
    return;
  }
  const alone = isAlone(name);
  isFirst = false;
  // Where it cannot be had, there are still the others.
  if (alone) import(/* @vite-ignore */ aloneOf(name)).catch(() => share(name));
  else share(name);
}

/** Imports a widget with the files that it shares with others. */
function share(name: string): void {
  const needed = [...filesOf[name]!].map((digit) => `${base}chunks/${files[parseInt(digit, 36)]}.js`);
  // All files at once: discovered through each other's imports, each would cost one more round trip. Failures are reported by the widget's own
  // import.
  for (const file of needed) import(/* @vite-ignore */ file).catch(() => {});
  import(/* @vite-ignore */ urlOf(name)).catch((error: unknown) => {
    seen.delete(name);
    say(PREFIX + name, 'failed', [urlOf(name), ...needed], error);
  });
}

const loader = {
  load,
  unknown(holder: Element, name: string, written: string): void {
    if (!seen.has(name)) say(holder.localName, 'unknownName', written);
    seen.add(name);
  },
};

/** Puts a widget into an element of the page that asks for one. */
function hold(holder: Element): void {
  const name = holder.getAttribute(MARK)!;
  if (names.includes(name)) load(name, holder.getAttribute('data-feed'));
  use<typeof Holders>(holder.localName, 'holders', (module) => module.hold(holder, loader));
}

function look(element: Element): void {
  const name = element.localName;
  if (name.startsWith(PREFIX)) load(name.slice(PREFIX.length), element.getAttribute('feed'));
  else if (element.hasAttribute(MARK)) hold(element);
  else if (element.shadowRoot) enter(element.shadowRoot);
  // A custom element of the page that is not upgraded yet. Not every name with a hyphen is one.
  else if (name.includes('-') && !customElements.get(name))
    customElements.whenDefined(name).then(
      () => element.shadowRoot && enter(element.shadowRoot),
      () => {},
    );
}

/** Looks at a tree, and at the open shadow roots in it. */
function scan(tree: Element | Document | ShadowRoot): void {
  if (tree.nodeType === 1) look(tree as Element);
  const all = tree.querySelectorAll('*');
  for (let index = 0; index < all.length; index++) look(all[index]!);
}

/** Looks at a document or shadow root now and whenever it changes. */
function enter(root: Document | ShadowRoot): void {
  observer.observe(root, { childList: true, subtree: true, attributeFilter: [MARK] });
  scan(root);
}

const observer = new MutationObserver((records) => {
  for (let index = 0; index < records.length; index++) {
    const { target, type, addedNodes } = records[index]!;
    if (type === 'attributes') look(target as Element);
    for (let at = 0; at < addedNodes.length; at++) if (addedNodes[at]!.nodeType === 1) scan(addedNodes[at] as Element);
  }
});

if (!base) {
  warn('script', 'tsunagari.js の場所が分かりません。<script> に data-base="https://…/" を加えてください。');
} else if (document.contentType === 'application/xhtml+xml') {
  say('script', 'xhtml');
} else {
  loads.split(/\s+/).forEach((name) => name && load(name));
  enter(document);
  // No event reports a shadow root that is attached later: look again while the page loads, and after a press.
  const again = (wait: number): unknown => setTimeout(scan, wait, document);
  addEventListener('load', () => [0, 1e3, 4e3, 9e3].forEach(again));
  addEventListener('click', () => again(1e3), true);
}
