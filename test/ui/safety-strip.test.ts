/** Exit and safety strip: in every state of the feed the same, and never thrown away when the data come. */
import { expect, fixture } from '@open-wc/testing';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/support-guide/define.js';
import { buildFeed, buildWindow, NOW } from '../fixtures/feed.js';
import { isAccessible, resetPage } from '../fixtures/ready.js';
import { serve, serveFailure, serveFeed, serveNothing } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

type Widget = HTMLElement & { updateComplete: Promise<unknown> };

const clock = (): Date => NOW;
const feed = buildFeed({ consultationWindows: [buildWindow()] });
const BUSY = '混み合って つながらないことがあります。';

async function show(tag: string, url: string | undefined, until: string): Promise<Widget> {
  const widget = await fixture<Widget>(
    staticHtml`<${unsafeStatic(tag)} .clock=${clock} .feed=${url} exit-url="https://example.jp/weather"></${unsafeStatic(tag)}>`,
  );
  await waitUntil(() => widget.shadowRoot!.querySelector(until), `"${until}" did not come`);
  return widget;
}
const linksOf = (widget: Widget): (string | null)[] =>
  [...widget.shadowRoot!.querySelectorAll('.safety a')].map((link) => link.getAttribute('href'));

for (const tag of ['tsunagari-consultation-finder', 'tsunagari-support-guide'])
  describe(`exit and safety strip of ${tag}`, () => {
    afterEach(resetPage);

    for (const [state, url, until] of [
      ['loads', serveNothing(), '.muted[role="status"]'],
      ['failed', serveFailure(), '[part="error"]'],
      ['is ready', serveFeed(feed), '.frame-foot'],
      ['is not named', undefined, '.safety'],
    ] as const)
      it(`stand while the feed ${state}`, async () => {
        const widget = await show(tag, url, until);
        expect(widget.shadowRoot!.querySelector('.exit button')!.textContent).to.include('このページからすぐに離れる');
        expect(linksOf(widget)).to.deep.equal(['tel:119', 'tel:110', 'tel:0120279338', 'https://talkme.jp/chat/']);
        await isAccessible(widget);
      });

    it('are the same elements before and after the data come: focus and what was opened stay', async () => {
      let come: (response: Response) => void;
      const url = serve(() => new Promise((resolve) => (come = resolve)));
      const widget = await show(tag, url, '.muted[role="status"]');
      const [exit, how] = ['.exit button', '.safety details'].map((one) =>
        widget.shadowRoot!.querySelector<HTMLElement>(one)!,
      );
      exit!.focus();
      how!.toggleAttribute('open', true);
      come!(new Response(JSON.stringify(feed), { headers: { 'content-type': 'application/json' } }));
      await waitUntil(() => widget.shadowRoot!.querySelector('.frame-foot'));
      expect(widget.shadowRoot!.activeElement).to.equal(exit);
      expect(widget.shadowRoot!.querySelector('.safety details')).to.equal(how);
      expect(how!.hasAttribute('open')).to.equal(true);
    });

    it('names the numbers to who does not see the sentence, and describes the exit once', async () => {
      const widget = await show(tag, serveFeed(feed), '.frame-foot');
      const named = ['tel:119', 'tel:110'].map((href) =>
        widget.shadowRoot!.querySelector(`.safety a[href="${href}"]`)!.textContent!.trim(),
      );
      expect(named).to.deep.equal(['119 救急に電話する', '110 警察に電話する']);
      expect(widget.shadowRoot!.querySelector('.exit button')!.hasAttribute('aria-describedby')).to.equal(false);
      expect(widget.shadowRoot!.querySelector('.exit')!.textContent!.split('閲覧履歴は消えません').length).to.equal(2);
    });
  });

describe('the sentence about busy lines', () => {
  afterEach(resetPage);

  it('stands once in the guide’s results, however many numbers there are', async () => {
    const windows = ['a', 'b', 'c'].map((id) =>
      buildWindow({
        id,
        topics: ['lonely-talk'],
        serviceAreas: ['00'],
        channels: [
          { id: 'phone', number: '000-000-0001' },
          { id: 'phone', number: '000-000-0002' },
        ],
      }),
    );
    const url = serveFeed(buildFeed({ consultationWindows: windows }));
    const said = async (...answers: string[]): Promise<number> => {
      const guide = await show('tsunagari-support-guide', url, '.frame-foot');
      for (const answer of answers) {
        [...guide.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent!.trim() === answer)!.click();
        await guide.updateComplete;
      }
      return guide.shadowRoot!.querySelector('.results')!.textContent!.split(BUSY).length - 1;
    };
    expect(await said('わからない', '40〜64歳', '話を聞いてほしい', 'どれでも')).to.equal(1);
    expect(await said('いますぐ助けがほしい')).to.equal(1);
    expect(await said('身近な人のことが心配', '40〜64歳', 'まだ決めていない')).to.equal(1);
  });
});
