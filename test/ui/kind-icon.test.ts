import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { kindIcons as eventIcons } from '../../src/widgets/event-list/kind-icons.js';
import { kindIcons as placeIcons } from '../../src/widgets/ibasho-map/kind-icons.js';
import { EVENT_KINDS, IBASHO_KINDS } from '../../src/feed/vocabulary.js';
import { KindIcons } from '../../src/ui/kind-icon.js';
import { connected, hosting, type ControllerHost } from '../fixtures/controller-host.js';

const SQUARE = 'M4 4h16v16H4z';

async function drawn(kind: string | undefined, load: () => Promise<{ kindIcons: Record<string, string> }>) {
  const { host, controller: icons } = hosting((host) => new KindIcons(host, load));
  host.draw = () => html`${icons.render(kind)}`;
  await connected(host);
  return { host, path: () => host.shadowRoot!.querySelector('svg path')?.getAttribute('d') ?? null };
}
/** Two frames: the pictures are asked for with the first. */
const frames = async (): Promise<void> => {
  for (let count = 0; count < 2; count++) await new Promise((done) => requestAnimationFrame(() => done(undefined)));
};

describe('KindIcons', () => {
  let host: ControllerHost;
  afterEach(() => host.remove());

  it('keeps the room of a picture until it comes, then draws it', async () => {
    let arrive: (icons: { kindIcons: Record<string, string> }) => void = () => {};
    const shown = await drawn('salon', () => new Promise((resolve) => (arrive = resolve)));
    ({ host } = shown);
    expect(host.shadowRoot!.querySelectorAll('svg.kind-icon')).to.have.length(1);
    expect(shown.path()).to.equal(null);
    await frames();
    arrive({ kindIcons: { salon: SQUARE } });
    await frames();
    expect(shown.path()).to.equal(SQUARE);
  });

  for (const { why, kind } of [
    { why: 'a kind that has none', kind: 'other' },
    { why: 'a kind named like a property of every object', kind: 'constructor' },
    { why: 'no kind', kind: undefined },
  ])
    it(`draws nothing for ${why}`, async () => {
      const shown = await drawn(kind, () => Promise.resolve({ kindIcons: { salon: SQUARE } }));
      ({ host } = shown);
      await frames();
      expect(shown.path()).to.equal(null);
    });

  it('goes without where the pictures do not come', async () => {
    const shown = await drawn('salon', () => Promise.reject(new Error('lost')));
    ({ host } = shown);
    await frames();
    expect(shown.path()).to.equal(null);
  });

  for (const { name, kinds, icons } of [
    { name: '居場所', kinds: [...IBASHO_KINDS] as string[], icons: placeIcons },
    { name: 'event', kinds: Object.keys(EVENT_KINDS), icons: eventIcons },
  ])
    it(`has a picture of every kind of ${name} but 「そのほか」`, () => {
      expect(kinds.filter((kind) => !Object.hasOwn(icons, kind))).to.deep.equal(['other']);
    });
});
