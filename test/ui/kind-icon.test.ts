import { expect } from '@open-wc/testing';
import { kindIcons as eventIcons } from '../../src/widgets/event-list/kind-icons.js';
import { kindIcons as placeIcons } from '../../src/widgets/ibasho-map/kind-icons.js';
import { EVENT_KINDS, IBASHO_KINDS } from '../../src/feed/vocabulary.js';
import { kindIcon } from '../../src/ui/kind-icon.js';
import { connected, hosting, type ControllerHost } from '../fixtures/controller-host.js';

const SQUARE = 'M4 4h16v16H4z';
const icons = { salon: SQUARE };

describe('The picture of a kind', () => {
  let host: ControllerHost;
  afterEach(() => host.remove());

  async function drawn(given: Readonly<Record<string, string>> | undefined, kind: string | undefined) {
    ({ host } = hosting(() => ({})));
    host.draw = () => kindIcon(given, kind);
    await connected(host);
    const svg = host.shadowRoot!.querySelectorAll('svg.kind-icon');
    expect(svg, 'its room is always there').to.have.length(1);
    return svg[0]!.querySelector('path')!.getAttribute('d');
  }

  it('is drawn', async () => {
    expect(await drawn(icons, 'salon')).to.equal(SQUARE);
  });

  for (const { why, given, kind } of [
    { why: 'before pictures have come', given: undefined, kind: 'salon' },
    { why: 'for a kind that has none', given: icons, kind: 'other' },
    { why: 'for a kind named like a property of every object', given: icons, kind: 'constructor' },
    { why: 'for no kind', given: icons, kind: undefined },
  ])
    it(`is left out ${why}`, async () => {
      expect(await drawn(given, kind)).to.equal(null);
    });

  for (const { name, kinds, all } of [
    { name: '居場所', kinds: [...IBASHO_KINDS] as string[], all: placeIcons },
    { name: 'event', kinds: Object.keys(EVENT_KINDS), all: eventIcons },
  ])
    it(`is there for every kind of ${name} but 「そのほか」`, () => {
      expect(kinds.filter((kind) => !Object.hasOwn(all, kind))).to.deep.equal(['other']);
    });
});
