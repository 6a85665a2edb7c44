import { expect, fixture } from '@open-wc/testing';
import '../../../src/widgets/support-guide/define.js';
import type { SupportGuide } from '../../../src/widgets/support-guide/support-guide.js';
import { EVENTS_IN_EVERY_STATE } from '../../fixtures/events.js';
import { buildFeed, buildIbasho, buildWindow, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFailure, serveFeed } from '../../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../../fixtures/windows.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const all = buildFeed({
  consultationWindows: [...WINDOWS_IN_EVERY_STATE],
  ibasho: [buildIbasho()],
  events: [...EVENTS_IN_EVERY_STATE],
});
const show = (feed: string, selector?: string, lang = 'ja'): Promise<SupportGuide> =>
  ready(
    html`<tsunagari-support-guide .clock=${clock} feed=${feed} lang=${lang}><a href="https://example.jp/">一覧</a></tsunagari-support-guide>`,
    selector,
  );
const press = async (guide: SupportGuide, label: string): Promise<void> => {
  const button = [...guide.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent!.trim() === label);
  expect(button, `a button "${label}"`).to.exist;
  button!.click();
  await guide.updateComplete;
};

describe('tsunagari-support-guide', () => {
  afterEach(resetPage);

  it('begins with what it is and the first question', async () => {
    const guide = await show(serveFeed(all));
    expect(shownText(guide)).to.include('診断ではありません。答えは保存も送信もしません。いつでもやめられます。');
    expect(shownText(guide)).to.include('いまのあなたに近いものはどれですか');
    await isAccessible(guide);
  });

  it('asks at most four questions, moves focus to each, and says why it offers what it offers', async () => {
    const guide = await show(serveFeed(all));
    await press(guide, '困りごとがあり、相談したい');
    expect(guide.shadowRoot!.activeElement!.textContent).to.include('年代を教えてください');
    await press(guide, '40〜64歳');
    await press(guide, '困りごとを解決したい');
    await press(guide, '暮らし・お金・仕事');
    expect(shownText(guide)).to.include('「困りごとを解決したい」');
    expect(guide.shadowRoot!.querySelectorAll('.card').length).to.be.greaterThan(1);
    expect(shownText(guide)).not.to.match(/あなたは.{0,20}です|深刻|重篤|蓄積|点/);
    await isAccessible(guide);
  });

  it('shows lines at once to somebody who feels very hard, and offers the age below', async () => {
    const guide = await show(serveFeed(all));
    await press(guide, 'いますぐ助けがほしい');
    expect(shownText(guide)).to.include('とても つらいのですね。');
    expect(guide.shadowRoot!.querySelector('a[href="tel:0120279338"]')).to.exist;
    const said = guide
      .shadowRoot!.querySelector('.results')!
      .textContent!.split('混み合って つながらないことがあります。');
    expect(said, 'once above all numbers, not at each').to.have.length(2);
    const [call, chat] = guide.shadowRoot!.querySelectorAll('.life-hard a.primary');
    expect([call, chat].map((link) => link!.getAttribute('href'))).to.deep.equal([
      'tel:0120279338',
      'https://talkme.jp/chat/',
    ]);
    const kind = guide.shadowRoot!.querySelector('.life-hard .kind')!;
    expect(chat!.compareDocumentPosition(kind) & Node.DOCUMENT_POSITION_FOLLOWING, 'before any prose').to.be.ok;
    expect(shownText(guide)).to.include('年代を教えていただくと');
    await isAccessible(guide);
  });

  it('shows a teenager who wants to write a line on the first screen, before it asks where they live', async () => {
    const feed = buildFeed({
      consultationWindows: [
        buildWindow({ id: 'chat', channels: [{ id: 'chat', url: 'https://chat.example.jp/' }] }),
        buildWindow({ id: 'town', serviceAreas: ['14205'] }),
      ],
    });
    const page = await fixture(html`<div style="inline-size:328px"></div>`);
    const guide = await show(serveFeed(feed));
    page.append(guide);
    await waitUntil(() => guide.shadowRoot!.querySelector('.answers'), 'ready');
    for (const label of ['少しさびしい、もやもやする', '18歳未満', '話を聞いてほしい', '文字で'])
      await press(guide, label);
    await waitUntil(() => guide.shadowRoot!.querySelector('.offer a.call'), 'a line');
    const root = guide.shadowRoot!;
    const line = root.querySelector('.offer a.call')!;
    const question = root.querySelector('.results .question')!;
    expect(line.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING, 'before the question').to.be.ok;
    const from = root.querySelector('.results')!.getBoundingClientRect().top;
    // Of 740 px, the exit covers the last 52.
    expect(line.getBoundingClientRect().bottom - from).to.be.lessThan(688);
  });

  it('leads to the heading of the question that comes, also where the feed skips one, and says it only once', async () => {
    const guide = await show(serveFeed({ ...all, guide: { skip: ['age'] } }));
    await press(guide, '困りごとがあり、相談したい');
    const focused = guide.shadowRoot!.activeElement!;
    expect(focused.closest('h3')!.textContent).to.match(/質問2（4つまで）\s*いま、どうなったらよいと思いますか/);
    await new Promise((done) => setTimeout(done, 700));
    expect(guide.shadowRoot!.querySelector('[role="status"]')!.textContent!.trim()).to.equal('');
  });

  it('links to all windows only where the page names a place that can be gone to', async () => {
    const url = serveFeed(all);
    for (const [address, links] of [
      ['https://example.jp/soudan.html', 1],
      ['http://[', 0],
      ['javascript:alert(1)', 0],
    ] as const) {
      const guide = await ready<SupportGuide>(
        html`<tsunagari-support-guide .clock=${clock} feed=${url} windows-url=${address}></tsunagari-support-guide>`,
      );
      await press(guide, 'いますぐ助けがほしい');
      expect(
        [...guide.shadowRoot!.querySelectorAll('.results a')].filter((link) =>
          link.textContent!.includes('すべての窓口を見る'),
        ),
        address,
      ).to.have.length(links);
    }
  });

  it('goes back, skips, and ends in somebody to reach even when nothing was answered', async () => {
    const guide = await show(serveFeed(all));
    await press(guide, 'わからない');
    await press(guide, 'もどる');
    expect(shownText(guide)).to.include('いまのあなたに近いものはどれですか');
    for (let step = 0; step < 4 && !guide.shadowRoot!.querySelector('.results'); step++)
      await press(guide, 'こたえない');
    expect(guide.shadowRoot!.querySelectorAll('.results a[href^="tel:"]').length).to.be.greaterThan(0);
    expect(guide.shadowRoot!.querySelector('.ending')!.textContent).to.equal(
      'どれも合わないときは、見本ネットワーク事務局へ。うまく説明できなくても大丈夫です。',
    );
    expect(guide.shadowRoot!.querySelector('.ending a')!.getAttribute('href')).to.equal('https://example.jp/contact');
  });

  it('says that a town is to be chosen first, and finds it by the device, which tells nobody', async () => {
    // One triangle that holds the device.
    const outlines = {
      type: 'Topology',
      arcs: [
        [
          [139.3, 35.2],
          [139.7, 35.2],
          [139.5, 35.6],
          [139.3, 35.2],
        ],
      ],
      objects: {
        areas: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', arcs: [[0]], id: '14205', properties: { code: '14205' } }],
        },
      },
    };
    const url = 'https://feed.example/outlines.json';
    const { fetch } = window;
    window.fetch = (...all) => (all[0] === url ? Promise.resolve(Response.json(outlines)) : fetch(...all));
    const positions: GeolocationPosition[] = [];
    const answer = (found: PositionCallback, failed: PositionErrorCallback): void =>
      positions[0] ? found(positions[0]) : failed({ code: 1 } as GeolocationPositionError);
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: answer } });
    const guide = await show(serveFeed({ ...all, outlines: url }));
    for (const label of ['少しさびしい、もやもやする', 'こたえない', 'ふらっと行ける場所がほしい'])
      await press(guide, label);
    await press(guide, 'この地域で探す');
    expect(guide.shadowRoot!.querySelector('.question [role="status"]')!.textContent).to.equal('えらんでください');
    expect(guide.shadowRoot!.activeElement?.id).to.equal('guide-area');
    await press(guide, 'いまいる場所からえらぶ');
    await waitUntil(() => shownText(guide).includes('場所が分かりませんでした。'));
    positions.push({ coords: { latitude: 35.35, longitude: 139.5 } } as GeolocationPosition);
    await press(guide, 'いまいる場所からえらぶ');
    await waitUntil(() => guide.shadowRoot!.querySelector('.results'));
    expect(shownText(guide)).to.include('藤沢市');
    Reflect.deleteProperty(navigator, 'geolocation');
    window.fetch = fetch;
  });

  it('says whom something is for where nobody was asked', async () => {
    const only = buildWindow({
      id: 'women',
      name: '女性の窓口',
      topics: ['not-sure'],
      serviceAreas: ['00'],
      eligibility: { gender: '女性', residence: ['14205'], match: 'only' },
    });
    const guide = await show(serveFeed(buildFeed({ consultationWindows: [only] })));
    for (let step = 0; step < 4 && !guide.shadowRoot!.querySelector('.results'); step++)
      await press(guide, 'こたえない');
    expect(shownText(guide)).to.include('対象：女性 / 藤沢市にお住まいの方');
  });

  it('says whom a window of a town serves, and of that town to who lives there', async () => {
    const desk = buildWindow({
      id: 'both',
      name: '二つの町の窓口',
      topics: ['money'],
      serviceAreas: ['14205', '14382'],
    });
    const feed = serveFeed(buildFeed({ consultationWindows: [desk] }));
    const guide = await ready<SupportGuide>(
      html`<tsunagari-support-guide .clock=${clock} feed=${feed} area="14205"></tsunagari-support-guide>`,
    );
    for (const label of ['困りごとがあり、相談したい', 'こたえない', '困りごとを解決したい', '暮らし・お金・仕事'])
      await press(guide, label);
    const card = [...guide.shadowRoot!.querySelectorAll('.results .card')].find((one) =>
      one.textContent!.includes('二つの町の窓口'),
    )!;
    expect(card.querySelector('.serves')!.textContent).to.equal('藤沢市も対象です');
  });

  it('says with an icon whether somebody is there, and where information has grown old', async () => {
    const desks = [
      buildWindow({ id: 'now', name: '開いている窓口', topics: ['not-sure'], serviceAreas: ['00'] }),
      buildWindow({
        id: 'old',
        name: '古い窓口',
        topics: ['not-sure'],
        serviceAreas: ['00'],
        verifiedOn: '2025-01-10',
      }),
    ];
    const guide = await show(serveFeed(buildFeed({ consultationWindows: desks })));
    for (const label of ['困りごとがあり、相談したい', 'こたえない', '手続きや制度を知りたい'])
      await press(guide, label);
    const card = (name: string): Element =>
      [...guide.shadowRoot!.querySelectorAll('.results .card')].find((one) => one.textContent!.includes(name))!;
    expect(card('開いている窓口').querySelector('.status.good svg')).to.exist;
    expect(card('開いている窓口').textContent).not.to.include('情報が古い');
    expect(card('古い窓口').textContent).to.include('情報が古い可能性があります');
  });

  it('gives somebody who cannot speak the fax and the interpreter, not the phone', async () => {
    const desk = buildWindow({
      id: 'fax',
      name: '文字の窓口',
      topics: ['not-sure'],
      serviceAreas: ['00'],
      channels: [
        { id: 'phone', number: '000-000-0001' },
        { id: 'fax', number: '000-000-0002' },
        { id: 'phone-relay', number: '000-000-0003' },
        { id: 'email', number: 'desk@example.jp' },
      ],
    });
    const guide = await show(serveFeed(buildFeed({ consultationWindows: [desk] })));
    for (const label of [
      '少しさびしい、もやもやする',
      '65歳以上',
      '話を聞いてほしい',
      '声を出さずに（文字・FAX・手話）',
    ])
      await press(guide, label);
    const ways = [...guide.shadowRoot!.querySelectorAll('.section > .cards > *')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(ways.find((text) => text.startsWith('FAX'))).to.include('FAX用の番号を用意しています');
    const card = [...guide.shadowRoot!.querySelectorAll('.results .card')].find((one) =>
      one.textContent!.includes('文字の窓口'),
    )!;
    expect(card.textContent).to.include('000-000-0002');
    expect([...card.querySelectorAll('a.button')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'mailto:desk@example.jp',
      'tel:0000000003',
    ]);
    expect(shownText(guide)).not.to.include('情報提供：（確認日');
    await isAccessible(guide);
  });

  it('keeps places away from violence and says what stays on the device', async () => {
    const guide = await show(serveFeed(all));
    await press(guide, '困りごとがあり、相談したい');
    await press(guide, 'こたえない');
    await press(guide, '困りごとを解決したい');
    await press(guide, 'こわい・被害');
    expect(shownText(guide)).to.include('あなたは悪くありません。');
    expect(shownText(guide)).not.to.include('みんなの縁側');
    await isAccessible(guide);
  });

  it('works without a feed by its own lines', async () => {
    const guide = await show(serveFailure(), '[part="error"]');
    await press(guide, 'いますぐ助けがほしい');
    expect(guide.shadowRoot!.querySelector('.results a[href="tel:0120279338"]')).to.exist;
    expect(guide.shadowRoot!.querySelector('slot')).to.exist;
  });

  it('speaks English and やさしい日本語', async () => {
    const english = await show(serveFeed(all), undefined, 'en');
    await isAccessible(english);
    const easy = await show(serveFeed(all), undefined, 'ja-x-yasashii');
    expect(easy.shadowRoot!.querySelectorAll('ruby').length).to.be.greaterThan(10);
    await isAccessible(easy);
  });
});
