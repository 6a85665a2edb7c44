/** A sheet of A4 without its margins, and the smallest letters that are still read from a step away. */
const SHEET = { width: 186, height: 271 };
const SMALLEST = 0.7;
const STEP = 0.05;

/** Makes the letters smaller until all is on one sheet, or they would be too small: then it is several. Sizes within must be in `em`. */
function fitToSheet(body: HTMLElement): void {
  const size = Number.parseFloat(body.style.fontSize);
  const height = (SHEET.height / 25.4) * 96;
  for (let share = 1; share >= SMALLEST - 1e-9; share -= STEP) {
    body.style.fontSize = `${(size * share).toFixed(2)}pt`;
    if (body.scrollHeight <= height) return;
  }
  body.style.fontSize = `${size}pt`;
}

/**
 * Prints a page of its own through a frame without `src` that is built node by node: no markup from strings, nothing of the host page, and
 * nothing stays behind. False where the page forbids frames.
 * @param beside an element in whose root the frame is put while it prints
 * @param fill puts the content into the page's body
 * @param options `onOneSheet`: with letters as large as one sheet of A4 allows
 */
export function printPage(
  beside: HTMLElement,
  title: string,
  fill: (page: Document) => void,
  { onOneSheet = false } = {},
): boolean {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, {
    position: 'fixed',
    inlineSize: onOneSheet ? `${SHEET.width}mm` : '0',
    blockSize: '0',
    border: '0',
    visibility: 'hidden',
  });
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
  if (onOneSheet) {
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync('@page { size: A4; margin: 12mm; }');
    page.adoptedStyleSheets = [sheet];
    page.body.style.margin = '0';
    fitToSheet(page.body);
  }
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
