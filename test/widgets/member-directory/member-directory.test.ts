import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/member-directory/define.js';
import type { MemberDirectory } from '../../../src/widgets/member-directory/member-directory.js';
import { MEMBERS_IN_EVERY_STATE, NEEDS_IN_EVERY_STATE, OFFERS_IN_EVERY_STATE } from '../../fixtures/exchange.js';
import { buildFeed, buildMember, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const all = buildFeed({
  members: [...MEMBERS_IN_EVERY_STATE],
  needs: [...NEEDS_IN_EVERY_STATE],
  offers: [...OFFERS_IN_EVERY_STATE],
  themes: [{ id: 'x-theme', label: '社会参加の機会づくり', status: 'draft' }],
  networks: [{ id: 'bak', label: 'BAK（見本）' }],
});
const show = (feed: string, selector?: string): Promise<MemberDirectory> =>
  ready(
    html`<tsunagari-member-directory .clock=${clock} feed=${feed} limit="20" board-url="/board"><a href="https://example.jp/">一覧</a></tsunagari-member-directory>`,
    selector,
  );
const texts = (directory: MemberDirectory, selector: string): string[] =>
  [...directory.shadowRoot!.querySelectorAll(selector)].map((one) => one.textContent.trim());
const cardOf = (directory: MemberDirectory, words: string): HTMLElement =>
  [...directory.shadowRoot!.querySelectorAll<HTMLElement>('[part="card"]')].find((card) =>
    card.querySelector('.card-title')!.textContent.includes(words),
  )!;

describe('tsunagari-member-directory', () => {
  afterEach(resetPage);

  it('lists members by their reading, whatever letters it is written in, and their legal form beside', async () => {
    const directory = await show(serveFeed(all));
    expect(texts(directory, '.row-title')).to.deep.equal(['あ行', 'な行', 'ま行', 'わ行', 'そのほか']);
    expect(texts(directory, '.card-title').slice(0, 2)).to.deep.equal(['社会福祉法人 青葉', '英語の名前の会']);
    expect(cardOf(directory, '青葉').textContent).to.include('県央地域').and.to.include('社会参加の機会づくり（案）');
    await isAccessible(directory);
  });

  it('a row of the index shows that row alone', async () => {
    const directory = await show(serveFeed(all));
    const press = async (label: string): Promise<void> => {
      [...directory.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="index"] button')]
        .find((one) => one.textContent.trim() === label)!
        .click();
      await directory.updateComplete;
    };
    await press('ま行');
    expect(texts(directory, '.card-title')).to.deep.equal(['見本商店', '見本の会']);
    expect(texts(directory, '[part="index"] [aria-pressed="true"]')).to.deep.equal(['ま行']);
    directory.filters = { kind: ['academia'] };
    await directory.updateComplete;
    expect(texts(directory, '.card-title'), 'a row that has nobody is no choice').to.deep.equal(['学校法人 若葉大学']);
    directory.filters = {};
    await directory.updateComplete;
    await press('すべて');
    expect(texts(directory, '.card-title')).to.have.length(7);
  });

  it('says what each looks for and gives, as far as that is public and not over', async () => {
    const directory = await show(serveFeed(all));
    const card = cardOf(directory, '見本の会');
    expect(card.querySelector('.one-line')!.textContent).to.include('探していること（');
    const fold = card.querySelector('details')!;
    fold.open = true;
    expect(fold.textContent).to.include('送迎を手伝って').and.to.include('募集中').and.to.include('成立しました');
    for (const words of ['もう終わった課題', '事務局だけの課題', '助成の書き方'])
      expect(shownText(directory)).not.to.include(words);
    expect(fold.querySelector('a')!.href).to.equal(new URL('/board', document.baseURI).href);
    expect(cardOf(directory, '見本商店').querySelector('details')!.textContent).to.include('送迎の車');
    expect(cardOf(directory, '青葉').textContent).not.to.include('できること').and.not.to.include('探していること');
    await isAccessible(directory);
  });

  it('links only safe sites, and keeps room for a logo', async () => {
    const directory = await show(serveFeed(all));
    expect(cardOf(directory, '見本市役所').querySelector('a.button')).to.equal(null);
    const link = cardOf(directory, '見本の会').querySelector<HTMLAnchorElement>('a.button')!;
    expect([link.href, link.referrerPolicy]).to.deep.equal(['https://example.jp/mihon', 'no-referrer']);
    const logo = cardOf(directory, '青葉').querySelector('img')!;
    expect([logo.offsetWidth, logo.offsetHeight, logo.loading, logo.alt]).to.deep.equal([64, 64, 'lazy', '青葉のロゴ']);
    // Which logos are asked for would tell their host what somebody looks for.
    directory.filters = { ...directory.filters, query: '青葉' };
    await directory.updateComplete;
    expect(cardOf(directory, '青葉').querySelector('img')).to.equal(null);
    const selected = oneEvent(directory, 'tsunagari-select');
    link.addEventListener('click', (click) => click.preventDefault());
    link.click();
    expect(((await selected) as CustomEvent).detail).to.deep.equal({ action: 'page', id: 'member-1' });
  });

  it('is filtered by sector, network and area, and searched by reading', async () => {
    const directory = await show(serveFeed(all));
    directory.filters = { network: ['bak'] };
    await directory.updateComplete;
    expect(texts(directory, '.card-title')).to.deep.equal(['見本商店']);
    directory.filters = { area: ['14218'] };
    await directory.updateComplete;
    expect(texts(directory, '.card-title')).to.deep.equal(['社会福祉法人 青葉']);
    directory.filters = {};
    const field = directory.shadowRoot!.querySelector<HTMLInputElement>('#record-search')!;
    field.value = 'わかば';
    field.dispatchEvent(new InputEvent('input'));
    await waitUntil(() => texts(directory, '.card-title').join() === '学校法人 若葉大学');
    await isAccessible(directory);
  });

  for (const [state, feed, selector, words] of [
    ['empty', () => serveFeed(buildFeed()), undefined, 'いま掲載できる情報がありません。'],
    ['loading', serveNothing, '[role="status"]', '読み込んでいます…'],
    ['failed', serveFailure, '[part="error"]', '情報をお見せできません。'],
    [
      'stale',
      () => serveStale(buildFeed({ members: [buildMember()], updated: new Date().toISOString() })),
      undefined,
      '時点の情報を表示しています。',
    ],
    ['partly failed', () => `${serveFeed(all)} ${serveFailure()}`, undefined, 'を読み込めませんでした。'],
    [
      'partly refused',
      () => serveFeed(buildFeed({ members: [buildMember(), { id: 'broken' } as never] })),
      undefined,
      '内容を確認できなかった情報が1件あり、表示していません。',
    ],
  ] as const)
    it(`is whole when ${state}`, async () => {
      const directory = await show(feed(), selector);
      expect(shownText(directory)).to.include(words);
      await isAccessible(directory);
    });

  for (const [lang, words] of [
    ['en', 'The English Name'],
    ['ja-x-yasashii', 'だんたい'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const url = serveFeed(all);
      const directory = await ready<MemberDirectory>(
        html`<tsunagari-member-directory .clock=${clock} feed=${url} lang=${lang} color-scheme="dark"></tsunagari-member-directory>`,
      );
      expect(shownText(directory)).to.include(words);
      await isAccessible(directory);
    });
});
