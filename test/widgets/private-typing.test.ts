/** What is typed into a widget is nobody's business but the visitor's: no listener of the page around it hears the keys. */
import { expect } from '@open-wc/testing';
import { FULL_FEED, LIST_WIDGETS, widgetOf, widgetsBut } from '../fixtures/every-widget.js';
import { html, ready, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

const TYPES = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'compositionend'];
const made = (type: string): Event => {
  const how = { bubbles: true, composed: true };
  return type.startsWith('key') ? new KeyboardEvent(type, { ...how, key: 'a' }) : new Event(type, how);
};

// A banner has nothing to type into or to press.
for (const tag of widgetsBut('campaign-banner'))
  describe(`what is typed into <tsunagari-${tag}>`, () => {
    afterEach(resetPage);

    const drawn = (): Promise<HTMLElement> => ready(html`${widgetOf(tag, { feed: serveFeed(FULL_FEED) })}`, 'button');

    it('reaches no listener of the page; its keys for leaving do', async () => {
      const root = (await drawn()).shadowRoot!;
      // A widget without a field of its own may get one: the rule holds already.
      const fields = [...root.querySelectorAll('input:not([type=checkbox], [type=radio]), textarea, select')];
      const own = root.querySelector('.root')!.appendChild(document.createElement('input'));
      const heard: string[] = [];
      const listener = (event: Event): void => void heard.push(event.type);
      for (const type of TYPES) document.addEventListener(type, listener);
      for (const field of [...fields, own]) for (const type of TYPES) field.dispatchEvent(made(type));
      own.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, composed: true }));
      for (const type of TYPES) document.removeEventListener(type, listener);
      own.remove();
      expect(heard).to.deep.equal(['keydown']);
    });

    it('is in no event that tells the page of a change', async () => {
      const widget = await drawn();
      widget.toggleAttribute('expose-choices', true);
      const isList = LIST_WIDGETS.includes(tag);
      const search = (): HTMLInputElement[] => [
        ...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=search]'),
      ];
      if (isList) await waitUntil(() => search().length > 0, 'the field');
      const heard: string[] = [];
      widget.addEventListener('tsunagari-filter-change', ({ detail }) => heard.push(JSON.stringify(detail)));
      for (const field of search()) {
        field.value = 'ないしょの話';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      if (isList) await waitUntil(() => heard.length > 0, 'the change is told');
      expect(heard.join()).not.to.contain('ないしょ');
    });
  });
