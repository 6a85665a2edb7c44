/** Where a widget moves the page: only if it must, and never under a bar that stays over it. */
import { expect, fixture, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { reveal } from '../../src/internal/reveal.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/join-form/define.js';
import '../../src/widgets/support-guide/define.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { buildFeed, NOW } from '../fixtures/feed.js';
import { html, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';

const HEIGHT = 96;

/** Ways in which pages keep a header over what is scrolled. */
const HEADERS: Readonly<Record<string, (page: HTMLElement) => void>> = {
  fixed: (page) => bar(page, 'fixed'),
  sticky: (page) => bar(page, 'sticky'),
  'in two rows': (page) => {
    bar(page, 'fixed', HEIGHT / 2);
    bar(page, 'fixed', HEIGHT / 2, HEIGHT / 2);
  },
  'of a component': (page) => {
    const component = document.createElement('div');
    const root = component.attachShadow({ mode: 'open' });
    bar(root as unknown as HTMLElement, 'fixed');
    page.prepend(component);
  },
  'that comes when the page is scrolled': (page) => {
    const header = bar(page, 'static');
    const onScroll = (): void => void (scrollY > 10 && (header.style.position = 'fixed'));
    addEventListener('scroll', onScroll);
    // Scroll events come with the next frame; a page that listens to what is seen knows at once.
    const { scrollIntoView } = Element.prototype;
    Element.prototype.scrollIntoView = function (options) {
      scrollIntoView.call(this, options);
      onScroll();
    };
    undo.push(() => {
      removeEventListener('scroll', onScroll);
      Element.prototype.scrollIntoView = scrollIntoView;
    });
  },
};
const undo: (() => void)[] = [];

function bar(page: HTMLElement, position: string, height = HEIGHT, top = 0): HTMLElement {
  const header = document.createElement('div');
  Object.assign(header.style, {
    position,
    top: `${top}px`,
    left: '0',
    right: '0',
    height: `${height}px`,
    background: 'navy',
    zIndex: '9',
  });
  page.prepend(header);
  return header;
}

/** A page of text with something focusable in the middle. */
async function page(inner = html`<button>ここ</button>`): Promise<HTMLElement> {
  const made = await fixture<HTMLElement>(html`<main>
    <div style="block-size: 2000px"></div>
    ${inner}
    <div style="block-size: 2000px"></div>
  </main>`);
  scrollTo(0, 0);
  return made;
}

describe('a widget moves the page', () => {
  beforeEach(resetPage);
  afterEach(() => {
    for (const run of undo.splice(0)) run();
    scrollTo(0, 0);
  });

  for (const [name, put] of Object.entries(HEADERS))
    it(`so that what it shows stands below a header: ${name}`, async () => {
      const main = await page();
      put(main);
      const button = main.querySelector('button')!;
      for (const from of [0, 4000]) {
        scrollTo(0, from);
        reveal(button);
        expect(document.activeElement).to.equal(button);
        const { top, bottom } = button.getBoundingClientRect();
        expect(top).to.be.within(HEIGHT, HEIGHT + 40);
        expect(bottom).to.be.lessThan(innerHeight);
      }
    });

  it('not at all where it is in sight', async () => {
    const main = await page();
    bar(main, 'fixed');
    const button = main.querySelector('button')!;
    scrollTo(0, 1800);
    const before = scrollY;
    reveal(button);
    expect(scrollY).to.equal(before);
  });

  it('where the answers of a question are below the screen, though its title is not', async () => {
    const main = await page(html`<section style="block-size: 400px"><button>質問</button></section>`);
    const button = main.querySelector('button')!;
    scrollTo(0, 2000 - innerHeight + 60);
    reveal(button, main.querySelector('section'));
    expect(button.getBoundingClientRect().top).to.be.within(0, 40);
  });

  it('by what the page says of a header that cannot be seen', async () => {
    const main = await page();
    main.style.setProperty('--tsunagari-scroll-offset', '150px');
    const button = main.querySelector('button')!;
    reveal(button);
    expect(button.getBoundingClientRect().top).to.be.within(150, 152);
  });

  it('within what scrolls in the page, and not for what lies over the whole of it', async () => {
    const main = await fixture<HTMLElement>(html`<main style="block-size: 300px; overflow: auto">
      <div style="position: fixed; inset: 0"></div>
      <div style="block-size: 2000px"></div>
      <button>ここ</button>
      <div style="block-size: 2000px"></div>
    </main>`);
    const button = main.querySelector('button')!;
    reveal(button);
    expect(main.scrollTop).to.be.greaterThan(1000);
    expect(button.getBoundingClientRect().top - main.getBoundingClientRect().top).to.be.within(0, 40);
  });

  const url = serveFeed(buildFeed({ events: [...EVENTS_IN_EVERY_STATE] }));
  const inSight = (element: Element): void => {
    const { top } = element.getBoundingClientRect();
    expect(top).to.be.within(HEIGHT, innerHeight - 20);
  };

  it('when the guide asks on, when a list shows more and when a form goes on', async () => {
    const main = await page(html`
      <tsunagari-support-guide .clock=${() => NOW} feed=${url}></tsunagari-support-guide>
      <tsunagari-event-list .clock=${() => NOW} feed=${url} limit="3"></tsunagari-event-list>
      <tsunagari-join-form .clock=${() => NOW}></tsunagari-join-form>
    `);
    bar(main, 'fixed');
    const [guide, list, form] = ['support-guide', 'event-list', 'join-form'].map((name) =>
      main.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(`tsunagari-${name}`)!,
    );
    // As screen readers do: focus and press at once.
    const press = async (widget: typeof guide, selector: string): Promise<void> => {
      for (let tries = 0; !widget!.shadowRoot?.querySelector(selector) && tries < 100; tries++) await nextFrame();
      const button = widget!.shadowRoot!.querySelector<HTMLElement>(selector)!;
      button.focus({ preventScroll: true });
      button.click();
      await widget!.updateComplete;
      await nextFrame();
      await nextFrame();
    };
    await press(guide, '.answers .tile');
    inSight(guide!.shadowRoot!.querySelector('[data-focus]')!);
    await press(list, '[part="more"]');
    inSight(list!.shadowRoot!.activeElement!);
    await press(form, '.actions .primary');
    inSight(form!.shadowRoot!.activeElement!);
  });

  it('when somebody goes back by keyboard to what a header covers', async () => {
    const main = await page(
      html`<tsunagari-event-list .clock=${() => NOW} feed=${url} limit="50" heading=""></tsunagari-event-list>`,
    );
    bar(main, 'fixed');
    const list = main.querySelector('tsunagari-event-list')!;
    for (let tries = 0; !list.shadowRoot?.querySelector('.card a') && tries < 200; tries++) await nextFrame();
    // What is folded away takes no focus; a summary stands outside of what it folds.
    const isFolded = (one: HTMLElement): boolean =>
      !!(one.localName === 'summary' ? one.parentElement!.parentElement! : one).closest('details:not([open])');
    const all = [...list.shadowRoot!.querySelectorAll<HTMLElement>('.card a, .card button, .card summary')];
    all
      .filter((one) => !isFolded(one))
      .at(-1)!
      .focus();
    for (let step = 0; step < 8; step++) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      const top = (): number => list.shadowRoot!.activeElement!.getBoundingClientRect().top;
      for (let frames = 0; top() < HEIGHT && frames < 60; frames++) await nextFrame();
      inSight(list.shadowRoot!.activeElement!);
    }
  });
});
