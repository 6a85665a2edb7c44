/**
 * `frame.js`: runs on frame.html, the page for sites whose CMS takes no scripts. Makes the tag that the address asks for, and tells
 * the page around how high it is.
 */
import { frameTag, type FrameRequest } from './frame-tag.js';

/** Widget → its attributes, set by the build from the manifest. */
declare const __WIDGET_ATTRIBUTES__: Readonly<Record<string, readonly string[]>>;

const framed = window.parent !== window;

function request(): FrameRequest {
  const origins = document.querySelector('meta[name=tsunagari-frame-origins]')?.getAttribute('content') ?? '';
  return {
    search: location.search,
    url: location.href,
    // A page that hides its address is taken for one without an own host: it may still use what stands on ours.
    parent: framed ? document.referrer || location.href : undefined,
    origins: origins.split(/\s+/).filter(Boolean),
  };
}

/** Sends the height whenever it changes, and again to a script of the page around that came later. */
function tellHeight(content: Element): void {
  let last = 0;
  const tell = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    window.parent.postMessage({ tsunagariFrameHeight: height }, '*');
  };
  new ResizeObserver(tell).observe(content);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || !(data as { tsunagariFrameAsk?: unknown } | null)?.tsunagariFrameAsk) return;
    last = 0;
    tell();
  });
}

function show(content: Element): void {
  const asked = frameTag(request(), __WIDGET_ATTRIBUTES__);
  if (!asked) {
    const problem = document.createElement('p');
    problem.textContent = `表示する部品の名前が正しくありません。アドレスに ?widget=${Object.keys(__WIDGET_ATTRIBUTES__)[0]} のように書いてください。使える名前：${Object.keys(__WIDGET_ATTRIBUTES__).join('、')}`;
    content.append(problem);
    return;
  }
  const tag = `tsunagari-${asked.widget}`;
  for (const { name, value, allowed } of asked.refused)
    console.warn(`<${tag}> frame.html: ${name}="${value}" は使えません。使えるもの：${allowed}`);
  // A frame has one widget, which comes in one piece; the script that fetches it may have to fetch itself yet.
  const early = document.createElement('link');
  early.rel = 'modulepreload';
  early.href = `widgets/${asked.widget}-alone.js`;
  document.head.append(early);
  const widget = document.createElement(tag);
  for (const [name, value] of asked.attributes) widget.setAttribute(name, value);
  const language = new URLSearchParams(location.search).get('lang');
  if (language) document.documentElement.lang = language;
  content.append(widget);
  // A frame is announced by its title where the page around gave none; a page on its own needs one.
  widget.addEventListener('tsunagari-ready', () => {
    const heading = widget.shadowRoot?.querySelector('h2, h3, h4')?.textContent?.trim();
    if (heading) document.title = heading;
  });
}

const content = document.querySelector('main')!;
show(content);
if (framed) tellHeight(content);
