import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/campaign-banner/define.js';
import type { CampaignBanner } from '../../../src/widgets/campaign-banner/campaign-banner.js';
import { buildCampaign, buildFeed, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFailure, serveFeed, serveNothing } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
let made = 0;
/** A feed of a publisher of its own: what was closed stays closed on the page. */
const feedOf = (...campaigns: Parameters<typeof buildCampaign>[0][]): string =>
  serveFeed(
    buildFeed({
      publisher: { id: `example-${made++}`, name: '見本ネットワーク事務局' },
      campaigns: campaigns.map(buildCampaign),
      themes: [{ id: 'x-theme', label: '機運醸成', status: 'draft' }],
    }),
  );
const show = (feed: string, selector = '[part="campaign"]'): Promise<CampaignBanner> =>
  ready(
    html`<tsunagari-campaign-banner .clock=${clock} feed=${feed} show-target><a href="https://example.jp/">お知らせ</a></tsunagari-campaign-banner>`,
    selector,
  );
const names = (banner: CampaignBanner): string[] =>
  [...banner.shadowRoot!.querySelectorAll('.campaign-title')].map((one) => one.textContent.trim());

/** A banner of which nothing is expected to come. */
async function quiet(feed: string, setUp: (banner: CampaignBanner) => void = () => undefined): Promise<CampaignBanner> {
  const banner = document.createElement('tsunagari-campaign-banner');
  banner.clock = clock;
  banner.feed = feed;
  banner.append('お知らせのページ');
  setUp(banner);
  const told = oneEvent(banner, 'tsunagari-ready');
  document.body.append(banner);
  await told;
  await banner.updateComplete;
  return banner;
}

describe('tsunagari-campaign-banner', () => {
  afterEach(() => {
    resetPage();
    document.querySelectorAll('tsunagari-campaign-banner').forEach((one) => one.remove());
  });

  it('shows a campaign within its days, with its themes, and the figure by its full name and source', async () => {
    const banner = await show(feedOf({}));
    expect(names(banner)).to.deep.equal(['見本の強化月間']);
    const words = shownText(banner);
    for (const part of ['7月1日', '7月31日', '機運醸成（案）', 'あいさつから', '情報提供：'])
      expect(words).to.include(part);
    const figure = banner.shadowRoot!.querySelector('[part="target"]')!;
    expect(figure.querySelector('figcaption')!.textContent).to.include(
      '「困ったときに助け合えるつながりを持っていること」に関する満足度（見本）',
    );
    expect([...figure.querySelectorAll('li')].map((one) => one.textContent.trim())).to.deep.equal([
      '11.4%（2023年度）',
      '17.5%（2027年度目標）',
    ]);
    const [from, to] = [...figure.querySelectorAll('rect:not(.track)')].map((one) => Number(one.getAttribute('width')));
    expect([Math.round(from!), to]).to.deep.equal([65, 100]);
    expect(figure.textContent).to.include('出典：見本の調査');
    await isAccessible(banner);
  });

  it('leaves the figure out where the page does not ask for it', async () => {
    const banner = await show(feedOf({}));
    banner.showTarget = false;
    await banner.updateComplete;
    expect(banner.shadowRoot!.querySelector('[part="target"]')).to.equal(null);
  });

  it('takes no room outside the days of a campaign, and none without one', async () => {
    for (const feed of [feedOf({ endDate: '2026-07-27' }), feedOf({ startDate: '2026-07-29' }), feedOf()]) {
      const banner = await quiet(feed);
      expect(banner.offsetHeight).to.equal(0);
      expect(shownText(banner)).to.equal('');
    }
  });

  it('begins and ends by itself', async () => {
    let now = new Date('2026-06-30T23:59:59.900+09:00');
    const banner = await quiet(feedOf({}), (one) => (one.clock = () => now));
    expect(banner.offsetHeight).to.equal(0);
    now = new Date('2026-07-01T00:00:00+09:00');
    await waitUntil(() => names(banner).length === 1);
  });

  it('can be looked at before it begins', async () => {
    const banner = await quiet(
      feedOf({ startDate: '2027-05-01', endDate: '2027-05-31' }),
      (one) => (one.preview = true),
    );
    expect(names(banner)).to.deep.equal(['見本の強化月間']);
  });

  it('is closed for as long as the page stands, and goes on with the next one', async () => {
    const feed = feedOf({}, { id: 'second', name: 'もう一つの月間', startDate: '2026-06-01' });
    const banner = await show(feed);
    const selected = oneEvent(banner, 'tsunagari-select');
    banner.shadowRoot!.querySelector<HTMLButtonElement>('.close')!.click();
    expect(((await selected) as CustomEvent).detail).to.deep.equal({ action: 'close', id: 'campaign-1' });
    await banner.updateComplete;
    await aTimeout(0);
    expect(names(banner)).to.deep.equal(['もう一つの月間']);
    expect(banner.shadowRoot!.activeElement!.textContent).to.include('もう一つの月間');
    await isAccessible(banner);
    const again = await show(feed);
    expect(names(again)).to.deep.equal(['もう一つの月間']);
  });

  it('is left to what the page wrote while loading and when loading fails', async () => {
    const slot = (one: CampaignBanner): boolean => one.shadowRoot!.querySelector('slot') !== null;
    const waiting = await show(serveNothing(), 'slot');
    expect(slot(waiting)).to.equal(true);
    const failed = document.createElement('tsunagari-campaign-banner');
    const told = oneEvent(failed, 'tsunagari-error');
    failed.feed = serveFailure();
    document.body.append(failed);
    await told;
    expect([slot(failed), failed.shadowRoot!.querySelector('.root')]).to.deep.equal([true, null]);
  });

  it('takes nothing from a campaign that it should not', async () => {
    const banner = await show(
      feedOf({
        name: '<img src=x onerror=alert(1)>',
        url: 'javascript:alert(1)',
        message: 'A'.repeat(300),
        target: { name: '数', from: { value: -5 }, to: { value: 0 } },
      }),
    );
    expect(banner.shadowRoot!.querySelector('img, a.button')).to.equal(null);
    for (const bar of banner.shadowRoot!.querySelectorAll('rect')) expect(bar.getAttribute('width')).to.match(/^\d/);
    expect(banner.scrollWidth).to.be.at.most(banner.clientWidth);
    await isAccessible(banner);
  });

  for (const [lang, words] of [
    ['en', 'Close this notice'],
    ['ja-x-yasashii', 'もくひょう'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const url = feedOf({});
      const banner = await ready<CampaignBanner>(
        html`<tsunagari-campaign-banner .clock=${clock} feed=${url} lang=${lang} color-scheme="dark" show-target heading="お知らせ"></tsunagari-campaign-banner>`,
        '[part="campaign"]',
      );
      expect(shownText(banner)).to.include(words);
      await isAccessible(banner);
    });
});
