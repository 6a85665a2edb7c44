/** What page and device change while a widget stands is followed: text size, language, light and dark. */
import { expect, fixture, nextFrame } from '@open-wc/testing';
import '../../src/widgets/event-list/define.js';
import type { EventList } from '../../src/widgets/event-list/event-list.js';
import { resetWarnings } from '../../src/internal/log.js';
import { buildEvent, buildFeed, NOW } from '../fixtures/feed.js';
import { html, ready, resetPage, shownText } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

const url = serveFeed(buildFeed({ events: [buildEvent()] }));
const list = (): ReturnType<typeof html> =>
  html`<tsunagari-event-list .clock=${() => NOW} feed=${url}></tsunagari-event-list>`;
const { documentElement, body } = document;

async function on(html_: string, body_ = '', around = ''): Promise<{ widget: EventList; size: () => number }> {
  documentElement.style.cssText = html_;
  body.style.cssText = body_;
  const holder = await fixture<HTMLElement>(html`<div style=${around}>${list()}</div>`);
  const widget = holder.querySelector<EventList>('tsunagari-event-list')!;
  await waitUntil(() => widget.shadowRoot?.querySelector('.frame-foot'));
  return { widget, size: () => parseFloat(getComputedStyle(widget.shadowRoot!.querySelector('.root')!).fontSize) };
}

describe('the look of the page', () => {
  afterEach(() => {
    documentElement.style.cssText = body.style.cssText = '';
    documentElement.lang = 'ja';
    resetPage();
  });

  describe('size of text', () => {
    // The style of html, body and what is around the tag, and the size that follows from it.
    for (const [how, styles, expected] of [
      ['nothing', [''], 16],
      ['a page larger by its switch, as it was left', ['font-size: 125%'], 20],
      ['a page with large text', ['', 'font-size: 18px'], 18],
      ['the trick of 62.5 %', ['font-size: 62.5%'], 16],
      ['the trick of 62.5 %, with text of its own', ['font-size: 62.5%', 'font-size: 1.6rem'], 16],
      ['a root as wide as the screen', ['font-size: 50px', 'font-size: 14px'], 16],
      ['small text', ['', 'font-size: 12px'], 16],
      ['a title', ['', '', 'font-size: 40px'], 16],
      ['no text at all', ['', '', 'font-size: 0'], 16],
    ] as const)
      it(`is ${expected} px on a page with ${how}`, async () => {
        const { size } = await on(...(styles as unknown as [string, string?, string?]));
        expect(size()).to.be.closeTo(expected, 0.01);
      });

    for (const [how, before, after, expected] of [
      ['html', [''], ['font-size: 150%'], 24],
      ['body', [''], ['', 'font-size: 150%'], 24],
      ['both', [''], ['font-size: 200%', 'font-size: 150%'], 48],
      ['html of 62.5 %', ['font-size: 62.5%', 'font-size: 1.6rem'], ['font-size: 93.75%', 'font-size: 1.6rem'], 24],
      ['html of 62.5 %, body as it is', ['font-size: 62.5%'], ['font-size: 125%'], 32],
      ['small text', ['', 'font-size: 12px'], ['', 'font-size: 18px'], 24],
    ] as const)
      it(`grows with the page where its switch changes ${how}`, async () => {
        const { size } = await on(...(before as unknown as [string, string?]));
        const first = size();
        [documentElement.style.cssText, body.style.cssText] = [after[0], after[1] ?? ''];
        expect(size()).to.be.closeTo(expected, 0.05);
        [documentElement.style.cssText, body.style.cssText] = [before[0], (before as readonly string[])[1] ?? ''];
        expect(size()).to.be.closeTo(first, 0.01);
      });

    it('never gets smaller than what the visitor has set for all pages', async () => {
      const { size } = await on('');
      documentElement.style.fontSize = '50%';
      expect(size()).to.equal(16);
    });

    it('is what the page says by a token', async () => {
      const { widget, size } = await on('', 'font-size: 20px');
      widget.style.setProperty('--tsunagari-font-size', '28px');
      expect(size()).to.equal(28);
    });
  });

  describe('language', () => {
    const isEnglish = (widget: Element): boolean => shownText(widget).includes('Events and courses');

    it('is followed on the page and on whatever is around the tag, also outside a shadow root', async () => {
      const { widget } = await on('');
      documentElement.lang = 'en';
      await waitUntil(() => isEnglish(widget));
      documentElement.lang = 'ja';
      await waitUntil(() => !isEnglish(widget));
      widget.parentElement!.lang = 'en';
      await waitUntil(() => isEnglish(widget));
      widget.parentElement!.removeAttribute('lang');
      await waitUntil(() => !isEnglish(widget));

      const box = await fixture<HTMLElement>(html`<section></section>`);
      const root = box.attachShadow({ mode: 'open' });
      root.append(widget);
      box.lang = 'en';
      await waitUntil(() => isEnglish(widget));
    });

    it('that there is not is told where the tag has it', async () => {
      const said: string[] = [];
      const { warn } = console;
      resetWarnings();
      console.warn = (line: string) => said.push(line);
      try {
        await ready(html`<tsunagari-event-list feed=${url} lang="jp"></tsunagari-event-list>`);
        await waitUntil(() => said.length > 0);
        await ready(html`<tsunagari-event-list feed=${url} lang="ja-JP"></tsunagari-event-list>`);
        await nextFrame();
      } finally {
        console.warn = warn;
      }
      expect(said.length).to.equal(1);
      expect(said[0]).to.include('lang="jp"').and.include('ja-x-yasashii');
    });

    it('is written from left to right, whatever direction the page has or takes', async () => {
      const { widget } = await on('');
      const look = (): CSSStyleDeclaration => getComputedStyle(widget.shadowRoot!.querySelector('.root')!);
      for (const set of [() => (documentElement.dir = 'rtl'), () => (widget.dir = 'rtl')]) {
        set();
        expect([look().direction, look().textAlign]).to.deep.equal(['ltr', 'start']);
      }
      documentElement.removeAttribute('dir');
    });
  });

  it('light and dark: the device is followed while the page stands, and only where the page asks for it', async () => {
    const device = Object.assign(new EventTarget(), { matches: false });
    const { matchMedia } = window;
    window.matchMedia = ((query: string) =>
      query.includes('color-scheme') ? device : matchMedia.call(window, query)) as typeof matchMedia;
    try {
      const { widget } = await on('');
      const isDark = async (dark: boolean): Promise<boolean> => {
        device.matches = dark;
        device.dispatchEvent(new Event('change'));
        await widget.updateComplete;
        return widget.shadowRoot!.querySelector('.root')!.matches('.dark');
      };
      expect(await isDark(true)).to.equal(false);
      widget.colorScheme = 'auto';
      await widget.updateComplete;
      for (const dark of [true, false, true]) expect(await isDark(dark)).to.equal(dark);
      widget.remove();
      device.matches = false;
      (await fixture(html`<div></div>`)).append(widget);
      await widget.updateComplete;
      expect(await isDark(false)).to.equal(false);
    } finally {
      window.matchMedia = matchMedia;
    }
  });
});
