import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/matching-board/define.js';
import type { MatchingBoard } from '../../../src/widgets/matching-board/matching-board.js';
import { NEEDS_IN_EVERY_STATE, OFFERS_IN_EVERY_STATE } from '../../fixtures/exchange.js';
import { buildFeed, buildNeed, buildOffer, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const all = buildFeed({
  needs: [...NEEDS_IN_EVERY_STATE],
  offers: [...OFFERS_IN_EVERY_STATE],
  themes: [{ id: 'x-theme', label: '社会参加の機会づくり', status: 'draft' }],
});
const show = (feed: string, selector?: string): Promise<MatchingBoard> =>
  ready(
    html`<tsunagari-matching-board .clock=${clock} feed=${feed} limit="20"><a href="https://example.jp/">一覧</a></tsunagari-matching-board>`,
    selector,
  );
const side = (board: MatchingBoard, name: string): HTMLElement[] => [
  ...board.shadowRoot!.querySelectorAll<HTMLElement>(`.${name} [part="card"]`),
];
const cardOf = (board: MatchingBoard, words: string): HTMLElement =>
  [...side(board, 'needs'), ...side(board, 'offers')].find((card) => card.textContent.includes(words))!;

describe('tsunagari-matching-board', () => {
  afterEach(resetPage);

  it('shows needs and offers by where they stand, and nothing that is not public or over', async () => {
    const board = await show(serveFeed(all));
    const titles = side(board, 'needs').map((card) => card.querySelector('.card-title')!.textContent.trim());
    expect(titles).to.deep.equal([
      '送迎を手伝ってくださる方をさがしています',
      '助成の書き方を知りたい',
      '食品をさがしています',
      'まもなく終わる課題',
      '会場をさがしています',
      'ことばの通じない状態',
      '棚をさがしています',
      '冊子の配布先',
    ]);
    expect(side(board, 'offers')).to.have.length(3);
    const text = shownText(board);
    for (const words of ['募集中', '相談中（事務局で調整しています）', '成立しました', '募集を終えました'])
      expect(text).to.include(words);
    for (const words of ['もう終わった課題', '事務局だけの課題', '構成員だけの課題', '内緒の社会資源', '応募'])
      expect(text).not.to.include(words);
    expect(cardOf(board, '食品をさがしています').textContent).to.include(
      '掲載時の情報では募集中です（確認日 2025年12月1日）',
    );
    expect(cardOf(board, 'ことばの通じない').textContent).to.include('状況は事務局にお問い合わせください');
    expect(cardOf(board, '送迎を手伝って').textContent).to.include('社会参加の機会づくり（案）');
    await isAccessible(board);
  });

  it('names nobody behind a veil, not even in the words of its parts', async () => {
    const board = await show(serveFeed(all));
    const card = cardOf(board, '助成の書き方');
    expect(card.textContent).to.include('県央地域のNPOなど');
    expect(card.textContent).not.to.include('見本の会');
  });

  it('leads to the office only, and only where somebody can still come forward', async () => {
    const board = await show(serveFeed(all));
    const link = (words: string): HTMLAnchorElement | null => cardOf(board, words).querySelector('a.button');
    expect(link('送迎を手伝って')!.href).to.equal('https://example.jp/contact');
    for (const words of ['会場をさがして', '棚をさがして', '冊子の配布先']) expect(link(words), words).to.equal(null);
    board.contactUrl = 'https://example.jp/office';
    await board.updateComplete;
    expect(link('送迎を手伝って')!.href).to.equal('https://example.jp/office');
    board.contactUrl = 'javascript:alert(1)';
    await board.updateComplete;
    expect(link('送迎を手伝って')!.href).to.equal('https://example.jp/contact');
    const selected = oneEvent(board, 'tsunagari-select');
    const anchor = link('送迎を手伝って')!;
    anchor.addEventListener('click', (click) => click.preventDefault());
    anchor.click();
    expect(((await selected) as CustomEvent).detail).to.deep.equal({ action: 'page', id: 'need-1' });
  });

  it('searches both sides, and no event tells what was typed', async () => {
    const board = await show(serveFeed(all));
    const field = board.shadowRoot!.querySelector<HTMLInputElement>('#record-search')!;
    const changed = oneEvent(board, 'tsunagari-filter-change');
    field.focus();
    field.value = '学習支援';
    field.dispatchEvent(new InputEvent('input'));
    expect(((await changed) as CustomEvent).detail.filters.query).to.equal('');
    await waitUntil(() => side(board, 'needs').length === 1 && side(board, 'offers').length === 0);
    expect(shownText(board)).to.include('いま掲載している社会資源はありません。');
    expect(board.shadowRoot!.querySelector('section.offers button')!.textContent).to.include('条件をすべて外す');
    expect(board.shadowRoot!.querySelector('.main')!.textContent).not.to.include('0件');
    await isAccessible(board);
    field.value = 'どこにもないことば';
    field.dispatchEvent(new InputEvent('input'));
    await waitUntil(() => board.shadowRoot!.querySelector('[part="empty"] button'));
    board.shadowRoot!.querySelector<HTMLButtonElement>('[part="empty"] button')!.click();
    await waitUntil(() => side(board, 'needs').length === 8);
    expect(field.value).to.equal('');
  });

  it('filters both sides at once; what the page locks stays', async () => {
    const url = serveFeed(all);
    const board = await ready<MatchingBoard>(
      html`<tsunagari-matching-board .clock=${clock} feed=${url} kind="people" locked="kind"></tsunagari-matching-board>`,
    );
    expect([side(board, 'needs').length, side(board, 'offers').length]).to.deep.equal([2, 1]);
    board.filters = { kind: ['goods'], area: ['14205'] };
    await board.updateComplete;
    expect(board.filters.kind).to.deep.equal(['people']);
  });

  it('suggests offers with their reasons where the page asks for it', async () => {
    const url = serveFeed(all);
    const board = await ready<MatchingBoard>(
      html`<tsunagari-matching-board .clock=${clock} feed=${url} suggestions></tsunagari-matching-board>`,
      '[part="suggestions"]',
    );
    const card = cardOf(board, '送迎を手伝って');
    card.querySelector('details')!.open = true;
    expect(card.querySelector('[part="suggestions"]')!.textContent.replace(/\s+/g, ' '))
      .to.include('送迎の車と運転手を出せます')
      .and.to.include('同じ資源：人（人手・専門家）')
      .and.to.include('同じ市区町村：藤沢市')
      .and.to.include('視察の希望と受入れが合います')
      .and.to.include('何度でも提供できます');
    await isAccessible(board);
  });

  it('shows one side at a time on a phone, both on a wide page', async () => {
    const url = serveFeed(all);
    const page = await ready<HTMLElement>(
      html`<tsunagari-matching-board .clock=${clock} feed=${url}></tsunagari-matching-board>`,
    );
    const board = page as MatchingBoard;
    const isSeen = (name: string): boolean =>
      board.shadowRoot!.querySelector<HTMLElement>(`section.${name}`)!.getClientRects().length > 0;
    for (const [width, needs, offers] of [
      ['1000px', true, true],
      ['320px', true, false],
    ] as const) {
      board.style.inlineSize = width;
      await board.updateComplete;
      expect([isSeen('needs'), isSeen('offers')], width).to.deep.equal([needs, offers]);
    }
    const [, second] = board.shadowRoot!.querySelectorAll<HTMLButtonElement>('.sides button');
    second!.click();
    await board.updateComplete;
    expect([isSeen('needs'), isSeen('offers')]).to.deep.equal([false, true]);
    expect(second!.getAttribute('aria-pressed')).to.equal('true');
    await isAccessible(board);
  });

  it('a side on which nothing stands leads on: on a phone the other is shown, and the office is asked', async () => {
    const url = serveFeed(buildFeed({ offers: [buildOffer()] }));
    const board = await ready<MatchingBoard>(
      html`<tsunagari-matching-board .clock=${clock} feed=${url}></tsunagari-matching-board>`,
    );
    const shadow = board.shadowRoot!;
    expect(shadow.querySelector('.sides [aria-pressed="true"]')!.textContent).to.include('社会資源');
    expect(shadow.querySelector('section.needs a.button')!.textContent).to.include('事務局に問い合わせる');
    expect(shadow.querySelector('.main')!.textContent).not.to.include('0件');
  });

  it('shows more of one side, and goes to the first that is new', async () => {
    const needs = Array.from({ length: 6 }, (_, at) => buildNeed({ id: `n${at}` }));
    const offers = Array.from({ length: 6 }, (_, at) => buildOffer({ id: `o${at}`, name: `社会資源${at}` }));
    const url = serveFeed(buildFeed({ needs, offers }));
    const board = await ready<MatchingBoard>(
      html`<tsunagari-matching-board .clock=${clock} feed=${url} limit="2"></tsunagari-matching-board>`,
    );
    board.style.inlineSize = '1000px';
    board.shadowRoot!.querySelector<HTMLButtonElement>('.offers [part="more"]')!.click();
    await board.updateComplete;
    expect([side(board, 'needs').length, side(board, 'offers').length]).to.deep.equal([2, 6]);
    expect(board.shadowRoot!.activeElement!.textContent).to.include('社会資源2');
  });

  it('takes away what is over when midnight in Japan has passed', async () => {
    let now = new Date('2026-07-27T23:59:59.900+09:00');
    const url = serveFeed(buildFeed({ needs: [buildNeed({ through: '2026-07-27' }), buildNeed({ id: 'stays' })] }));
    const board = await ready<MatchingBoard>(
      html`<tsunagari-matching-board .clock=${() => now} feed=${url}></tsunagari-matching-board>`,
    );
    expect(side(board, 'needs')).to.have.length(2);
    now = new Date('2026-07-28T00:00:01+09:00');
    await waitUntil(() => side(board, 'needs').length === 1, 'over');
  });

  for (const [state, feed, selector, words] of [
    ['empty', () => serveFeed(buildFeed()), undefined, 'いま掲載できる情報がありません。'],
    ['loading', serveNothing, '[role="status"]', '読み込んでいます…'],
    ['failed', serveFailure, '[part="error"]', '情報をお見せできません。'],
    [
      'stale',
      () => serveStale({ ...all, updated: new Date().toISOString() }),
      undefined,
      '時点の情報を表示しています。',
    ],
    ['partly failed', () => `${serveFeed(all)} ${serveFailure()}`, undefined, 'を読み込めませんでした。'],
    ['partly refused', () => serveFeed(all), undefined, '内容を確認できなかった情報が3件あり、表示していません。'],
  ] as const)
    it(`is whole when ${state}`, async () => {
      const board = await show(feed(), selector);
      expect(shownText(board)).to.include(words);
      await isAccessible(board);
    });

  for (const [lang, words] of [
    ['en', 'In talks (arranged by the office)'],
    ['ja-x-yasashii', 'じむきょく'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const url = serveFeed(all);
      const board = await ready<MatchingBoard>(
        html`<tsunagari-matching-board .clock=${clock} feed=${url} lang=${lang} limit="20" color-scheme="dark"></tsunagari-matching-board>`,
      );
      expect(shownText(board)).to.include(words);
      await isAccessible(board);
    });
});
