import { expect } from '@open-wc/testing';
import '../../../src/widgets/ibasho-map/define.js';
import type { IbashoMap } from '../../../src/widgets/ibasho-map/ibasho-map.js';
import { buildFeed, buildIbasho, NOW } from '../../fixtures/feed.js';
import { printed, silencePrinting } from '../../fixtures/printed.js';
import { html, isAccessible, ready, resetPage } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const feed = serveFeed(
  buildFeed({
    ibasho: [
      buildIbasho({ id: 'a', name: 'みんなの食堂' }),
      buildIbasho({
        id: 'b',
        name: '名前だけの集まり',
        address: '藤沢市ひみつ町1-2-3',
        access: '駅の裏の青い家',
        addressPrecision: 'hidden',
      }),
    ],
  }),
);

describe('The list of places on paper', () => {
  let again: () => void;
  beforeEach(() => (again = silencePrinting()));
  afterEach(() => {
    again();
    resetPage();
  });

  for (const lang of ['ja', 'ja-x-yasashii', 'en'] as const)
    it(`is printed with the page as a QR code, and says nothing that is to stay hidden (${lang})`, async () => {
      const map = await ready<IbashoMap>(
        html`<tsunagari-ibasho-map lang=${lang} map="none" .clock=${clock} feed=${feed} page-url="https://example.jp/ibasho"></tsunagari-ibasho-map>`,
      );
      const tools = (): HTMLDetailsElement | null => map.shadowRoot!.querySelector('details.tools');
      await waitUntil(tools);
      const box = tools()!;
      box.open = true;
      await isAccessible(map);
      box.querySelector('button')!.click();
      await waitUntil(() => map.shadowRoot!.querySelector('iframe'), undefined);
      const page = printed(map);
      const said = page.body.innerText;
      expect(page.querySelectorAll('section')).to.have.length(2);
      expect(page.querySelector('svg')!.getAttribute('aria-label')).to.equal('https://example.jp/ibasho');
      expect(said).to.contain('みんなの食堂').and.to.contain('https://example.jp/ibasho').and.to.contain('2026');
      expect(/ひみつ町|青い家|undefined|null|[{|}]/.exec(said)?.[0]).to.equal(undefined);
      expect(body(page)).to.be.at.most((271 / 25.4) * 96);
    });

  it('has what the choices leave, and nothing to print where nothing is listed', async () => {
    const map = await ready<IbashoMap>(
      html`<tsunagari-ibasho-map map="none" .clock=${clock} feed=${feed} exclude="a b"></tsunagari-ibasho-map>`,
    );
    expect(map.shadowRoot!.querySelector('details.tools')).to.equal(null);
  });
});

const body = (page: Document): number => page.body.scrollHeight;
