import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/report-list/define.js';
import type { ReportList } from '../../../src/widgets/report-list/report-list.js';
import { buildFeed, buildReport, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { REPORTS_IN_EVERY_STATE } from '../../fixtures/reports.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const all = buildFeed({
  reports: [...REPORTS_IN_EVERY_STATE],
  themes: [{ id: 'x-theme', label: '社会参加の機会づくり', status: 'draft' }],
  networks: [{ id: 'tsunagari', label: 'つながりネットワーク（見本）' }],
});
const show = (feed: string, selector?: string): Promise<ReportList> =>
  ready(
    html`<tsunagari-report-list .clock=${clock} feed=${feed} limit="20"><a href="https://example.jp/">記事</a></tsunagari-report-list>`,
    selector,
  );
const titles = (list: ReportList): string[] =>
  [...list.shadowRoot!.querySelectorAll('.card-title')].map((one) => one.textContent.trim());
const cardOf = (list: ReportList, words: string): HTMLElement =>
  [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part="card"]')].find((card) =>
    card.querySelector('.card-title')!.textContent.includes(words),
  )!;

describe('tsunagari-report-list', () => {
  afterEach(resetPage);

  it('lists the articles that may be shown, the newest first', async () => {
    const list = await show(serveFeed(all));
    expect(titles(list)).to.deep.equal([
      '声をかけられるのを待たない図書館',
      '夕ごはんのあとに残る人たち',
      '写真の承諾がない記事',
      'たいへん長い題の記事です'.repeat(12),
      '題だけの記事',
    ]);
    expect(shownText(list)).to.include('記事が5件あります。');
    const card = cardOf(list, '夕ごはん');
    expect(card.querySelector('.kind-line')!.textContent).to.include('2026年7月10日').and.to.include('藤沢市');
    const fold = card.querySelector('details')!;
    fold.open = true;
    expect(fold.textContent).to.include('見本取材班').and.to.include('つながりネットワーク（見本）');
    expect(cardOf(list, 'たいへん長い').textContent).to.include('社会参加の機会づくり（案）');
    await isAccessible(list);
  });

  it('links only safe pages, and tells the page that one was opened', async () => {
    const list = await show(serveFeed(all));
    expect(cardOf(list, '題だけ').querySelector('a.button')).to.equal(null);
    const link = cardOf(list, '夕ごはん').querySelector<HTMLAnchorElement>('a.button')!;
    expect([link.href, link.referrerPolicy]).to.deep.equal(['https://example.jp/report/1', 'no-referrer']);
    const selected = oneEvent(list, 'tsunagari-select');
    link.addEventListener('click', (click) => click.preventDefault());
    link.click();
    expect(((await selected) as CustomEvent).detail).to.deep.equal({ action: 'page', id: 'report-1' });
  });

  it('shows a picture only where its people agreed, in room that is kept for it', async () => {
    const list = await show(serveFeed(all));
    const photo = cardOf(list, '図書館').querySelector('img')!;
    expect([photo.alt, photo.loading, photo.referrerPolicy]).to.deep.equal([
      '札を出したカウンター',
      'lazy',
      'no-referrer',
    ]);
    expect(photo.offsetHeight).to.be.greaterThan(50);
    expect(cardOf(list, '承諾がない').querySelector('img')).to.equal(null);
    // Which pictures are asked for would tell their host what somebody looks for.
    list.filters = { ...list.filters, query: '図書館' };
    await list.updateComplete;
    expect(cardOf(list, '図書館').querySelector('img')).to.equal(null);
  });

  it('is filtered by area, topic, theme and network, and searched', async () => {
    const list = await show(serveFeed(all));
    for (const [filters, found] of [
      [{ area: ['14382'] }, ['声をかけられるのを待たない図書館']],
      [{ topic: ['loneliness'] }, ['声をかけられるのを待たない図書館']],
      [{ theme: ['x-theme'] }, ['たいへん長い題の記事です'.repeat(12)]],
    ] as const) {
      list.filters = filters as never;
      await list.updateComplete;
      expect(titles(list)).to.deep.equal(found);
    }
    list.filters = {};
    const field = list.shadowRoot!.querySelector<HTMLInputElement>('#record-search')!;
    field.value = 'library';
    field.dispatchEvent(new InputEvent('input'));
    await waitUntil(() => titles(list).join() === '声をかけられるのを待たない図書館');
    await isAccessible(list);
  });

  for (const [state, feed, selector, words] of [
    ['empty', () => serveFeed(buildFeed()), undefined, 'いま掲載できる情報がありません。'],
    ['loading', serveNothing, '[role="status"]', '読み込んでいます…'],
    ['failed', serveFailure, '[part="error"]', '情報をお見せできません。'],
    [
      'stale',
      () => serveStale(buildFeed({ reports: [buildReport()], updated: new Date().toISOString() })),
      undefined,
      '時点の情報を表示しています。',
    ],
    ['partly failed', () => `${serveFeed(all)} ${serveFailure()}`, undefined, 'を読み込めませんでした。'],
    [
      'partly refused',
      () => serveFeed(buildFeed({ reports: [buildReport(), { id: 'broken' } as never] })),
      undefined,
      '内容を確認できなかった情報が1件あり、表示していません。',
    ],
  ] as const)
    it(`is whole when ${state}`, async () => {
      const list = await show(feed(), selector);
      expect(shownText(list)).to.include(words);
      await isAccessible(list);
    });

  for (const [lang, words] of [
    ['en', 'A library that speaks first'],
    ['ja-x-yasashii', 'きじ'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const url = serveFeed(all);
      const list = await ready<ReportList>(
        html`<tsunagari-report-list .clock=${clock} feed=${url} lang=${lang} color-scheme="dark"></tsunagari-report-list>`,
      );
      expect(shownText(list)).to.include(words);
      await isAccessible(list);
    });
});
