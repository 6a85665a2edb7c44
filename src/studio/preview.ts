/** A widget that shows what the page around it has made: its requests for the feed are answered from memory. */

const MADE = new URL('made/', location.href).href;
const real = window.fetch;
let files: ReadonlyMap<string, string | Uint8Array> | undefined;

window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(MADE)) return real(input, init);
  const content = files?.get(url.slice(MADE.length).replace(/[?#].*$/, ''));
  if (content === undefined) return Promise.resolve(new Response(null, { status: 404 }));
  const shown = typeof content === 'string' && /json(\?|#|$)/.test(url) ? withoutOwnPictures(content, url) : content;
  return Promise.resolve(new Response(shown as BodyInit, { status: 200 }));
};

/** Pictures that lie beside the tables are on no host yet: asked for, they would only tell this page's host their names. */
function withoutOwnPictures(json: string, base: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
    (key === 'photo' || key === 'logo') && isOwn((value as { url?: unknown } | undefined)?.url, base)
      ? undefined
      : value,
  );
}

function isOwn(url: unknown, base: string): boolean {
  try {
    return new URL(String(url), base).href.startsWith(MADE);
  } catch {
    return false;
  }
}

addEventListener('message', ({ data, origin }: MessageEvent<{ made?: typeof files }>) => {
  if (origin !== location.origin || !data.made) return;
  files = data.made;
  const widget = document.createElement(`tsunagari-${new URLSearchParams(location.search).get('widget')}`);
  widget.setAttribute('feed', `${MADE}feed.json`);
  document.querySelector('main')!.replaceChildren(widget);
});
