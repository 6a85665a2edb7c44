import { expect } from '@open-wc/testing';
import '../../../src/widgets/consultation-finder/define.js';
import type { ConsultationFinder } from '../../../src/widgets/consultation-finder/consultation-finder.js';
import type { TsunagariFilterChangeEvent, TsunagariSelectEvent } from '../../../src/internal/events.js';
import { awayFor } from '../../fixtures/away.js';
import { buildFeed, buildWindow, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFailure, serveFeed, serveNothing } from '../../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../../fixtures/windows.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const all = buildFeed({ consultationWindows: [...WINDOWS_IN_EVERY_STATE] });
const show = (feed: string, selector?: string): Promise<ConsultationFinder> =>
  ready(
    html`<tsunagari-consultation-finder .clock=${clock} feed=${feed} limit="20"><a href="https://example.jp/">一覧</a></tsunagari-consultation-finder>`,
    selector,
  );
const names = (finder: ConsultationFinder): string[] =>
  [...finder.shadowRoot!.querySelectorAll('.window .card-title')].map((title) =>
    title.textContent!.trim().replace(/\s+/g, ' '),
  );
const card = (finder: ConsultationFinder, name: string): HTMLElement =>
  [...finder.shadowRoot!.querySelectorAll<HTMLElement>('.window')].find((one) => one.textContent!.includes(name))!;
const press = async (finder: ConsultationFinder, label: string): Promise<void> => {
  const button = [...finder.shadowRoot!.querySelectorAll<HTMLElement>('button, label.chip')].find((one) =>
    one.textContent!.trim().startsWith(label),
  );
  expect(button, `a button "${label}"`).to.exist;
  (button!.querySelector('input') ?? button!).click();
  await finder.updateComplete;
};
const type = async (finder: ConsultationFinder, words: string): Promise<void> => {
  const field = finder.shadowRoot!.querySelector<HTMLInputElement>('#finder-search')!;
  field.value = words;
  field.dispatchEvent(new InputEvent('input'));
  await finder.updateComplete;
};

describe('tsunagari-consultation-finder', () => {
  afterEach(resetPage);

  it('says of every window whether somebody answers now, open ones first', async () => {
    const finder = await show(serveFeed(all));
    const expected: Record<string, string> = {
      くらしの相談窓口: '受付時間内（17:00まで）',
      '24時間の電話': '24時間いつでも',
      まもなく終わる窓口: 'まもなく受付終了（10:15まで）',
      休憩のある窓口: '10:30から',
      朝だけの窓口: '本日の受付は終了しました。次は7月30日（木）7:00から',
      時間を公式ページで確かめる窓口: '受付時間は公式ページでご確認ください',
      確認から日がたった窓口: '掲載時の情報では受付時間内です（確認日 2025年1月10日）',
      お休み中の窓口: '現在、受付を休止しています',
    };
    for (const [name, words] of Object.entries(expected))
      expect(card(finder, name).textContent!.replace(/\s+/g, ''), name).to.include(words.replace(/\s+/g, ''));
    const order = names(finder);
    expect(order.findIndex((name) => name.includes('24時間'))).to.be.lessThan(
      order.findIndex((name) => name.includes('朝だけ')),
    );
    expect(card(finder, '確認から日がたった').querySelector('.status.good')).not.to.exist;
    await isAccessible(finder);
  });

  it('asks anew what answers now when the visitor comes back after a while, and moves nothing while they read', async () => {
    const at = (id: string, opens: string, closes: string): ReturnType<typeof buildWindow> =>
      buildWindow({ id, name: id, schedule: [{ days: ['tu'], opens, closes }] });
    const feed = buildFeed({
      consultationWindows: [at('朝の窓口', '09:00', '12:00'), at('夕方の窓口', '15:00', '18:00')],
    });
    const finder = await show(serveFeed(feed));
    await press(finder, 'いま相談できる窓口');
    expect(names(finder)).to.deep.equal(['朝の窓口']);
    finder.clock = () => new Date(NOW.getTime() + 6 * 3_600_000);
    await finder.updateComplete;
    awayFor(1);
    await finder.updateComplete;
    expect(names(finder)).to.deep.equal(['朝の窓口']);
    expect(card(finder, '朝の窓口').textContent).to.include('本日の受付は終了しました');
    awayFor(30);
    await finder.updateComplete;
    expect(names(finder)).to.deep.equal(['夕方の窓口']);
  });

  it('ends in the publisher’s general window, with its page and its phone, and without a name in the town’s', async () => {
    const contact = { url: 'https://example.jp/contact', phone: '000-000-0009' };
    const finder = await show(
      serveFeed({ ...all, publisher: { id: 'example', name: '見本市 福祉総合窓口', contact } }),
    );
    const ending = finder.shadowRoot!.querySelector('.ending')!;
    expect(ending.textContent).to.equal(
      'どれも合わないときは、見本市 福祉総合窓口 000-000-0009へ。うまく説明できなくても大丈夫です。',
    );
    expect([...ending.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://example.jp/contact',
      'tel:0000000009',
    ]);
    const nameless = await show(serveFeed({ ...all, publisher: { id: 'example' } }));
    expect(nameless.shadowRoot!.querySelector('.ending')!.textContent).to.equal(
      'どれも合わないときは、お住まいの市町村の窓口へ。うまく説明できなくても大丈夫です。',
    );
  });

  it('has the safety strip in every state, in its order', async () => {
    for (const url of [serveFeed(all), serveFeed(buildFeed({ consultationWindows: [] }))]) {
      const strip = (await show(url)).shadowRoot!.querySelector('aside')!;
      const text = strip.textContent!.replace(/\s+/g, '');
      expect(text).to.match(/119.*110.*0120-279-338.*チャット.*110番アプリ・Net119・FAX・電話リレーサービス/);
      expect(strip.querySelector('a[href="tel:119"]')).to.exist;
      expect(strip.querySelector('h3')!.textContent!.trim()).to.equal('いま、あぶないとき・とてもつらいとき');
    }
    const failed = await show(serveFailure(), '[part="error"]');
    expect(shownText(failed)).to.include('0120-279-338');
    expect(failed.shadowRoot!.querySelector('slot')).to.exist;
    await isAccessible(failed);
  });

  it('narrows by group, then topic, and each can be skipped', async () => {
    const finder = await show(serveFeed(all));
    await press(finder, '暮らし・お金・仕事');
    expect(names(finder).every((name) => /くらし|まもなく|休憩|朝だけ|時間を公式|確認から|箱根町/.test(name))).to.equal(
      true,
    );
    await press(finder, '食べるものに困っている');
    expect(names(finder).join()).to.include('確認から日がたった');
    expect(names(finder)).to.have.length(1);
    await press(finder, '暮らし・お金・仕事');
    expect(names(finder).length).to.be.greaterThan(8);
  });

  it('offers ways without voice, and folds the phone there', async () => {
    const finder = await show(serveFeed(all));
    await press(finder, '声を出さずに（文字・FAX・手話）');
    expect(names(finder)).to.have.length(1);
    expect(names(finder)[0]).to.include('チャットの窓口');
  });

  it('has what is said of the first way in sight: the hours above it may be of another', async () => {
    const note = '時間は公式ページで';
    const channels = [
      { id: 'phone', number: '000-000-0001' },
      { id: 'web-form', url: 'https://example.jp/form', note },
    ];
    const finder = await show(serveFeed(buildFeed({ consultationWindows: [buildWindow({ channels })] })));
    const seen = (): boolean =>
      [...finder.shadowRoot!.querySelectorAll('.window p')].some(
        (one) => one.textContent === note && !one.closest('details'),
      );
    expect(seen()).to.equal(false);
    await press(finder, '声を出さずに');
    expect(seen()).to.equal(true);
  });

  it('shows only whom it serves, the nation included, and says when it does not know', async () => {
    const url = serveFeed(all);
    const finder = await ready<ConsultationFinder>(
      html`<tsunagari-consultation-finder .clock=${clock} feed=${url} area="142051" limit="20"></tsunagari-consultation-finder>`,
    );
    expect(names(finder).join()).not.to.include('箱根町');
    expect(names(finder).join()).to.include('24時間の電話');
    // Unknown stands before closed.
    expect(names(finder).join()).to.include('連絡先のない');
  });

  it('says whom a window is for where only the card can tell, and in which language a text is', async () => {
    const consultationWindows = [
      buildWindow({ id: '相談一', name: '女性の窓口', eligibility: { gender: 'female', match: 'only' } }),
      buildWindow({ id: '相談二', name: '町の窓口', eligibility: { residence: ['14382'], match: 'only' } }),
      buildWindow({
        id: '相談三',
        name: 'だれでもの窓口',
        eligibility: { gender: '女性', note: '女性の方も歓迎', match: 'welcome' },
      }),
      buildWindow({ id: '相談四', name: { en: 'Desk without Japanese' }, description: '長い説明です。'.repeat(2_000) }),
    ];
    const url = serveFeed(buildFeed({ consultationWindows }));
    const finder = await ready<ConsultationFinder>(
      html`<tsunagari-consultation-finder .clock=${clock} feed=${url} limit="9"></tsunagari-consultation-finder>`,
    );
    const limit = (name: string): string | undefined => card(finder, name).querySelector('.limit')?.textContent?.trim();
    expect(limit('女性の窓口')).to.equal('対象：女性');
    expect(limit('町の窓口')).to.equal('対象：箱根町にお住まいの方');
    expect(limit('だれでもの窓口')).to.equal('対象：女性の方も歓迎');
    expect(card(finder, 'Desk').querySelector('.foreign')!.textContent).to.equal('English');
    // A long text waits behind its beginning; every title has an id of its own.
    expect(card(finder, 'Desk').querySelector('.prose')!.closest('details')!.open).to.equal(false);
    const ids = [...finder.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    await isAccessible(finder);
  });

  it('lets nobody see a window whose hard limit shuts them out, and tells the limit otherwise', async () => {
    const finder = await show(serveFeed(all));
    expect(card(finder, 'チャットの窓口').textContent).to.include('18歳までの方');
    const age = finder.shadowRoot!.querySelector<HTMLSelectElement>('#finder-age')!;
    age.value = '40-64';
    age.dispatchEvent(new Event('change'));
    await finder.updateComplete;
    expect(names(finder).join()).not.to.include('チャットの窓口');
    age.value = 'under-18';
    age.dispatchEvent(new Event('change'));
    await finder.updateComplete;
    expect(shownText(finder)).to.include('子どもだけで相談できます');
  });

  it('finds by kana and by hidden words, and marks only what was typed', async () => {
    const finder = await show(serveFeed(all));
    await type(finder, 'くらし');
    expect(names(finder)[0]).to.include('くらしの相談窓口');
    expect(finder.shadowRoot!.querySelector('mark')!.textContent).to.equal('くらし');
    await type(finder, 'DV');
    expect(names(finder)[0]).to.include('女性とパートナー');
    expect(finder.shadowRoot!.querySelector('mark')).not.to.exist;
  });

  it('answers a call for help with the lines first, and never repeats, marks, counts or announces it', async () => {
    const finder = await show(serveFeed(all));
    const events: (TsunagariFilterChangeEvent | TsunagariSelectEvent)[] = [];
    finder.addEventListener('tsunagari-filter-change', (event) => events.push(event));
    await type(finder, 'もう死にたい');
    const text = shownText(finder);
    expect(text).to.include('とても つらいのですね。ここまで来てくださって、ありがとうございます。');
    expect(text).not.to.include('死にたい');
    expect(text).not.to.match(/窓口が\d+件あります/);
    expect(finder.shadowRoot!.querySelector('mark')).not.to.exist;
    expect(finder.shadowRoot!.querySelector('.life-hard a[href="tel:0120279338"]')).to.exist;
    expect(events).to.have.length(0);
    await waitUntil(
      () => finder.shadowRoot!.querySelector('[role="status"]')!.textContent !== '',
      'the live region did not speak',
    );
    expect(finder.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal(
      '相談できる窓口を先に表示しています。',
    );
    await isAccessible(finder);
    await type(finder, '必死');
    expect(finder.shadowRoot!.querySelector('.life-hard')).not.to.exist;
  });

  it('tells the page counts alone, unless the webmaster exposes choices', async () => {
    const finder = await show(serveFeed(all));
    let detail: unknown;
    finder.addEventListener('tsunagari-filter-change', (event) => (detail = event.detail));
    await press(finder, 'こわい・被害');
    expect(detail).to.deep.equal({ count: 1 });
    finder.exposeChoices = true;
    await press(finder, 'こわい・被害');
    expect(detail).to.have.property('filters');
  });

  it('counts for the page what is shown, also of windows that are open now', async () => {
    const finder = await show(serveFeed(all));
    let count = 0;
    finder.addEventListener('tsunagari-filter-change', ({ detail }) => (count = detail.count));
    await press(finder, 'いま相談できる窓口');
    expect(count).to.equal(names(finder).length);
    expect(count).to.be.lessThan(WINDOWS_IN_EVERY_STATE.length);
  });

  it('tells the page that something was used, and by what only where the webmaster exposes choices', async () => {
    const finder = await show(serveFeed(all));
    const heard: unknown[] = [];
    finder.addEventListener('tsunagari-select', (event) => heard.push(event.detail));
    const call = (): void => {
      const link = card(finder, 'くらしの相談窓口').querySelector<HTMLElement>('a.call')!;
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    };
    call();
    finder.exposeChoices = true;
    call();
    expect(heard[0]).to.deep.equal({ action: 'use' });
    expect(heard[1]).to.include({ action: 'call' }).and.to.have.property('id');
  });

  it('says what stays on the device when the topic is violence, and keeps QR and memo out of sight', async () => {
    const finder = await show(serveFeed(all));
    expect(card(finder, '女性とパートナー').querySelector('.qr'), 'before anything is chosen').not.to.exist;
    expect(card(finder, 'くらしの相談窓口').querySelector('.qr')).to.exist;
    await press(finder, 'こわい・被害');
    const counts = [...finder.shadowRoot!.querySelectorAll('.topics .count')].map(({ textContent }) => textContent);
    expect(counts.length > 0 && !counts.includes('0'), 'nobody is told that there is nothing').to.equal(true);
    expect(shownText(finder)).to.include(
      'あなたは悪くありません。電話の発信履歴や、このページの閲覧履歴は、この端末に残ります。',
    );
    const one = card(finder, '女性とパートナー');
    expect(one.querySelector('.qr')).not.to.exist;
    for (const summary of one.querySelectorAll('summary')) expect(summary.textContent).to.include('女性とパートナー');
    expect(
      [...one.querySelectorAll('details')].some(
        (details) => !details.open && details.textContent!.includes('窓口メモに入れる'),
      ),
    ).to.equal(true);
    await isAccessible(finder);
  });

  it('offers instead of a closed window one that answers', async () => {
    const finder = await show(serveFeed(all));
    const closed = card(finder, '朝だけの窓口');
    expect(closed.textContent).to.include('次の窓口も使えます');
    closed.querySelector<HTMLButtonElement>('.instead button')!.click();
    await waitUntil(() => finder.shadowRoot!.activeElement?.classList.contains('window'));
    expect(finder.shadowRoot!.activeElement!.textContent).to.include('くらしの相談窓口');
  });

  it('says beside a way that its own last call has passed while others are still answered', async () => {
    const channels = [
      { id: 'phone', number: '000-000-0001', lastAccepted: '09:30' },
      { id: 'chat', url: 'https://example.jp/chat' },
    ];
    const finder = await show(serveFeed(buildFeed({ consultationWindows: [buildWindow({ channels })] })));
    const ways = [...finder.shadowRoot!.querySelectorAll('.channel')].map((way) =>
      way.querySelector('.status')?.textContent?.trim(),
    );
    expect(card(finder, 'くらしの相談窓口').querySelector('[part="status"]')!.textContent).to.include(
      '受付時間内（17:00まで）',
    );
    // The chat's button stands above, and there is no more to say of it.
    expect(ways).to.deep.equal(['本日の受付は終了しました。次は7月29日（水）9:00から']);
    await isAccessible(finder);
  });

  it('takes a topic of the feed whose group nobody knows', async () => {
    const url = serveFeed(
      buildFeed({
        consultationWindows: [buildWindow({ topics: ['x-sea'] })],
        topics: [{ id: 'x-sea', label: '海のこと', group: 'toString' }],
      }),
    );
    const finder = await ready<ConsultationFinder>(
      html`<tsunagari-consultation-finder .clock=${clock} feed=${url} topic="x-sea"></tsunagari-consultation-finder>`,
    );
    expect(names(finder)).to.have.length(1);
    expect(shownText(finder)).to.include('海のこと');
  });

  it('never calls hours over that may well be running', async () => {
    const finder = await show(
      serveFeed(
        buildFeed({
          consultationWindows: [
            buildWindow(),
            buildWindow({ id: 'old', name: '前に確かめた窓口', verifiedOn: '2025-12-01' }),
          ],
        }),
      ),
    );
    expect(card(finder, '前に確かめた窓口').textContent)
      .to.include('掲載時の情報では受付時間内です')
      .and.not.to.include('いまは受付時間外です');
  });

  it('writes a way without an address into the memo by its name alone', async () => {
    const finder = await show(
      serveFeed(buildFeed({ consultationWindows: [buildWindow({ channels: [{ id: 'in-person' }] })] })),
    );
    finder.shadowRoot!.querySelector<HTMLButtonElement>('.memo-button')!.click();
    await finder.updateComplete;
    expect(
      [...finder.shadowRoot!.querySelectorAll('.memo-list p')].map(({ textContent }) => textContent!.trim()),
    ).to.include('会って話す（来所）');
  });

  it('keeps a memo in memory, and says which condition to loosen when nothing is left', async () => {
    const finder = await show(serveFeed(all));
    card(finder, 'くらしの相談窓口').querySelector<HTMLButtonElement>('.memo-button')!.click();
    await finder.updateComplete;
    expect(finder.shadowRoot!.querySelector('.memo')!.textContent).to.include('000-000-0001');
    finder.filters = { topic: ['food'], channel: ['chat'] };
    await finder.updateComplete;
    expect(shownText(finder)).to.match(/を外して\d+件を見る/);
    await isAccessible(finder);
  });

  it('says of a town whose name was typed that it is served', async () => {
    const desk = buildWindow({ serviceAreas: ['14382', '14100', '14205', '14207'] });
    const finder = await show(serveFeed(buildFeed({ consultationWindows: [desk] })));
    await type(finder, '藤沢市');
    expect(finder.shadowRoot!.querySelector('.window .serves')!.textContent!.trim()).to.equal('藤沢市も対象です');
  });

  it('first offers to give up the town of the page where what was typed is found elsewhere', async () => {
    const elsewhere = buildFeed({
      consultationWindows: [
        buildWindow({ id: 'here', name: '藤沢の窓口（見本）', serviceAreas: ['14205'] }),
        buildWindow({ id: 'there', name: '湯河原の窓口（見本）', serviceAreas: ['14384'] }),
      ],
    });
    const finder = await show(serveFeed(elsewhere));
    finder.filters = { area: ['14205'] };
    await type(finder, '湯河原の窓口');
    const [lead, next] = finder.shadowRoot!.querySelector('.ways-on')!.children;
    expect(lead!.className).to.equal('lead');
    expect((next as HTMLElement).innerText).to.match(/を外して1件を見る$/);
  });

  it('puts people who listen before a line that takes reports of harm, where nothing else serves what worries somebody', async () => {
    const feed = buildFeed({
      consultationWindows: [
        buildWindow({
          id: '189',
          name: '児童相談所 虐待対応ダイヤル（見本）',
          topics: ['child-safety', 'worried-about-someone'],
          channels: [{ id: 'phone', number: '189' }],
        }),
        buildWindow({ id: 'talk', name: '話を聞く窓口（見本）', topics: ['lonely-talk'] }),
      ],
    });
    const finder = await show(serveFeed(feed));
    finder.filters = { topic: ['worried-about-someone'] };
    await finder.updateComplete;
    expect(names(finder).at(0)).to.include('話を聞く窓口');
    expect(names(finder).at(-1)).to.include('虐待対応');
    finder.filters = { topic: ['child-safety'] };
    await finder.updateComplete;
    expect(names(finder).at(0)).to.include('虐待対応');
  });

  it('makes 10,000 windows bearable and keeps typing responsive', async () => {
    const many = buildFeed({
      consultationWindows: Array.from({ length: 10_000 }, (_, index) =>
        buildWindow({ id: `w${index}`, name: `窓口${index}（見本）` }),
      ),
    });
    const finder = await ready<ConsultationFinder>(
      html`<tsunagari-consultation-finder .clock=${clock} feed=${serveFeed(many)}></tsunagari-consultation-finder>`,
    );
    await type(finder, '窓口9999');
    // What is typed before all of them are counted waits for it.
    await waitUntil(() => names(finder)[0]!.includes('窓口9999'));
    expect(finder.shadowRoot!.querySelectorAll('.window').length).to.be.lessThan(30);
  });

  it('lets a link to one window be copied only where the page allows it, and opens such a link', async () => {
    const finder = await show(serveFeed(all));
    expect(shownText(finder)).not.to.include('リンクをコピーする');
    finder.share = true;
    finder.limit = 1;
    location.hash = `#tsunagari-window=${encodeURIComponent('example/over')}`;
    finder.requestUpdate();
    await finder.updateComplete;
    expect(shownText(finder)).to.include('リンクをコピーする');
    expect(names(finder)[0]).to.include('朝だけの窓口');
    history.replaceState(null, '', location.pathname + location.search);
    await press(finder, 'こわい・被害');
    expect(shownText(finder)).not.to.include('リンクをコピーする');
  });

  it('says so where the window of a link is gone, also beside the route of an app', async () => {
    const finder = await show(serveFeed(all));
    finder.share = true;
    location.hash = '#/page?tsunagari-window=example%2Fgone';
    finder.requestUpdate();
    await finder.updateComplete;
    expect(shownText(finder)).to.include('リンク先の窓口は、いまは掲載されていません。');
    location.hash = `#/page?tsunagari-window=${encodeURIComponent('example/over')}`;
    await waitUntil(() => !finder.shadowRoot!.querySelector('.gone'));
    expect(shownText(finder)).to.include('朝だけの窓口');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('ends in people where nothing fits, and offers to give up no way to be silent', async () => {
    const phones = buildFeed({ consultationWindows: [buildWindow({ topics: ['not-sure'] })] });
    const finder = await show(serveFeed(phones));
    finder.filters = { channel: ['voiceless'], topic: ['food'] };
    await finder.updateComplete;
    const empty = finder.shadowRoot!.querySelector<HTMLElement>('.ways-on')!;
    expect(empty.querySelectorAll('a[href^="https://"].primary').length, 'a chat').to.be.greaterThan(0);
    expect(empty.textContent!.replace(/\s+/g, '')).to.include('電話リレーサービス');
    expect([...empty.querySelectorAll('button')].some((one) => one.textContent!.includes('声を出さずに'))).to.equal(
      false,
    );
    await isAccessible(finder);
  });

  it('keeps what is typed from the listeners of the page, asks recorders to mask it, and leads past the choices', async () => {
    const finder = await show(serveFeed(all));
    const heard: string[] = [];
    const listener = (event: Event): void => void heard.push(event.type);
    for (const type of ['keydown', 'input']) document.addEventListener(type, listener);
    const field = finder.shadowRoot!.querySelector<HTMLInputElement>('#finder-search')!;
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(heard).to.deep.equal([]);
    for (const type of ['keydown', 'input']) document.removeEventListener(type, listener);
    expect(
      finder.shadowRoot!.querySelector('.root')!.matches('.ph-no-capture[data-clarity-mask][data-hj-suppress]'),
    ).to.equal(true);
    await press(finder, '結果へ');
    expect(finder.shadowRoot!.activeElement?.className).to.equal('results');
  });

  it('shows below what was typed or pressed how many windows there are, and leads to them', async () => {
    const finder = await show(serveFeed(all));
    const button = (): HTMLElement | null => finder.shadowRoot!.querySelector('.skip.asked button');
    expect(button()).not.to.exist;
    await press(finder, 'こわい・被害');
    const topics = finder.shadowRoot!.querySelector('.topics')!;
    expect(topics.nextElementSibling!.contains(button())).to.equal(true);
    expect(button()!.innerText).to.match(/^\d+件を見る$/);
    button()!.click();
    expect(finder.shadowRoot!.activeElement?.className).to.equal('results');
    await type(finder, '家賃');
    expect(button()!.closest('.skip')!.nextElementSibling).to.equal(topics);
    await type(finder, 'しにたい');
    expect(button()).not.to.exist;
  });

  it('Enter leads to the results, but not past the lines and not while composing', async () => {
    const finder = await show(serveFeed(all));
    const field = finder.shadowRoot!.querySelector<HTMLInputElement>('#finder-search')!;
    const enter = (init: KeyboardEventInit = {}): boolean =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }));
    field.focus();
    enter();
    expect(finder.shadowRoot!.activeElement).to.equal(field);
    await type(finder, '家賃');
    field.focus();
    enter({ isComposing: true });
    enter({ keyCode: 229 });
    expect(finder.shadowRoot!.activeElement).to.equal(field);
    enter();
    expect(finder.shadowRoot!.activeElement?.className).to.equal('results');
    await type(finder, 'しにたい');
    field.focus();
    enter();
    expect(finder.shadowRoot!.activeElement).to.equal(field);
  });

  it('links to a map by the address, never for a hidden one or where the topic is violence', async () => {
    const places = buildFeed({
      consultationWindows: [
        buildWindow({ address: '見本市見本町1-1' }),
        buildWindow({
          id: 'hidden',
          name: '場所を出さない窓口（見本）',
          address: '見本市見本町2-2',
          addressPrecision: 'hidden',
        }),
        buildWindow({ id: 'dv', name: '女性の相談（見本）', topics: ['violence-home'], address: '見本市見本町3-3' }),
      ],
    });
    const finder = await show(serveFeed(places));
    expect(card(finder, 'くらしの相談窓口').querySelector('a[href^="https://www.google.com/maps/"]')).to.exist;
    expect(card(finder, '場所を出さない窓口').querySelector('a[href*="maps"]')).not.to.exist;
    expect(shownText(finder)).not.to.include('見本町2-2');
    await press(finder, 'こわい・被害');
    expect(finder.shadowRoot!.querySelector('a[href*="maps"]')).not.to.exist;
  });

  it('ends with whom to turn to, by name', async () => {
    const finder = await show(serveFeed(all));
    expect(finder.shadowRoot!.querySelector('.ending')!.textContent).to.equal(
      'どれも合わないときは、見本ネットワーク事務局へ。うまく説明できなくても大丈夫です。',
    );
  });

  it('shows windows without anything, and keeps the fallback while loading', async () => {
    const loading = await show(serveNothing(), '[role="status"]');
    expect(loading.shadowRoot!.querySelector('slot')).to.exist;
    const finder = await show(serveFeed(buildFeed({ consultationWindows: [{ id: 'x', name: '名前だけ（見本）' }] })));
    expect(names(finder)).to.deep.equal(['名前だけ（見本）']);
  });

  it('speaks English and やさしい日本語', async () => {
    const url = serveFeed(all);
    const finder = await ready<ConsultationFinder>(
      html`<tsunagari-consultation-finder .clock=${clock} feed=${url} lang="en" limit="20"></tsunagari-consultation-finder>`,
    );
    expect(shownText(finder)).to.include('Multilingual desk (sample)');
    expect(shownText(finder)).to.include('Description in Japanese');
    await isAccessible(finder);
    const easy = await ready<ConsultationFinder>(
      html`<tsunagari-consultation-finder .clock=${clock} feed=${url} lang="ja-x-yasashii"></tsunagari-consultation-finder>`,
    );
    expect(easy.shadowRoot!.querySelectorAll('ruby').length).to.be.greaterThan(20);
    await isAccessible(easy);
  });
});
