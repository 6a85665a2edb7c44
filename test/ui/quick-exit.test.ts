import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { QuickExit } from '../../src/ui/quick-exit.js';
import { ja as safety } from '../../src/text/ja/safety.js';
import { type ControllerHost, hosting } from '../fixtures/controller-host.js';

const reader = { language: 'ja', furigana: false, words: { safety } } as const;

/** Leaving itself takes the page away: test/embed presses it on pages of its own. */
describe('QuickExit', () => {
  let host: ControllerHost;
  let left = 0;

  beforeEach(async () => {
    left = 0;
    const made = hosting((host) => {
      const exit = new QuickExit(host as never);
      Object.defineProperty(exit, 'leave', { value: () => left++ });
      return exit;
    });
    host = made.host;
    host.draw = () => html`${made.controller.render(reader)}<input />`;
    document.body.append(host);
    await host.updateComplete;
  });
  afterEach(() => host.remove());

  const key = (name: string, target: EventTarget = document.body, repeat = false): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, repeat, bubbles: true, composed: true }));

  for (const { what, keys, leaves } of [
    { what: 'three presses of Shift', keys: ['Shift', 'Shift', 'Shift'], leaves: 1 },
    { what: 'two presses', keys: ['Shift', 'Shift'], leaves: 0 },
    { what: 'capitals typed between', keys: ['Shift', 'A', 'Shift', 'B', 'Shift', 'C'], leaves: 0 },
  ])
    it(`${leaves ? 'leaves' : 'stays'} after ${what}`, () => {
      for (const name of keys) key(name);
      expect(left).to.equal(leaves);
    });

  it('stays while Shift is held down', () => {
    for (let count = 0; count < 9; count++) key('Shift', document.body, true);
    expect(left).to.equal(0);
  });

  it('listens no longer once it is gone from the page', () => {
    host.remove();
    for (let count = 0; count < 3; count++) key('Shift');
    expect(left).to.equal(0);
  });

  it('has one button that the keyboard reaches', () => {
    const stops = [...host.shadowRoot!.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex >= 0);
    expect(stops).to.have.length(1);
  });
});
