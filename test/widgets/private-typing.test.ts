/** What is typed into a widget is nobody's business but the visitor's: no listener of the page around it hears the keys. */
import { expect } from '@open-wc/testing';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/ibasho-map/define.js';
import '../../src/widgets/matching-board/define.js';
import '../../src/widgets/member-directory/define.js';
import '../../src/widgets/report-list/define.js';
import '../../src/widgets/join-form/define.js';
import '../../src/widgets/support-guide/define.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { buildFeed, buildMember, buildNeed, buildReport, NOW } from '../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../fixtures/ibasho.js';
import { ready, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../fixtures/windows.js';
import { waitUntil } from '../fixtures/wait.js';

const TYPES = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'compositionend'];
const made = (type: string): Event => {
  const how = { bubbles: true, composed: true };
  return type.startsWith('key') ? new KeyboardEvent(type, { ...how, key: 'a' }) : new Event(type, how);
};

for (const tag of [
  'consultation-finder',
  'event-list',
  'ibasho-map',
  'join-form',
  'support-guide',
  'member-directory',
  'matching-board',
  'report-list',
])
  describe(`what is typed into <tsunagari-${tag}>`, () => {
    afterEach(resetPage);

    const drawn = async (): Promise<HTMLElement> => {
      const url = serveFeed(
        buildFeed({
          consultationWindows: [...WINDOWS_IN_EVERY_STATE],
          ibasho: [...IBASHO_IN_EVERY_STATE],
          events: [...EVENTS_IN_EVERY_STATE],
          members: [buildMember()],
          needs: [buildNeed()],
          reports: [buildReport()],
        }),
      );
      const name = unsafeStatic(`tsunagari-${tag}`);
      return ready(staticHtml`<${name} feed=${url} .clock=${() => NOW}></${name}>`, 'button');
    };

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
      const isList = !['join-form', 'support-guide'].includes(tag);
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
