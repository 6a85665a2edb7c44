import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement, type CSSResult, type TemplateResult } from 'lit';
import { ja } from '../../src/text/ja/common.js';
import { Later, later } from '../../src/ui/later.js';
import { laterNote } from '../../src/ui/later-note.js';
import type { ControllerHost } from '../fixtures/controller-host.js';
import '../fixtures/controller-host.js';
import { waitUntil } from '../fixtures/wait.js';

/** A fetch that a test lets come, or fail. */
let settle: { come: (words: string) => void; fail: () => void };
let asked = 0;
let part: ReturnType<typeof later<string>>;

class StagedElement extends LitElement {
  isDrawn = false;
  readonly later = new Later(this, part, () => this.isDrawn);

  protected override render(): TemplateResult {
    const { part: words } = this.later;
    return html`<p id="first">first</p>
      ${words ?? laterNote(this.later, { language: 'ja', furigana: true, words: { common: ja } })}`;
  }
}

describe('What a widget draws later', () => {
  let tag = 0;
  const show = async (): Promise<StagedElement> => {
    const name = `x-staged-${tag++}`;
    customElements.define(name, class extends StagedElement {});
    const element = document.createElement(name) as StagedElement;
    await fixture(html`${element}`);
    return element;
  };

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

  it('is fetched once the first is drawn, and by nothing before', async () => {
    const element = await show();
    element.click();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.equal(0);
    element.isDrawn = true;
    element.requestUpdate();
    await waitUntil(() => asked === 1);
    expect(element.shadowRoot!.textContent).to.include(ja.loading);
    settle.come('the rest');
    await waitUntil(() => element.shadowRoot!.textContent!.includes('the rest'));
    element.requestUpdate();
    await element.updateComplete;
    expect(asked).to.equal(1);
  });

  it('brings its looks with it, to those that stand and to those that follow', async () => {
    const styles = css`
      #first {
        padding-inline-start: 7px;
      }
    `;
    const dressed = later<{ styles: CSSResult }>(() => Promise.resolve({ styles }));
    class DressedElement extends LitElement {
      readonly later = new Later(this, dressed, () => true);

      protected override render(): TemplateResult {
        return html`<p id="first">first</p>`;
      }
    }
    customElements.define('x-dressed', DressedElement);
    const padding = (element: Element): string =>
      getComputedStyle(element.shadowRoot!.querySelector('#first')!).paddingInlineStart;
    const standing = await fixture(html`<x-dressed></x-dressed>`);
    expect(padding(standing)).to.equal('0px');
    // A map brings rules of its own.
    const others = new CSSStyleSheet();
    standing.shadowRoot!.adoptedStyleSheets.push(others);
    await waitUntil(() => padding(standing) === '7px');
    expect(standing.shadowRoot!.adoptedStyleSheets).to.include(others);
    const following = await fixture<DressedElement>(html`<x-dressed></x-dressed>`);
    expect(padding(following)).to.equal('7px');
    await dressed();
    following.requestUpdate();
    await following.updateComplete;
    expect(following.shadowRoot!.adoptedStyleSheets).to.have.length(1);
  });

  it('comes also where the page is not painted', async () => {
    const real = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    try {
      const element = await show();
      element.isDrawn = true;
      element.requestUpdate();
      await waitUntil(() => asked === 1);
    } finally {
      window.requestAnimationFrame = real;
    }
  });

  it('stands at once in the next widget of the page', async () => {
    part.part = 'the rest';
    const element = await show();
    expect(element.shadowRoot!.textContent).to.include('the rest');
    expect(asked).to.equal(0);
  });

  it('is worked out in steps before it is drawn, also where it stands already; a step that fails keeps nothing away', async () => {
    part.part = 'the rest';
    const element = document.createElement('test-controller-host') as ControllerHost;
    let steps = 0;
    const staged = new Later(
      element,
      part,
      () => true,
      function* () {
        for (; steps < 3; steps++) yield;
        throw new Error('in a step');
      },
    );
    element.draw = () => html`${staged.part}`;
    await fixture(html`${element}`);
    expect(element.shadowRoot!.textContent).to.equal('');
    await waitUntil(() => asked === 1);
    settle.come('the rest');
    await waitUntil(() => element.shadowRoot!.textContent === 'the rest');
    expect(steps).to.equal(3);
  });

  it('says where it is lost, and comes when it is asked for again; what stood stays', async () => {
    const element = await show();
    const first = element.shadowRoot!.querySelector('#first');
    element.isDrawn = true;
    element.requestUpdate();
    await waitUntil(() => asked === 1);
    settle.fail();
    await waitUntil(() => element.shadowRoot!.textContent!.includes(ja.partLost));
    await expect(element).to.be.accessible();
    element.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => asked === 2);
    settle.come('the rest');
    await waitUntil(() => element.shadowRoot!.textContent!.includes('the rest'));
    expect(element.shadowRoot!.querySelector('#first')).to.equal(first);
  });
});
