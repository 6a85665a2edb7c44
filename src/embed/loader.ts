/**
 * `tsunagari.js`: the one script a webmaster pastes. It defines nothing itself; when it sees a tag of ours it imports that widget's
 * module by absolute URL. It must run as a classic script and as a module, so it has no `import.meta`; after the build it is pure
 * ASCII, so that a Shift_JIS or EUC-JP page cannot garble it.
 */
import { VERSION } from '../internal/version.js';
import { scriptBase } from './script-base.js';
import { WIDGET_NAMES } from './tags.js';

/** Widget → names of the files that it imports, set by the build. */
declare const __WIDGET_FILES__: Readonly<Record<string, string>>;

const PREFIX = 'tsunagari-';
const MARK = 'data-tsunagari';
/** Sanitisers let data-* pass unread: no handler and no style may come out of it, and not every name is one of an attribute. */
const PASSED_ON = /^data-(?!on(?!line$)|style$)[a-z][\w-]*$/;

const names: readonly string[] = WIDGET_NAMES;
const base = scriptBase({
  currentScript: document.currentScript as HTMLScriptElement | null,
  stack: new Error().stack,
  sources: scriptSources(),
});
const seen = new Set<string>();

function scriptSources(): string[] {
  const sources: string[] = [];
  for (let index = 0; index < document.scripts.length; index++) sources.push(document.scripts[index]!.src);
  return sources;
}

function warn(tag: string, message: string, ...cause: unknown[]): void {
  console.warn(`<${tag}> ${message}`, ...cause);
}

/** Imports the module of a widget once per page and script. */
function load(name: string): void {
  if (seen.has(name)) return;
  seen.add(name);
  if (!names.includes(name)) {
    warn(PREFIX + name, `は知らないタグです。使えるタグ: ${names.map((known) => PREFIX + known).join(', ')}`);
    return;
  }
  const present = customElements.get(PREFIX + name) as { tsunagariVersion?: string } | undefined;
  if (present) {
    // A widget's module says this itself when it finds the tag taken; here it is not even loaded.
    if (present.tsunagariVersion !== VERSION)
      warn(
        PREFIX + name,
        `はこのページに版 ${present.tsunagariVersion} が先に読み込まれているため、版 ${VERSION} は使いません。tsunagari.js を一つの版だけにしてください。`,
      );
    return;
  }
  const url = `${base}widgets/${name}.js?v=${VERSION}`;
  // All files at once: found one through the other, each would wait for a journey to the host. Whatever fails, the widget's own import tells.
  for (const file of __WIDGET_FILES__[name]!.split(' '))
    import(/* @vite-ignore */ `${base}chunks/${file}.js`).catch(() => {});
  import(/* @vite-ignore */ url).catch((error: unknown) => {
    seen.delete(name);
    warn(
      PREFIX + name,
      `${url} を読み込めません。${new URL(url).host} にファイルがあるか、応答ヘッダー Access-Control-Allow-Origin: * が付いているか、このページの CSP の script-src が許しているかを確かめてください。`,
      error,
    );
  });
}

/** `<div data-tsunagari="event-list" data-feed="…">`, for CMSs that strip unknown tags: the real tag is put inside, around its content. */
function upgrade(holder: Element): void {
  const name = holder.getAttribute(MARK)!.trim();
  if (holder.firstElementChild?.localName === PREFIX + name) return;
  if (names.includes(name)) {
    const widget = document.createElement(PREFIX + name);
    for (let index = 0; index < holder.attributes.length; index++) {
      const attribute = holder.attributes[index]!;
      if (attribute.name !== MARK && PASSED_ON.test(attribute.name))
        widget.setAttribute(attribute.name.slice(5), attribute.value);
    }
    while (holder.firstChild) widget.appendChild(holder.firstChild);
    holder.appendChild(widget);
  }
  load(name);
}

function look(node: Node): void {
  if (node.nodeType !== 1) return;
  const element = node as Element;
  if (element.localName.startsWith(PREFIX)) load(element.localName.slice(PREFIX.length));
  if (element.hasAttribute(MARK)) upgrade(element);
}

function scan(tree: Element): void {
  look(tree);
  const all = tree.getElementsByTagName('*');
  for (let index = 0; index < all.length; index++) look(all[index]!);
}

if (!base) {
  warn(
    'script',
    'tsunagari.js の場所が分かりません。<script src="https://…/tsunagari.js" async> の形で読み込んでください。',
  );
} else if (document.contentType === 'application/xhtml+xml') {
  warn(
    'script',
    'XHTML（application/xhtml+xml）のページでは動きません。タグの中身をそのまま表示します。text/html で配信してください。',
  );
} else {
  scan(document.documentElement);
  new MutationObserver((records) => {
    for (let index = 0; index < records.length; index++) {
      const added = records[index]!.addedNodes;
      for (let at = 0; at < added.length; at++) {
        const node = added[at]!;
        if (node.nodeType === 1) scan(node as Element);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
