/** A widget that shows what the page around it has made: its requests for the feed are answered from memory. */

const MADE = new URL('made/', location.href).href;
const real = window.fetch;
let files: ReadonlyMap<string, string | Uint8Array> | undefined;

window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(MADE)) return real(input, init);
  const content = files?.get(url.slice(MADE.length).replace(/[?#].*$/, ''));
  return Promise.resolve(
    content === undefined ? new Response(null, { status: 404 }) : new Response(content as BodyInit, { status: 200 }),
  );
};

addEventListener('message', ({ data, origin }: MessageEvent<{ made?: typeof files }>) => {
  if (origin !== location.origin || !data.made) return;
  files = data.made;
  const widget = document.createElement(`tsunagari-${new URLSearchParams(location.search).get('widget')}`);
  widget.setAttribute('feed', `${MADE}feed.json`);
  document.querySelector('main')!.replaceChildren(widget);
});
