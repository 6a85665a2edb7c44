import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { PrintPage } from '../../src/internal/print-page.js';
import { ja } from '../../src/text/ja/common.js';
import { baseStyles } from '../../src/ui/base-styles.js';
import { cardEnd, laterInFold } from '../../src/ui/card-end.js';
import { Later, later } from '../../src/ui/later.js';
import { waitUntil } from '../fixtures/wait.js';

/** A fetch that a test lets come, or fail. */
let settle: { come: (words: string) => void; fail: () => void };
let asked = 0;
let part: ReturnType<typeof later<string>>;

const reader = { language: 'ja', furigana: false, words: { common: ja } } as const;

class CardElement extends LitElement {
  static override styles = baseStyles;
  readonly later = new Later(this, part, () => true);
  readonly paper = new PrintPage(this);

  protected override render(): TemplateResult {
    const rest = laterInFold(this.later, reader, (words) => html`<p id="rest">${words}</p>`);
    return html`<article class="card">${cardEnd(html`<a href="#apply">申し込む</a>`, rest, '茶話会', reader)}</article>
      <p id="below">below</p>`;
  }
}

describe('The fold of a card', () => {
  let tag = 0;
  const show = async (): Promise<CardElement> => {
    const name = `x-card-${tag++}`;
    customElements.define(name, class extends CardElement {});
    const element = document.createElement(name) as CardElement;
    await fixture(html`${element}`);
    await waitUntil(() => asked > 0);
    return element;
  };
  const fold = (element: CardElement): HTMLDetailsElement => element.shadowRoot!.querySelector('details')!;

  beforeEach(() => {
    asked = 0;
    part = later(
      () =>
        new Promise<string>((come, reject) => {
          asked++;
          settle = { come, fail: () => reject(new Error('lost')) };
        }),
    );
  });

  it('stands with its action from the first, says that the rest is on its way, and fills without a move', async () => {
    const element = await show();
    expect(element.shadowRoot!.querySelector('.card-action')!.textContent).to.equal('申し込む');
    expect(fold(element).open).to.equal(false);
    expect(fold(element).textContent).to.include(ja.loading);
    const top = (): number => element.shadowRoot!.querySelector('#below')!.getBoundingClientRect().top;
    const before = top();
    settle.come('the rest');
    await waitUntil(() => element.shadowRoot!.querySelector('#rest'));
    expect(fold(element).textContent).not.to.include(ja.loading);
    expect(top()).to.equal(before);
  });

  it('stays open where somebody has opened it before', async () => {
    const element = await show();
    const own = fold(element);
    own.open = true;
    settle.come('the rest');
    await waitUntil(() => own.querySelector('#rest'));
    expect(fold(element)).to.equal(own);
    expect(own.open).to.equal(true);
  });

  it('says where the rest is lost, and fills when it is asked for again', async () => {
    const element = await show();
    settle.fail();
    await waitUntil(() => fold(element).textContent.includes(ja.partLost));
    fold(element).open = true;
    await expect(element).to.be.accessible();
    fold(element).querySelector('button')!.click();
    await waitUntil(() => asked === 2);
    settle.come('the rest');
    await waitUntil(() => fold(element).querySelector('#rest'));
  });

  it('says nothing of it on paper, and fills there too, where it comes in time', async () => {
    const element = await show();
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    const note = fold(element).querySelector('.no-print')!;
    expect(note.textContent).to.include(ja.loading);
    expect(fold(element).open).to.equal(true);
    settle.come('the rest');
    await waitUntil(() => fold(element).querySelector('#rest'));
    expect(fold(element).querySelector('.no-print')).to.equal(null);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(fold(element).open).to.equal(false);
  });
});
