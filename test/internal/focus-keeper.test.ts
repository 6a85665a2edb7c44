/** Something above what has the focus closes: whoever uses the keyboard still sees where they are, and whoever has scrolled on is left there. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { FocusKeeper } from '../../src/internal/focus-keeper.js';
import { waitUntil } from '../fixtures/wait.js';

class Folding extends LitElement {
  isOpen = true;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  protected override render(): TemplateResult {
    return html`${this.isOpen ? html`<div style="height: 3000px"></div>` : nothing}<button type="button">ここ</button>
      <div style="height: 3000px"></div>`;
  }
}
customElements.define('test-folding', Folding);

const button = (element: Folding): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;
const isSeen = (element: Folding): boolean => {
  const { top, bottom } = button(element).getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Focused by keyboard, with the page where the button stands. */
async function focused(): Promise<Folding> {
  const element = await fixture<Folding>(html`<test-folding style="overflow-anchor: none"></test-folding>`);
  document.documentElement.style.overflowAnchor = 'none';
  await sendKeys({ press: 'Tab' });
  expect(element.shadowRoot!.activeElement).to.equal(button(element));
  await waitUntil(() => isSeen(element), 'the browser shows what has the focus');
  await twoFrames();
  return element;
}

async function close(element: Folding): Promise<void> {
  element.isOpen = false;
  element.requestUpdate();
  await element.updateComplete;
}

describe('FocusKeeper', () => {
  afterEach(() => {
    document.documentElement.style.overflowAnchor = '';
    scrollTo(0, 0);
  });

  it('keeps what has the focus in sight when something above it closes', async () => {
    const element = await focused();
    await close(element);
    await waitUntil(() => isSeen(element), 'it is on the screen');
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
  });

  it('leaves whoever has scrolled on where they are', async () => {
    const element = await focused();
    scrollTo({ top: 5_000, behavior: 'instant' });
    expect(isSeen(element)).to.equal(false);
    const kept = scrollY;
    element.requestUpdate();
    await element.updateComplete;
    await twoFrames();
    expect(scrollY).to.equal(kept);
  });
});
