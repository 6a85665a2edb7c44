import { expect, fixture, html } from '@open-wc/testing';
import { cards } from '../../src/ui/cards.js';

describe('cards', () => {
  it('leaves out one that cannot be drawn, tells the console, and shows the rest', async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (one: unknown) => said.push(one);
    const list = await fixture(
      cards(
        ['a', 'b', 'c'],
        (name) => name,
        (name) => {
          if (name === 'b') throw new Error('b');
          return html`<p>${name}</p>`;
        },
      ),
    );
    console.error = error;
    expect([...list.querySelectorAll('p')].map((card) => card.textContent)).to.deep.equal(['a', 'c']);
    expect(said).to.have.length(1);
  });
});
