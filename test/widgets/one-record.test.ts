/** The same line says the same in the finder and in the guide, also where its window in the feed says next to nothing. */
import { expect } from '@open-wc/testing';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/support-guide/define.js';
import type { ConsultationWindow } from '../../src/feed/schema.js';
import { buildFeed, buildWindow, NOW } from '../fixtures/feed.js';
import { html, ready, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';

const clock = (): Date => NOW;

/** The card with this name, in both widgets. */
async function cardsOf(desk: Partial<ConsultationWindow>, answers: readonly string[]): Promise<Element[]> {
  const { schedule: _, hoursNote: __, ...bare } = buildWindow({ serviceAreas: ['00'], ...desk });
  const feed = serveFeed(buildFeed({ consultationWindows: [bare] }));
  const finder = await ready(
    html`<tsunagari-consultation-finder .clock=${clock} feed=${feed}></tsunagari-consultation-finder>`,
  );
  const guide = await ready<HTMLElement & { updateComplete: Promise<unknown> }>(
    html`<tsunagari-support-guide .clock=${clock} feed=${feed}></tsunagari-support-guide>`,
  );
  for (const answer of answers) {
    [...guide.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent!.trim() === answer)!.click();
    await guide.updateComplete;
  }
  return [finder, guide].map((widget) =>
    [...widget.shadowRoot!.querySelectorAll('.card')].find((card) =>
      card.querySelector('.card-title')!.textContent!.includes(String(desk.name)),
    ),
  ) as Element[];
}

describe('one line, one truth', () => {
  afterEach(resetPage);

  it('in its hours', async () => {
    const cards = await cardsOf(
      {
        name: '子供の電話（見本）',
        topics: ['school'],
        audiences: ['teen'],
        channels: [{ id: 'phone', number: '0120-0-78310' }],
      },
      ['困りごとがあり、相談したい', '18歳未満', '困りごとを解決したい', '学校・若者'],
    );
    const [found, guided] = cards.map((card) =>
      card.querySelector('.status')!.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(found).to.equal(guided);
    for (const card of cards) expect(card.textContent).to.include('24時間・無料');
  });

  it('in its ways', async () => {
    const cards = await cardsOf(
      { name: 'DV相談プラス（見本）', topics: ['violence-home'], channels: [{ id: 'phone', number: '0120-279-889' }] },
      ['困りごとがあり、相談したい', 'こたえない', '困りごとを解決したい', 'こわい・被害'],
    );
    for (const card of cards) {
      expect(card.querySelector('a[href="tel:0120279889"]'), card.textContent!).to.exist;
      expect(card.querySelector('a[href="https://soudanplus.jp/"]'), card.textContent!).to.exist;
    }
  });
});
