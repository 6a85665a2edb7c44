/** Of the sample pages only, no widget needs it: the drawer with the tags of a page, made from the page itself, and a button to copy them. */
const HOST = 'https://配信元のホスト/';
const MINE = 'https://あなたのサイト/';
const isWidget = (element) => element.localName.startsWith('tsunagari-');
const indent = (text, by) => text.replaceAll(/^/gm, by);
const absolute = (text) =>
  text
    .split(' ')
    .map((part) =>
      part
        .replace(/^https?:\/\/(?:example\.jp|127\.0\.0\.1(?::\d+)?|localhost(?::\d+)?)\//, MINE)
        .replace(/^feed\//, `${HOST}feed/`)
        .replace(/^[\w-]+\.html(?:#[\w-]+)?$/, `${MINE}$&`),
    )
    .join(' ');
/** Addresses as somebody else's page would write them. */
const attributesOf = (element) =>
  [...element.attributes]
    .map(({ name, value }) =>
      value === '' ? ` ${name}` : ` ${name}="${/^(feed|href|.*-url)$/.test(name) ? absolute(value) : value}"`,
    )
    .join('');
/** The page's own words between the tags, as they stand there. */
function ownText(element) {
  const copy = element.cloneNode(true);
  for (const link of [copy, ...copy.querySelectorAll('[href]')])
    if (link.hasAttribute('href')) link.setAttribute('href', absolute(link.getAttribute('href')));
  const lines = copy.outerHTML.split('\n');
  const by = Math.min(...lines.slice(1).map((line) => /^ */.exec(line)[0].length));
  return lines.map((line, at) => (at === 0 ? line : line.slice(by))).join('\n');
}
function tagText(element) {
  const name = element.localName;
  const children = [...element.children].map((child) => (isWidget(child) ? tagText(child) : ownText(child)));
  const inner =
    children.length > 0 ? `\n${children.map((child) => indent(child, '  ')).join('\n')}\n` : element.textContent.trim();
  return `<${name}${attributesOf(element)}>${inner}</${name}>`;
}
const widgets = [...document.querySelectorAll('main *')].filter(
  (element) => isWidget(element) && !isWidget(element.parentElement),
);
const theme = document.querySelector('link[href^="themes/"]')
  ? `<link rel="stylesheet" href="${MINE}kanakon.css">\n`
  : '';
const text = `${theme}<script src="${HOST}dist/tsunagari.js" async fetchpriority="high"></script>\n<link rel="preload" href="${HOST}feed/feed.json" as="fetch" crossorigin>\n${widgets.map(tagText).join('\n')}`;

for (const drawer of document.querySelectorAll('.paste')) {
  const code = document.createElement('code');
  code.textContent = text;
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.append(code);
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = 'コピー';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = 'コピーしました';
    } catch {
      getSelection().selectAllChildren(code);
      said.textContent = '選びました。Ctrl+C（Mac は ⌘+C）でコピーしてください';
    }
  });
  drawer.append(pre, copy, said);
}
