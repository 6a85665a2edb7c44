/**
 * Prints a page of its own through a frame without `src` that is built node by node: no markup from strings, nothing of the host page, and
 * nothing stays behind. False where the page forbids frames.
 * @param beside an element in whose root the frame is put while it prints
 * @param fill puts the content into the page's body
 */
export function printPage(beside: HTMLElement, title: string, fill: (page: Document) => void): boolean {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  (beside.getRootNode() as ShadowRoot).appendChild(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page || !view) {
    frame.remove();
    return false;
  }
  page.documentElement.lang = document.documentElement.lang || 'ja';
  page.title = title;
  Object.assign(page.body.style, { fontFamily: 'sans-serif', lineHeight: '1.6', margin: '12mm' });
  fill(page);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
  setTimeout(() => frame.remove(), 60_000);
  return true;
}

/** Prints blocks of text in large type: lines of each block, its title first. */
export function printLines(beside: HTMLElement, title: string, blocks: readonly (readonly string[])[]): void {
  printPage(beside, title, (page) => {
    page.body.style.fontSize = '16pt';
    page.body.append(element(page, 'h1', title));
    for (const [first = '', ...rest] of blocks) {
      const section = page.createElement('section');
      Object.assign(section.style, { breakInside: 'avoid', borderTop: '1px solid', paddingBlock: '6pt' });
      section.append(element(page, 'h2', first), ...rest.map((line) => element(page, 'p', line)));
      page.body.append(section);
    }
  });
}

function element(page: Document, name: string, text: string): HTMLElement {
  const made = page.createElement(name);
  made.textContent = text;
  Object.assign(made.style, { margin: '4pt 0', fontSize: name === 'h1' ? '22pt' : name === 'h2' ? '19pt' : 'inherit' });
  return made;
}
