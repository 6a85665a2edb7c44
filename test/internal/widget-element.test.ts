import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { WidgetElement } from '../../src/internal/widget-element.js';

class Undrawn extends WidgetElement {
  override render(): unknown {
    return html`<p>drawn</p>`;
  }
}
customElements.define('test-undrawn', Undrawn);

describe('WidgetElement', () => {
  it('shows what stands between its tags where the page has taken from the document what draws', async () => {
    const image = document.createElement('img');
    image.setAttribute('name', 'importNode');
    document.body.append(image);
    const widget = document.createElement('test-undrawn') as Undrawn;
    widget.innerHTML = '<a href="/events">一覧</a>';
    document.body.append(widget);
    const failed = await widget.updateComplete.then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    expect(widget.querySelector('a')!.getClientRects().length).to.equal(1);
    image.remove();
    widget.remove();
  });
});
