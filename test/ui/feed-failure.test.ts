import { expect } from '@open-wc/testing';
import '../../src/widgets/event-list/define.js';
import { LARGEST } from '../../src/feed/read-body.js';
import type { EventList } from '../../src/widgets/event-list/event-list.js';
import { buildEvent, buildFeed } from '../fixtures/feed.js';
import { html, ready, resetPage, shownText } from '../fixtures/ready.js';
import { serve, serveFailure, serveFeed } from '../fixtures/serve-feed.js';

const feed = buildFeed({ events: [buildEvent()] });
const body = (text: string, init?: ResponseInit): string => serve(() => new Response(text, init));

describe('What a visitor is told where no feed can be read', () => {
  afterEach(resetPage);

  const show = (url: string, lang = 'ja'): Promise<EventList> =>
    ready<EventList>(
      html`<tsunagari-event-list lang=${lang} feed=${url}><a href="/events">一覧</a></tsunagari-event-list>`,
      '[part="error"]',
    );
  const retry = (list: EventList): HTMLElement | null => list.shadowRoot!.querySelector('[part="error"] button');

  const lasting: [string, () => string][] = [
    ['is not there', serveFailure],
    ['is gone', () => serveFailure(410)],
    ['asks for a password', () => serveFailure(401)],
    ['is too large', () => body('{}', { headers: { 'content-length': String(LARGEST + 1) } })],
    ['is a web page', () => body('<!doctype html><title>404</title>')],
    ['is cut off', () => body(JSON.stringify(feed).slice(0, 300))],
    ['is empty', () => body('')],
    ['is no feed', () => body('[]')],
    ['is of another version', () => body(JSON.stringify({ ...feed, version: 2 }))],
  ];
  for (const [what, url] of lasting)
    it(`says that waiting does not help where it ${what}`, async () => {
      const list = await show(url());
      expect(shownText(list)).to.include('公開している側で直す').and.not.to.include('もう一度');
      expect(retry(list)).to.equal(null);
      expect(list.shadowRoot!.querySelector('slot')).to.exist;
    });

  it('says so in every language', async () => {
    expect(shownText(await show(serveFailure(), 'en'))).to.include('Nothing is wrong with your device');
    expect(shownText(await show(serveFailure(), 'ja-x-yasashii'))).to.include('なおすまで');
  });

  it('offers another attempt where it may pass, also for one of several', async () => {
    for (const url of [serveFailure(503), `${serveFailure()} ${serveFailure(429)}`]) {
      const list = await show(url);
      expect(shownText(list)).to.include('もう一度お試しください');
      expect(retry(list)).to.exist;
    }
  });

  it('shows the records as soon as one feed can be read', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list feed="${serveFailure()} ${serveFeed(feed)}"></tsunagari-event-list>`,
    );
    expect(list.shadowRoot!.querySelector('[part="error"]')).not.to.exist;
    expect(shownText(list)).to.include('を読み込めませんでした');
  });
});
