import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../fixtures/wait.js';
import '../../../src/widgets/ibasho-map/define.js';
import type { TsunagariReadyEvent, TsunagariSelectEvent } from '../../../src/internal/events.js';
import type { IbashoMap } from '../../../src/widgets/ibasho-map/ibasho-map.js';
import { awayFor } from '../../fixtures/away.js';
import { buildFeed, buildIbasho, NOW } from '../../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../../fixtures/ibasho.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../../fixtures/serve-feed.js';

const clock = (): Date => NOW;
const show = (feed: string, selector?: string): Promise<IbashoMap> =>
  ready(
    html`<tsunagari-ibasho-map .clock=${clock} feed=${feed} limit="50"><a href="https://example.jp/">一覧</a></tsunagari-ibasho-map>`,
    selector,
  );
const all = buildFeed({ ibasho: [...IBASHO_IN_EVERY_STATE] });
const cardOf = (map: IbashoMap, name: string): HTMLElement =>
  [...map.shadowRoot!.querySelectorAll<HTMLElement>('.card')].find((card) =>
    card.querySelector('.card-title')!.textContent!.includes(name),
  )!;
const textOf = (element: Element): string => element.textContent!.replace(/\s+/g, ' ');

describe('tsunagari-ibasho-map: the list', () => {
  afterEach(resetPage);

  it('shows places as candidates with the words of places, in every state', async () => {
    const map = await show(serveFeed(all));
    expect(shownText(map)).to.include(`行ける場所が${IBASHO_IN_EVERY_STATE.length}か所あります`);
    const card = textOf(cardOf(map, 'みんなの縁側'));
    for (const words of [
      'サロン・茶話会',
      '開いている時間です（15:00まで）',
      '火・金曜日 10:00〜15:00',
      '祝日は休み',
      '神奈川県藤沢市見本町1-1',
      '無料',
      'ひとりで来てよい',
      '予約なしでよい',
      '話さなくてもよい',
      '情報提供：見本市（確認日 2026年7月1日）',
    ])
      expect(card).to.include(words);
    expect(shownText(map)).not.to.match(/受付|あなたは|あなたに/);
    await isAccessible(map);
  });

  it('lists those that are open now first', async () => {
    const map = await show(
      serveFeed(
        buildFeed({
          ibasho: [
            buildIbasho({
              id: 'closed',
              name: 'しまっている所',
              schedule: [{ days: ['we'], opens: '10:00', closes: '12:00' }],
            }),
            buildIbasho(),
          ],
        }),
      ),
    );
    expect(map.shadowRoot!.querySelector('.card-title')!.textContent).to.include('みんなの縁側');
  });

  describe('pictures', () => {
    const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const pictured = (): Promise<IbashoMap> => {
      const photo = { url: 'https://example.invalid/tea.jpg', alt: 'お茶のテーブル', consent: true };
      const at = (id: string, more: object) => buildIbasho({ id, name: id, photo, ...more });
      return show(
        serveFeed(
          buildFeed({
            ibasho: [
              at('茶の間', {}),
              at('食堂', { kind: 'kodomo-shokudo' }),
              at('承諾なし', { photo: { ...photo, consent: false } }),
              at('危ない', { photo: { ...photo, url: 'javascript:alert(1)' } }),
            ],
          }),
        ),
      );
    };
    const sources = (map: IbashoMap): string[] =>
      [...map.shadowRoot!.querySelectorAll('img')].map((one) => one.closest('.card')!.querySelector('h4')!.innerText);

    it('stand beside what a folded card says, in room of their own, and are named in the fold', async () => {
      const map = await pictured();
      const card = cardOf(map, '茶の間');
      await waitUntil(() => card.querySelectorAll('img').length === 2, 'fold');
      const [thumb, photo] = card.querySelectorAll('img');
      expect([thumb!.alt, photo!.alt]).to.deep.equal(['', 'お茶のテーブル']);
      for (const one of [thumb!, photo!])
        expect([one.loading, one.referrerPolicy]).to.deep.equal(['lazy', 'no-referrer']);
      const room = (): number[] => [thumb!.offsetHeight, card.offsetHeight];
      const before = room();
      expect(before[0]).to.be.greaterThan(40);
      await new Promise((done) => {
        thumb!.addEventListener('load', done);
        thumb!.src = PIXEL;
      });
      expect(room()).to.deep.equal(before);
      expect(thumb!.getBoundingClientRect().top).to.be.at.least(
        card.querySelector('.status')!.getBoundingClientRect().bottom,
      );
    });

    it('come only of places whose people agreed, from an address that may be fetched', async () => {
      const map = await pictured();
      expect([...new Set(sources(map))].sort()).to.deep.equal(['茶の間', '食堂'].sort());
    });

    it('are asked for only while nobody has looked for anything', async () => {
      const map = await pictured();
      const asked = async (change: Partial<IbashoMap['filters']>): Promise<number> => {
        map.filters = { ...map.filters, ...change };
        await map.updateComplete;
        return sources(map).length;
      };
      expect(await asked({})).to.be.greaterThan(0);
      for (const change of [{ kind: ['salon'] }, { query: '茶' }, { openNow: true }]) {
        expect(await asked(change), JSON.stringify(change)).to.equal(0);
        expect(await asked({ kind: [], query: '', openNow: false })).to.be.greaterThan(0);
      }
      map.select('食堂');
      await map.updateComplete;
      expect(sources(map)).to.deep.equal([]);
    });

    it('stand in the list that the page presets', async () => {
      const map = await pictured();
      map.setAttribute('kind', 'kodomo-shokudo');
      await map.updateComplete;
      expect([...new Set(sources(map))]).to.deep.equal(['食堂']);
    });
  });

  it('says each group’s cost in a row of its own', async () => {
    const map = await show(serveFeed(all));
    const rows = [...cardOf(map, '見本こども食堂').querySelectorAll('.card-end .stack > .facts:first-child li')]
      .map(textOf)
      .map((row) => row.trim())
      .slice(-2);
    expect(rows).to.deep.equal(['こども：無料', 'おとな：300円']);
  });

  it('says for whom a place is once, in the office’s words where it has any', async () => {
    const only = { match: 'only' as const, ageFrom: 18 };
    const map = await show(
      serveFeed(
        buildFeed({
          ibasho: [
            buildIbasho({
              id: 'noted',
              name: '夜の部屋',
              audiences: [],
              eligibility: { ...only, note: '18歳以上の方' },
            }),
            buildIbasho({ id: 'bare', name: '昼の部屋', audiences: ['youth'], eligibility: only }),
          ],
        }),
      ),
    );
    const whom = (name: string): string =>
      textOf(
        [...cardOf(map, name).querySelectorAll('dt')].find((dt) => dt.textContent === '対象')!.nextElementSibling!,
      ).trim();
    expect(whom('夜の部屋')).to.equal('18歳以上の方');
    expect(whom('昼の部屋')).to.match(/^.+18歳以上の方$/);
  });

  it('asks people to ask where nothing was confirmed, and never says no', async () => {
    const map = await show(serveFeed(all));
    const card = cardOf(map, 'まだ確かめていない広場');
    expect(textOf(card.querySelector('.welcomes')!)).to.include('お問い合わせください');
    expect(textOf(card.querySelector('details')!)).to.match(/ひとりで来てよい、.+：お問い合わせください/);
    expect(textOf(card)).not.to.match(/不可|できません|なし(?!で)/);
  });

  it('shows no address, point, distance or route of a hidden place', async () => {
    const map = await show(serveFeed(all));
    const card = cardOf(map, '語り合う会');
    expect(textOf(card)).to.include('場所は公開していません。お問い合わせください。');
    expect(textOf(card)).not.to.include('見本町9-9');
    expect(textOf(card)).not.to.include('裏口');
    expect(card.querySelector('[data-map], a[href*="dir"]')).not.to.exist;
    expect(textOf(card.querySelector('summary')!)).to.equal('くわしく見る語り合う会');
    expect(map.shadowRoot!.querySelector('.root')!.textContent).not.to.match(/35\.123|139\.456/);
  });

  it('leaves out words it does not know, also those that every object answers to', async () => {
    const words = ['constructor', 'toString', 'x-own'];
    const map = await show(
      serveFeed(
        buildFeed({
          ibasho: [
            buildIbasho({
              kind: 'constructor',
              audiences: words,
              welcomes: words,
              accessibility: words,
              languages: words,
              cost: [{ kind: 'valueOf' }],
            }),
          ],
        }),
      ),
    );
    expect(textOf(map.shadowRoot!.querySelector('.card')!))
      .to.include('そのほか')
      .and.to.include('constructor、toString、x-own')
      .and.not.to.include('native code');
  });

  it('treats a word it does not know about the position as hidden', async () => {
    const map = await show(serveFeed(buildFeed({ ibasho: [buildIbasho({ addressPrecision: '非公開' })] })));
    expect(shownText(map)).not.to.include('見本町1-1');
  });

  it('lists places online and those without coordinates, with no map button', async () => {
    const map = await show(serveFeed(all));
    const online = cardOf(map, 'よるのラジオ室');
    expect(online.querySelector('a[href="https://example.jp/online"]')).to.exist;
    expect(textOf(online)).to.include('オンライン');
    expect(cardOf(map, '移動する朝市').querySelector('[data-map]')).not.to.exist;
  });

  it('gives a route only where the position is exact, and by the page’s own template', async () => {
    const map = await show(serveFeed(all));
    expect(
      cardOf(map, 'みんなの縁側').querySelector(
        'a[href="https://www.google.com/maps/dir/?api=1&destination=35.339,139.49"]',
      ),
    ).to.exist;
    expect(cardOf(map, '町内のどこか').querySelector('a[href*="google"]')).not.to.exist;
    expect(textOf(cardOf(map, '町内のどこか'))).to.include('地図の位置は、おおよそです。');
    map.setAttribute('route', '');
    await map.updateComplete;
    expect(map.shadowRoot!.querySelector('a[href*="google"]')).not.to.exist;
  });

  it('offers on and off filters, also when few places have them', async () => {
    const map = await show(serveFeed(all));
    const chip = [...map.shadowRoot!.querySelectorAll<HTMLElement>('.chip')].find((one) =>
      one.textContent!.includes('いま開いている時間のところ'),
    )!;
    chip.querySelector('input')!.click();
    await map.updateComplete;
    expect(map.filters.openNow).to.equal(true);
    expect(cardOf(map, 'みんなの縁側')).to.exist;
    expect(cardOf(map, '古い情報のサロン')).not.to.exist;
    await isAccessible(map);
  });

  it('asks anew what is open when the visitor comes back after a while', async () => {
    const at = (id: string, opens: string, closes: string): ReturnType<typeof buildIbasho> =>
      buildIbasho({ id, name: id, schedule: [{ days: ['tu'], opens, closes }] });
    const map = await show(
      serveFeed(buildFeed({ ibasho: [at('朝の縁側', '09:00', '12:00'), at('夕方の食堂', '15:00', '18:00')] })),
    );
    const names = (): string[] =>
      [...map.shadowRoot!.querySelectorAll('.card-title')].map((title) => title.textContent!.trim());
    expect(names()).to.deep.equal(['朝の縁側', '夕方の食堂']);
    map.clock = () => new Date(NOW.getTime() + 6 * 3_600_000);
    await map.updateComplete;
    expect(names()).to.deep.equal(['朝の縁側', '夕方の食堂']);
    awayFor(30);
    await map.updateComplete;
    expect(names()).to.deep.equal(['夕方の食堂', '朝の縁側']);
  });

  it('tells how to find something again when the choices are too narrow', async () => {
    const map = await show(serveFeed(buildFeed({ ibasho: [buildIbasho()] })));
    map.filters = { kind: ['hands-on'] };
    await map.updateComplete;
    expect(shownText(map)).to.include('この条件に合うものは、いま掲載がありません');
    [...map.shadowRoot!.querySelectorAll('button')]
      .find((button) => button.textContent!.includes('外して1件を見る'))!
      .click();
    await map.updateComplete;
    expect(cardOf(map, 'みんなの縁側')).to.exist;
    expect(map.shadowRoot!.activeElement?.className).to.equal('results-title');
    await isAccessible(map);
  });

  describe('where a town has nothing of its own', () => {
    const nearby = (extra: object = {}): Promise<IbashoMap> =>
      show(
        serveFeed(
          buildFeed({
            ibasho: [
              buildIbasho({ areas: ['14205'] }),
              buildIbasho({ id: 'two', areas: ['14205'], kind: 'hands-on' }),
              buildIbasho({ id: 'far', areas: ['14382'] }),
              buildIbasho({ id: 'online', areas: [], geo: undefined, address: undefined, online: true }),
            ],
            ...extra,
          }),
        ),
      );
    const notice = (map: IbashoMap): HTMLElement | null => map.shadowRoot!.querySelector<HTMLElement>('[part="near"]');
    const buttonsOf = (element: ParentNode): HTMLButtonElement[] => [...element.querySelectorAll('button')];

    it('says so before what is online, and leads to the towns nearby that have something', async () => {
      const map = await nearby();
      map.filters = { area: ['14207'] };
      await map.updateComplete;
      expect(textOf(notice(map)!)).to.include('茅ヶ崎市の場所は、まだ載っていません。');
      expect(buttonsOf(notice(map)!).map(textOf)).to.deep.equal(['藤沢市の2件を見る']);
      expect(map.shadowRoot!.querySelectorAll('.card').length).to.equal(1);
      await isAccessible(map);
      const [button] = buttonsOf(notice(map)!);
      button!.focus();
      button!.click();
      await map.updateComplete;
      expect(map.filters.area).to.deep.equal(['14205']);
      expect(notice(map)).not.to.exist;
      expect(map.shadowRoot!.activeElement?.className).to.equal('results-title');
    });

    it('says the same of a town whose name was typed', async () => {
      const map = await nearby();
      const field = map.shadowRoot!.querySelector<HTMLInputElement>('#record-search')!;
      field.value = '茅ヶ崎';
      field.dispatchEvent(new InputEvent('input'));
      await waitUntil(() => notice(map) !== null, 'the notice');
      expect(textOf(notice(map)!)).to.include('茅ヶ崎市の場所は、まだ載っていません。');
      const [button] = buttonsOf(notice(map)!);
      expect(textOf(button!)).to.equal('藤沢市の2件を見る');
      button!.click();
      await map.updateComplete;
      expect([map.filters.area, field.value]).to.deep.equal([['14205'], '']);
      expect(notice(map)).not.to.exist;
    });

    it('takes words that no place has for what they mean, and Enter closes the panel and leads there', async () => {
      const map = await show(
        serveFeed(
          buildFeed({
            ibasho: [
              buildIbasho({ id: 'talk', name: 'お茶の間', topics: ['lonely-talk'] }),
              buildIbasho({ id: 'dig', name: 'ちいさな畑', topics: ['contribute'] }),
            ],
          }),
        ),
      );
      const panel = map.shadowRoot!.querySelector<HTMLDetailsElement>('.filters > details')!;
      panel.open = true;
      const fieldOf = (): HTMLInputElement | null => map.shadowRoot!.querySelector('#record-search');
      await waitUntil(fieldOf, 'the field');
      const field = fieldOf()!;
      field.focus();
      field.value = 'だれかとしゃべりたい';
      field.dispatchEvent(new InputEvent('input'));
      await waitUntil(() => map.shadowRoot!.querySelectorAll('[data-result]').length === 1, 'one place');
      expect(map.shadowRoot!.querySelector('[data-result]')!.textContent).to.include('お茶の間');
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      expect(map.shadowRoot!.activeElement?.className).to.equal('results-title');
    });

    it('counts by what else was chosen, and then does not say that the town has nothing', async () => {
      const map = await nearby();
      map.filters = { area: ['14207'], kind: ['hands-on'] };
      await map.updateComplete;
      expect(textOf(notice(map)!)).to.include('茅ヶ崎市には、この条件に合う場所がまだ載っていません。');
      expect(buttonsOf(notice(map)!).map(textOf)).to.deep.equal(['藤沢市の1件を見る']);
      expect(map.shadowRoot!.querySelector('[part="empty"]')).to.exist;
      map.filters = { area: ['14205'], kind: ['hands-on'] };
      await map.updateComplete;
      expect(notice(map)).not.to.exist;
    });

    it('offers no other town where the page has fixed the town', async () => {
      const map = await nearby();
      map.setAttribute('area', '14207');
      map.setAttribute('locked', 'area');
      await map.updateComplete;
      expect(buttonsOf(notice(map)!)).to.deep.equal([]);
    });

    it('is silent for a whole prefecture and where nothing was chosen', async () => {
      const map = await nearby();
      expect(notice(map)).not.to.exist;
      map.filters = { area: ['14'] };
      await map.updateComplete;
      expect(notice(map)).not.to.exist;
    });
  });

  it('says at the end of the panel how many places there are, and leads to them', async () => {
    const map = await show(serveFeed(all));
    const panel = map.shadowRoot!.querySelector<HTMLDetailsElement>('.filters details')!;
    const end = panel.querySelector<HTMLButtonElement>('.filters-end button')!;
    panel.open = true;
    map.filters = { online: true };
    await map.updateComplete;
    const shown = map.shadowRoot!.querySelectorAll('.card').length;
    expect(textOf(end)).to.equal(`${shown}件を見る`);
    end.click();
    expect(panel.open).to.equal(false);
    expect(map.shadowRoot!.activeElement?.matches('.results-title')).to.equal(true);
    map.filters = { kind: ['hands-on'] };
    await map.updateComplete;
    panel.open = true;
    expect(textOf(end)).to.equal('結果を見る');
    end.click();
    expect(map.shadowRoot!.activeElement?.matches('[part="empty"]')).to.equal(true);
  });

  it('keeps the content of the tag until data are there, and tells when they are', async () => {
    const map = await show(serveNothing(), '[role="status"]');
    expect(map.shadowRoot!.querySelector('slot')).to.exist;
    await isAccessible(map);
    setTimeout(() => (map.feed = serveFeed(all)));
    const event = (await oneEvent(map, 'tsunagari-ready')) as TsunagariReadyEvent;
    expect(event.detail.count).to.equal(IBASHO_IN_EVERY_STATE.length);
    expect(map.shadowRoot!.querySelector('slot')).not.to.exist;
  });

  it('brings the content of the tag back on failure and can try again', async () => {
    const map = await show(serveFailure(503), '[part="error"]');
    expect(map.shadowRoot!.querySelector('slot')).to.exist;
    expect(shownText(map)).to.include('再読み込み');
    await isAccessible(map);
  });

  it('says that it shows an older copy, and computes no status from it', async () => {
    const map = await show(serveStale(buildFeed({ ibasho: [buildIbasho()], updated: new Date().toISOString() })));
    expect(shownText(map)).to.include('最新の情報を読み込めないため');
    expect(shownText(map)).to.include('掲載時の情報では開いている時間です');
    expect(map.shadowRoot!.querySelector('.status.good')).not.to.exist;
    await isAccessible(map);
  });

  it('says which source is missing and shows the rest', async () => {
    const map = await show(`${serveFeed(all)} ${serveFailure()}`);
    expect(shownText(map)).to.include('一部の情報（feed.example）を読み込めませんでした');
    await isAccessible(map);
  });

  it('leaves out what cannot be read and lets no markup in', async () => {
    const broken = {
      ...buildFeed(),
      ibasho: [
        buildIbasho(),
        { id: 'broken' },
        5,
        buildIbasho({ id: 'other', name: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' }),
      ],
    } as never;
    const map = await show(serveFeed(broken));
    expect(shownText(map)).to.include('2件あり、表示していません');
    expect(shownText(map)).to.include('<img src=x onerror=alert(1)>');
    expect(map.shadowRoot!.querySelector('img, a[href^="javascript"]')).not.to.exist;
    await isAccessible(map);
  });

  it('says that nothing is listed', async () => {
    const map = await show(serveFeed(buildFeed({ ibasho: [] })));
    expect(shownText(map)).to.include('いま掲載できる情報がありません');
    expect(map.shadowRoot!.querySelector('[part="map-button"]')).not.to.exist;
    await isAccessible(map);
  });

  for (const [lang, words] of [
    ['en', 'Places to be'],
    ['ja-x-yasashii', 'ことが できる ところ'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const url = serveFeed(all);
      const map = await ready<IbashoMap>(
        html`<tsunagari-ibasho-map .clock=${clock} feed=${url} lang=${lang}></tsunagari-ibasho-map>`,
      );
      expect(shownText(map)).to.include(words);
      await isAccessible(map);
    });
  }

  it('tells the page which link was used', async () => {
    const map = await show(serveFeed(all));
    const link = cardOf(map, 'よるのラジオ室').querySelector<HTMLAnchorElement>('a[href="https://example.jp/online"]')!;
    link.addEventListener('click', (event) => event.preventDefault());
    setTimeout(() => link.click());
    const event = (await oneEvent(map, 'tsunagari-select')) as TsunagariSelectEvent;
    expect(event.detail).to.deep.equal({ action: 'online', id: 'online' });
  });
});

describe('tsunagari-ibasho-map: near me', () => {
  const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')!;
  const locate = (answer: (success: PositionCallback, failure: PositionErrorCallback) => void): void => {
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: answer } });
  };
  const nearButton = (map: IbashoMap): HTMLButtonElement =>
    map.shadowRoot!.querySelector<HTMLButtonElement>('.near button')!;

  afterEach(() => {
    delete (navigator as { geolocation?: unknown }).geolocation;
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')).to.deep.equal(original);
  });

  it('asks for the position only on a press, then lists the nearest first, those without a point last', async () => {
    let asked = 0;
    locate((success) => {
      asked++;
      success({ coords: { latitude: 35.2328, longitude: 139.1069 } } as GeolocationPosition);
    });
    const map = await show(serveFeed(all));
    expect(asked).to.equal(0);
    expect(map.shadowRoot!.querySelector('.distance')).not.to.exist;
    nearButton(map).click();
    await map.updateComplete;
    const titles = [...map.shadowRoot!.querySelectorAll('.card-title')].map(textOf);
    expect(titles[0]).to.include('見本こども食堂');
    expect(titles.at(-1)).to.include('よるのラジオ室');
    expect(textOf(cardOf(map, '見本こども食堂'))).to.match(/いまいる場所から直線で約0(\.\d)?km/);
    expect(cardOf(map, '語り合う会').querySelector('.distance')).not.to.exist;
    await isAccessible(map);
    nearButton(map).click();
    await map.updateComplete;
    expect(map.shadowRoot!.querySelector('.distance')).not.to.exist;
  });

  it('says so when the position cannot be known, and leaves the list as it was', async () => {
    locate((_success, failure) => failure({ code: 1 } as GeolocationPositionError));
    const map = await show(serveFeed(all));
    nearButton(map).click();
    await map.updateComplete;
    expect(shownText(map)).to.include('場所が分かりませんでした');
    expect(map.shadowRoot!.querySelectorAll('.card').length).to.equal(IBASHO_IN_EVERY_STATE.length);
  });
});
