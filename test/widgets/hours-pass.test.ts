/** What stands on a page as open must not stay there as open once it has closed, whether anybody touches the page or not. */
import { expect, fixture } from '@open-wc/testing';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/support-guide/define.js';
import type { ConsultationWindow } from '../../src/feed/schema.js';
import type { WidgetElement } from '../../src/internal/widget-element.js';
import { buildEvent, buildFeed, buildWindow } from '../fixtures/feed.js';
import { isDrawn, resetPage, shownText } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

/** A Tuesday, half a second before the hours end. */
const BEFORE = Date.parse('2026-07-28T10:14:59.500+09:00');
const schedule: ConsultationWindow['schedule'] = [{ days: ['tu'], opens: '08:30', closes: '10:15' }];

const withLine = buildFeed({
  emergency: [
    {
      id: 'local',
      role: 'talk',
      name: '県の電話',
      channel: { id: 'phone', number: '000-000-0008' },
      schedule,
      verifiedOn: '2026-07-01',
    },
  ],
  events: [buildEvent()],
});
const withWindows = buildFeed({
  consultationWindows: [
    buildWindow({
      id: 'closed',
      name: '朝だけの窓口',
      topics: ['money'],
      schedule: [{ days: ['tu'], opens: '07:00', closes: '09:00' }],
    }),
    buildWindow({ id: 'closing', name: 'もうすぐ終わる窓口', serviceAreas: ['00'], topics: ['money'], schedule }),
  ],
});

async function drawn(tag: string, feed: Parameters<typeof serveFeed>[0]): Promise<WidgetElement> {
  const name = unsafeStatic(`tsunagari-${tag}`);
  const widget = await fixture<WidgetElement>(
    staticHtml`<${name} .clock=${() => new Date(BEFORE)} feed=${serveFeed(feed)}></${name}>`,
  );
  await waitUntil(() => isDrawn(widget), 'nothing is shown');
  return widget;
}

/** From now on the clock of the widget runs. */
function run(widget: WidgetElement): void {
  const from = Date.now();
  widget.clock = () => new Date(BEFORE + Date.now() - from);
}

async function press(widget: WidgetElement, label: string): Promise<void> {
  const buttons = [...widget.shadowRoot!.querySelectorAll('button')];
  buttons.find((one) => one.textContent!.trim() === label)!.click();
  await widget.updateComplete;
}

function type(widget: WidgetElement, field: string, words: string): void {
  const input = widget.shadowRoot!.querySelector<HTMLInputElement>(field)!;
  input.focus();
  input.value = words;
  input.dispatchEvent(new InputEvent('input'));
}

const askFor: Readonly<Record<string, (widget: WidgetElement) => unknown>> = {
  'consultation-finder': (widget) => type(widget, '#finder-search', 'しにたい'),
  'event-list': (widget) => {
    for (const details of widget.shadowRoot!.querySelectorAll('details')) details.open = true;
    type(widget, '#record-search', 'しにたい');
  },
  'support-guide': (widget) => press(widget, 'いますぐ助けがほしい'),
};

describe('hours that end while somebody looks', () => {
  afterEach(resetPage);

  for (const [tag, ask] of Object.entries(askFor))
    it(`take a line out of those for a person in despair in <tsunagari-${tag}>`, async () => {
      const widget = await drawn(tag, withLine);
      await ask(widget);
      const lines = (): string => widget.shadowRoot!.querySelector('.life-hard')?.textContent ?? '';
      await waitUntil(() => lines().includes('県の電話'), 'the line does not come');
      run(widget);
      await waitUntil(() => !lines().includes('県の電話'), 'the line stays');
      expect(lines()).to.include('よりそいホットライン');
    });

  it('change what a card of the guide says', async () => {
    const guide = await drawn('support-guide', withWindows);
    await press(guide, '困りごとがあり、相談したい');
    await press(guide, '40〜64歳');
    await press(guide, '困りごとを解決したい');
    await press(guide, '暮らし・お金・仕事');
    expect(shownText(guide)).to.include('まもなく受付終了（10:15まで）');
    run(guide);
    await waitUntil(() => !shownText(guide).includes('まもなく受付終了'), 'it stays open');
  });

  it('change the window that is offered instead of a closed one', async () => {
    const finder = await drawn('consultation-finder', withWindows);
    finder.setAttribute('include', 'closed closing');
    finder.setAttribute('limit', '1');
    await finder.updateComplete;
    expect(shownText(finder)).to.include('もうすぐ終わる窓口');
    run(finder);
    await waitUntil(() => !shownText(finder).includes('まもなく受付終了'), 'it stays open');
  });
});
