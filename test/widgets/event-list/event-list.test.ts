import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/event-list/define.js';
import type { EventList } from '../../../src/widgets/event-list/event-list.js';
import type { TsunagariReadyEvent, TsunagariSelectEvent } from '../../../src/internal/events.js';
import { EVENTS_IN_EVERY_STATE } from '../../fixtures/events.js';
import { buildEvent, buildFeed, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const show = (feed: string, selector?: string): Promise<EventList> =>
  ready(
    html`<tsunagari-event-list .clock=${clock} feed=${feed}><a href="https://example.jp/">一覧</a></tsunagari-event-list>`,
    selector,
  );
const all = buildFeed({ events: [...EVENTS_IN_EVERY_STATE] });

describe('tsunagari-event-list', () => {
  afterEach(resetPage);

  it('shows an agenda by month with the state of applications', async () => {
    const list = await show(serveFeed(all));
    const months = [...list.shadowRoot!.querySelectorAll('.month-title')].map((title) => title.textContent!.trim());
    expect(months.slice(0, 3)).to.deep.equal(['開催期間中', '7月', '8月']);
    for (const words of [
      '申込受付中（7月31日（金）まで）',
      '残りわずか（7月27日現在）',
      '定員に達しました（キャンセル待ちあり）',
      '申込受付は終了しました',
      '中止になりました',
      '延期になりました（新しい日時：未定）',
      '申込不要',
    ]) {
      expect(shownText(list)).to.include(words);
    }
    const blank = [...list.shadowRoot!.querySelectorAll<HTMLElement>('.event dd')].filter(({ innerText }) =>
      /^\n|\n\n|\n$/.test(innerText),
    );
    expect(
      blank.map(({ innerText }) => innerText),
      'no empty lines: they would be seen where the templates are not minified',
    ).to.deep.equal([]);
    await isAccessible(list);
  });

  it('leaves supporters’ events out unless the page asks for them', async () => {
    const url = serveFeed(all);
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${url} limit="50"></tsunagari-event-list>`,
    );
    expect(shownText(list)).not.to.include('支援者のための研修');
    list.supporters = true;
    await list.updateComplete;
    expect(shownText(list)).to.include('支援者のための研修');
  });

  it('names every condition in force by the feed’s own words, also one that no group of the panel offers', async () => {
    const url = serveFeed({
      ...all,
      networks: [{ id: 'x-harbour', name: '港のネットワーク' }],
      themes: [
        { id: 'x-sea', label: '海とくらし', status: 'adopted' },
        { id: 'x-hill', label: '丘とくらし', status: 'draft' },
      ],
    });
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${url} network="x-harbour" theme="x-hill x-sea"></tsunagari-event-list>`,
    );
    const chips = (): string[] =>
      [...list.shadowRoot!.querySelectorAll('.chip-remove')].map((chip) => chip.textContent!.trim().split(' ')[0]!);
    expect(chips()).to.deep.equal(['丘とくらし（案）', '海とくらし', '港のネットワーク']);
    list.shadowRoot!.querySelector<HTMLButtonElement>('.chip-remove')!.click();
    await list.updateComplete;
    expect(chips()).to.deep.equal(['海とくらし', '港のネットワーク']);
    expect(list.filters.theme).to.deep.equal(['x-sea']);
  });

  it('says once that something costs nothing, also where the note says it too', async () => {
    const events = [
      buildEvent({
        cost: [
          { free: true, note: '無料' },
          { free: true, note: 'こども：無料' },
          { free: true, note: '材料費は別' },
          { free: false, note: '500円' },
        ],
      }),
    ];
    const list = await show(serveFeed(buildFeed({ events })));
    const items = [...list.shadowRoot!.querySelectorAll('.one-line li')].map((item) => item.textContent!.trim());
    expect(items).to.deep.equal(['無料', 'こども：無料', '無料（材料費は別）', '500円']);
  });

  it('takes a coming date into a calendar: a file first, then services, and nothing for what is over or called off', async () => {
    const list = await show(serveFeed(all));
    const card = (words: string): Element =>
      [...list.shadowRoot!.querySelectorAll('.event')].find((one) => one.textContent!.includes(words))!;
    expect(card('中止になりました').textContent).not.to.include('カレンダーに入れる');
    const menu = card('申込受付中').querySelector<HTMLDetailsElement>('details.no-print')!;
    expect(menu.querySelector('a')).to.equal(null);
    menu.open = true;
    await waitUntil(() => menu.querySelector('a'));
    await isAccessible(list);
    const hosts = [...menu.querySelectorAll('a')].map(({ host, referrerPolicy }) => `${host} ${referrerPolicy}`);
    expect(hosts).to.deep.equal([
      'calendar.google.com no-referrer',
      'outlook.live.com no-referrer',
      'calendar.yahoo.com no-referrer',
    ]);
    let file: Blob | undefined;
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      file = blob;
      return '#';
    };
    const selected = oneEvent(list, 'tsunagari-select');
    menu.querySelector('button')!.click();
    URL.createObjectURL = createObjectURL;
    expect(((await selected) as unknown as TsunagariSelectEvent).detail.action).to.equal('calendar');
    expect(await file!.text()).to.include('BEGIN:VEVENT');
  });

  it('counts what comes: what is over stands behind its own button', async () => {
    const over = { startDate: '2026-07-01T10:00:00+09:00', endDate: '2026-07-01T12:00:00+09:00' };
    const events = [
      buildEvent({ id: 'over-1', kind: 'forum', ...over }),
      buildEvent({ id: 'over-2', kind: 'forum', eventStatus: 'cancelled', ...over }),
      buildEvent({ id: 'to-come', kind: 'forum' }),
      buildEvent({ id: 'other', kind: 'culture-sport', ...over }),
      buildEvent({ id: 'undated', kind: 'exchange', startDate: undefined, endDate: undefined }),
    ];
    const list = await show(serveFeed(buildFeed({ events })));
    const counted = (): string => list.shadowRoot!.querySelector('.results-title')?.textContent?.trim() ?? '';
    const chip = (label: string): Element =>
      [...list.shadowRoot!.querySelectorAll('.chip')].find(({ textContent }) => textContent.includes(label))!;
    const countOn = (label: string): number => Number.parseInt(chip(label).querySelector('.count')!.textContent, 10);
    expect(counted()).to.equal('イベントが2件あります。');
    expect(['講演会', '文化・スポーツ', '交流会'].map(countOn)).to.deep.equal([1, 0, 1]);
    const changed = oneEvent(list, 'tsunagari-filter-change');
    chip('講演会').querySelector('input')!.click();
    expect(((await changed) as CustomEvent<{ count: number }>).detail.count).to.equal(1);
    await list.updateComplete;
    expect(counted()).to.equal('イベントが1件あります。');
    expect(list.shadowRoot!.querySelectorAll('[data-result]')).to.have.length(1);
    expect(shownText(list)).to.include('終わったイベントを見る（2件）');
    list.filters = { kind: ['culture-sport'] };
    await list.updateComplete;
    expect(counted()).to.equal('');
    expect([...list.shadowRoot!.querySelectorAll('[part="empty"] button')].map((one) => one.textContent)).to.deep.equal(
      ['「文化・スポーツ・地域の催し」を外して2件を見る'],
    );
  });

  it('shows weeks with daily hours as days with these hours, on the card and in calendars', async () => {
    const events = [
      buildEvent({
        name: '作品展（見本）',
        startDate: '2026-07-10T10:00:00+09:00',
        endDate: '2026-08-20T16:00:00+09:00',
        application: { required: false },
      }),
    ];
    const list = await show(serveFeed(buildFeed({ events })));
    const card = list.shadowRoot!.querySelector('.event')!;
    const status = (): string => card.querySelector('.status')!.textContent!.trim();
    expect(status()).to.equal('開催中');
    expect(card.querySelector('.when')!.textContent!.trim()).to.equal('7月10日〜8月20日、10:00〜16:00');
    for (const shut of ['2026-07-28T03:00:00+09:00', '2026-07-28T16:00:00+09:00']) {
      list.clock = () => new Date(shut);
      await list.updateComplete;
      expect(status(), shut).to.equal('開催期間中');
    }
    card.querySelector<HTMLDetailsElement>('details.no-print')!.open = true;
    await waitUntil(() => card.querySelector('details.no-print a'));
    const [google] = card.querySelectorAll<HTMLAnchorElement>('details.no-print a');
    const asked = new URL(google!.href).searchParams;
    expect(asked.get('dates')).to.equal('20260710/20260821');
    expect(asked.get('text')).to.equal('作品展（見本）（10:00〜16:00）');
  });

  it('keeps an answer until the next turn of any event, and no minute longer', async () => {
    const on = (time: string): string => `2026-07-28T${time}:00+09:00`;
    const events = [
      buildEvent({ id: 'closing', endDate: undefined, application: { required: true, deadline: on('15:00') } }),
      buildEvent({ id: 'ending', startDate: on('13:00'), endDate: on('16:00'), application: { required: false } }),
    ];
    const list = await show(serveFeed(buildFeed({ events })));
    const at = async (time: string): Promise<string> => {
      list.clock = () => new Date(on(time));
      await list.updateComplete;
      const root = list.shadowRoot!;
      const statuses = [...root.querySelectorAll('.event .status')].map((one) => one.textContent.trim());
      return [root.querySelector('.results-title')!.textContent.trim(), ...statuses].join('｜');
    };
    const open = await at('14:00');
    expect(open).to.include('2件').and.to.include('申込受付中').and.to.include('開催中');
    expect(await at('14:59')).to.equal(open);
    expect(await at('15:01'))
      .to.include('2件')
      .and.to.include('申込受付は終了しました');
    expect(await at('15:59'))
      .to.include('2件')
      .and.to.include('開催中');
    expect(await at('16:00'))
      .to.include('1件')
      .and.not.to.include('開催中');
    expect(await at('14:00'), 'a clock that was set back').to.equal(open);
  });

  it('says where a town has nothing, also above what is online for all, and leads to the towns nearby', async () => {
    const events = [
      buildEvent({ id: 'over', areas: ['14382'], startDate: '2026-07-01T10:00:00+09:00', endDate: undefined }),
      buildEvent({ id: 'near', areas: ['14207'] }),
      buildEvent({ id: 'everywhere', areas: [], online: true, location: undefined }),
    ];
    const list = await show(serveFeed(buildFeed({ events })));
    list.filters = { area: ['14205'] };
    await list.updateComplete;
    const near = (): Element | null => list.shadowRoot!.querySelector('[part="near"]');
    expect(near()!.querySelector('p')!.textContent).to.equal('藤沢市のイベントは、いま掲載がありません。');
    expect(list.shadowRoot!.querySelector('.results-title')!.textContent).to.equal('イベントが1件あります。');
    const [button] = near()!.querySelectorAll('button');
    expect(button!.textContent).to.equal('茅ヶ崎市の1件を見る');
    button!.click();
    await list.updateComplete;
    expect(list.filters.area).to.deep.equal(['14207']);
    expect(near()).to.equal(null);
    await isAccessible(list);
    list.filters = { area: ['14382'], kind: ['supporter-training'] };
    await list.updateComplete;
    expect(near()!.querySelector('p')!.textContent, 'what is over is not there').to.include(
      '箱根町には、この条件に合うイベントがいまありません。',
    );
  });

  it('says for whom an event is, offers no form where nobody else is taken, and dials a number in full width', async () => {
    const events = [
      buildEvent({
        id: '催し一',
        name: '体操の会',
        url: 'https://example.jp/1',
        eligibility: { ageFrom: 65, match: 'only' },
      }),
      buildEvent({
        id: '催し二',
        url: 'https://example.jp/2',
        application: { full: true, waitingList: false, url: 'https://example.jp/apply' },
      }),
    ];
    const list = await show(
      serveFeed(buildFeed({ events, publisher: { id: 'example', contact: { phone: '０００ー０００ー００００' } } })),
    );
    const cards = [...list.shadowRoot!.querySelectorAll('.event')];
    expect(cards[0]!.textContent).to.include('65歳以上の方');
    expect(cards.map((one) => one.querySelectorAll('a.button.primary').length)).to.deep.equal([1, 0]);
    const links = cards.flatMap((one) => [...one.querySelectorAll('a.button')].map(({ textContent }) => textContent));
    expect(links.length).to.be.above(1);
    expect(new Set(links).size, 'every link says of which event it is').to.equal(links.length);
    expect(new Set(cards.map((one) => one.getAttribute('aria-labelledby'))).size).to.equal(2);
    expect(list.shadowRoot!.querySelector('.frame-foot a')!.getAttribute('href')).to.equal('tel:0000000000');
  });

  it('shows past events on a press', async () => {
    const list = await show(serveFeed(all));
    expect(shownText(list)).not.to.include('申込62人');
    list.shadowRoot!.querySelector<HTMLButtonElement>('button[aria-expanded]')!.click();
    await list.updateComplete;
    expect(shownText(list)).to.include('申込62人・参加55人');
  });

  it('shows three first on a phone', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) =>
      query.includes('max-width: 480px') ? ({ matches: true } as MediaQueryList) : matchMedia.call(window, query);
    const list = await show(serveFeed(all)).finally(() => (window.matchMedia = matchMedia));
    expect(list.shadowRoot!.querySelectorAll('[data-result]')).to.have.length(3);
    expect(list.shadowRoot!.querySelector('[part="more"]')).to.exist;
  });

  it('brings more on a press and moves focus to the first new one', async () => {
    const list = await show(serveFeed(all));
    const before = list.shadowRoot!.querySelectorAll('[data-result]').length;
    list.shadowRoot!.querySelector<HTMLButtonElement>('[part="more"]')!.click();
    await list.updateComplete;
    expect(list.shadowRoot!.querySelectorAll('[data-result]').length).to.be.greaterThan(before);
    expect(list.shadowRoot!.activeElement).to.equal(list.shadowRoot!.querySelectorAll('[data-result]')[before]);
  });

  it('takes presets as initial values, keeps locked ones and says what it ignores', async () => {
    const url = serveFeed(all);
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${url} kind="culture-sport nonsense" locked="kind"></tsunagari-event-list>`,
    );
    expect(list.filters.kind).to.deep.equal(['culture-sport']);
    list.filters = {};
    await list.updateComplete;
    expect(list.filters.kind).to.deep.equal(['culture-sport']);
    expect(list.getAttribute('kind')).to.equal('culture-sport nonsense');
  });

  it('ignores filters that are another widget’s, and names them by their attribute', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      const url = serveFeed(all);
      const list = await ready<EventList>(
        html`<tsunagari-event-list .clock=${clock} feed=${url} open-now="yes" channel="phone"></tsunagari-event-list>`,
      );
      await waitUntil(() => said.length >= 2);
      expect(list.filters.openNow).to.equal(false);
      expect(list.filters.channel).to.deep.equal([]);
      expect(list.shadowRoot!.querySelector('.active-filters')).not.to.exist;
    } finally {
      console.warn = warn;
    }
    expect(said.find((line) => line.includes('open-now="yes"')))
      .to.include('area, kind, topic')
      .and.not.to.include('openNow');
    expect(said.some((line) => line.includes('channel="phone"'))).to.equal(true);
  });

  it('says how to find something again when the choices are too narrow', async () => {
    const list = await show(serveFeed(buildFeed({ events: [buildEvent()] })));
    list.filters = { kind: ['forum'] };
    await list.updateComplete;
    expect(shownText(list)).to.include('この条件に合うものは、いま掲載がありません');
    const loosen = [...list.shadowRoot!.querySelectorAll('button')].find((button) =>
      button.textContent!.includes('外して1件を見る'),
    )!;
    loosen.click();
    await list.updateComplete;
    expect(shownText(list)).to.include('つながりサポーター養成講座');
    await isAccessible(list);
  });

  it('keeps the content of the tag until data are there, and tells when they are', async () => {
    const list = await show(serveNothing(), '[role="status"]');
    expect(list.shadowRoot!.querySelector('slot')).to.exist;
    expect(shownText(list)).to.include('読み込んでいます');
    await isAccessible(list);
    setTimeout(() => (list.feed = serveFeed(all)));
    const event = (await oneEvent(list, 'tsunagari-ready')) as TsunagariReadyEvent;
    expect(event.detail.count).to.equal(EVENTS_IN_EVERY_STATE.length);
    expect(list.shadowRoot!.querySelector('slot')).not.to.exist;
  });

  it('brings the content of the tag back on failure and can try again', async () => {
    const list = await show(serveFailure(503), '[part="error"]');
    expect(list.shadowRoot!.querySelector('slot')).to.exist;
    expect(shownText(list)).to.include('再読み込み');
    await isAccessible(list);
  });

  it('says that it shows an older copy, and which source is missing', async () => {
    const stale = await show(serveStale(buildFeed({ events: [buildEvent()], updated: new Date().toISOString() })));
    expect(shownText(stale)).to.include('最新の情報を読み込めないため');
    const partly = await show(`${serveFeed(all)} ${serveFailure()}`);
    expect(shownText(partly)).to.include('一部の情報（feed.example）を読み込めませんでした');
    await isAccessible(partly);
  });

  it('leaves out what cannot be read, says so, and shows the rest', async () => {
    const broken = {
      ...buildFeed(),
      events: [
        buildEvent(),
        { id: 'broken' },
        'nonsense',
        { ...buildEvent({ id: 'theme' }), themes: {} },
        buildEvent({ id: 'other', name: '<img src=x onerror=alert(1)>' }),
      ],
    } as never;
    const list = await show(serveFeed(broken));
    expect(shownText(list)).to.include('3件あり、表示していません');
    expect(shownText(list)).to.include('<img src=x onerror=alert(1)>');
    expect(list.shadowRoot!.querySelector('img')).not.to.exist;
  });

  it('shows words it does not know as they are or as そのほか, also those that every object answers to', async () => {
    const events = ['constructor', 'toString', 'x-own'].map((word) =>
      buildEvent({
        id: word,
        name: { fr: `Fête ${word}` } as never,
        kind: word,
        organizers: [{ name: '見本市', role: word }],
        languages: [word],
        cost: [{ kind: word }],
      }),
    );
    const list = await show(serveFeed(buildFeed({ events })));
    const cards = [...list.shadowRoot!.querySelectorAll('.event')].map((card) =>
      card.textContent!.replace(/\s+/g, ' '),
    );
    expect(cards.length).to.equal(3);
    for (const card of cards)
      expect(card)
        .to.include('種類そのほか')
        .and.not.to.match(/native code|undefined/);
    expect(cards[0]).to.include('Fête constructor fr').and.to.include('見本市（constructor）');
  });

  it('shows records whose ids every object inherits, and is never blank where it cannot draw', async () => {
    const list = await show(
      serveFeed(
        buildFeed({
          events: [buildEvent({ kind: 'toString', organizers: [{ name: '見本市', role: 'constructor' }] })],
        }),
      ),
    );
    expect(list.shadowRoot!.querySelectorAll('.event')).to.have.length(1);
    expect(shownText(list)).to.include('見本市（constructor）');
    const said = console.error;
    console.error = () => undefined;
    list.clock = () => {
      throw new Error('no time');
    };
    await list.updateComplete;
    console.error = said;
    expect(list.shadowRoot!.querySelector('slot')).to.exist;
    expect(shownText(list)).to.include('再読み込み');
  });

  it('says that nothing is listed', async () => {
    const list = await show(serveFeed(buildFeed({ events: [] })));
    expect(shownText(list)).to.include('いま掲載できる情報がありません');
    await isAccessible(list);
  });

  it('says that it is ready when it shows its data, also where the words come later than the feed', async () => {
    await show(serveFeed(all));
    const list = document.createElement('tsunagari-event-list');
    list.lang = 'ja-x-yasashii';
    list.feed = serveFeed(all);
    const readied = oneEvent(list, 'tsunagari-ready');
    document.body.append(list);
    await readied;
    expect(list.shadowRoot!.querySelector('.frame-foot')).to.exist;
    list.remove();
  });

  it('speaks English and やさしい日本語, by attribute and by the switch, for all widgets of the page', async () => {
    const url = serveFeed(all);
    const english = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${url} lang="en"></tsunagari-event-list>`,
    );
    expect(shownText(english)).to.include('Events and courses');
    expect(shownText(english)).to.include('Description in Japanese');
    const french = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${serveFeed(buildFeed({ events: [buildEvent({ name: { fr: 'Atelier' } as never })] }))} lang="en"></tsunagari-event-list>`,
    );
    expect(french.shadowRoot!.querySelector('.foreign')!.textContent).to.equal('fr');
    await isAccessible(english);
    const select = english.shadowRoot!.querySelector('select')!;
    select.value = 'ja-x-yasashii';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => english.shadowRoot!.querySelector('ruby'));
    expect(english.shadowRoot!.querySelector('.root')!.getAttribute('lang')).to.equal('ja');
    await isAccessible(english);
  });
});
