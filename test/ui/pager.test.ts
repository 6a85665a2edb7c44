import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { ja as common } from '../../src/text/ja/common.js';
import { Pager } from '../../src/ui/pager.js';
import { connected, hosting, type ControllerHost } from '../fixtures/controller-host.js';

const reader = { language: 'ja', furigana: false, words: { common } } as const;

async function list(total: number, limit?: number): Promise<{ host: ControllerHost; pager: Pager }> {
  const { host, controller: pager } = hosting((host) => new Pager(host, 10));
  if (limit !== undefined) host.limit = limit;
  host.draw = () =>
    html`${Array.from({ length: Math.min(total, pager.shown) }, (_, index) => html`<h3 data-result tabindex="-1">${index}</h3>`)}${pager.render(total, reader)}`;
  await connected(host);
  return { host, pager };
}
const results = (host: ControllerHost): number => host.shadowRoot!.querySelectorAll('[data-result]').length;
const more = (host: ControllerHost): HTMLButtonElement | null => host.shadowRoot!.querySelector('[part="more"]');

describe('Pager', () => {
  let host: ControllerHost;
  let pager: Pager;
  afterEach(() => host.remove());

  for (const { limit, shown } of [
    { limit: undefined, shown: 10 },
    { limit: 4, shown: 4 },
    { limit: 2.7, shown: 2 },
    { limit: 0, shown: 10 },
    { limit: -3, shown: 10 },
    { limit: NaN, shown: 10 },
  ])
    it(`shows ${shown} where the page's limit is ${limit}`, async () => {
      ({ host, pager } = await list(100, limit));
      expect(pager.shown).to.equal(shown);
    });

  it('has no button where everything is shown', async () => {
    ({ host, pager } = await list(10));
    expect(more(host)).to.equal(null);
  });

  it('says how many are left, shows twenty more and takes the focus to the first of them', async () => {
    ({ host, pager } = await list(35, 5));
    expect(more(host)!.textContent).to.contain('30');
    more(host)!.click();
    await host.updateComplete;
    expect(results(host)).to.equal(25);
    expect(host.shadowRoot!.activeElement!.textContent).to.equal('5');
  });

  it('goes back to the first page when asked', async () => {
    ({ host, pager } = await list(35, 5));
    more(host)!.click();
    await host.updateComplete;
    pager.reset();
    host.requestUpdate();
    await host.updateComplete;
    expect(results(host)).to.equal(5);
  });
});
